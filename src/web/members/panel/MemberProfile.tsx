import { Badge, Divider, Group, Stack, Text, Title } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import {
  countryIn,
  dimensionIn,
  languageIn,
  percentIn,
  rangeIn,
} from '../../../contract/wording/findings/quantity-wording';
import { wordLabel } from '../../../contract/wording/label-wording';
import { openQuestionsOf } from '../../../domain/supplier/completeness';
import { DIMENSIONS } from '../../../domain/supplier/envelope';
import type { ProfileDraft } from '../../../domain/supplier/profile';
import type { paths } from '../../api/wire';
import { useNames } from '../../reference/vocabulary';
import { useLanguage, useWords } from '../../screen/language';
import { useSession } from '../../session/session';
import classes from '../Members.module.css';
import { isLapsing } from '../select-members';
import { MEMBERS_WORDS } from '../words';

type Supplier = paths['/api/v1/suppliers/{supplierId}']['get']['responses'][200]['content']['application/json'];
type Draft =
  paths['/api/v1/suppliers/{supplierId}/profile']['get']['responses'][200]['content']['application/json']['draft'];
type Site = Draft['sites'][number];
type Capability = NonNullable<Site['capabilities']>[number];
type Certificate = NonNullable<Site['certificates']>[number];

interface MemberProfileProps {
  readonly supplier: Supplier;
  readonly draft: Draft;
}

/** What a member is and says it can do, to be read: text, sites, capabilities, certificates with their dates and proof. */
export function MemberProfile({ supplier, draft }: MemberProfileProps) {
  const words = useWords(MEMBERS_WORDS);
  const { language } = useLanguage();
  const text = draft.texts[language] ?? draft.texts.sv ?? draft.texts.en;
  useLedTo();
  return (
    <Stack gap="sm">
      <Group gap="xs" id="standing">
        {supplier.standing.kind === 'ceased' && <Badge color="red">{words.ceased}</Badge>}
        {supplier.evidence.illustrative && (
          <Badge variant="default" tt="none">
            {words.example}
          </Badge>
        )}
        {supplier.organisationNumber !== undefined && (
          <Text size="sm" c="dimmed">
            {supplier.organisationNumber}
          </Text>
        )}
      </Group>
      {text !== undefined && (
        <Text size="sm" id="texts" style={{ whiteSpace: 'pre-line' }}>
          {text}
        </Text>
      )}
      <OpenQuestions draft={draft} />
      <Stack gap="sm" id="sites">
        {draft.sites.map((site) => (
          <SiteFacts key={site.id} site={site} />
        ))}
      </Stack>
      <Reach draft={draft} />
    </Stack>
  );
}

/** A finding leads to the fact that it was read from: that one comes into sight, and stands out. */
function useLedTo(): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    const fact = hash === '' ? null : document.getElementById(hash);
    fact?.scrollIntoView({ block: 'center' });
    fact?.setAttribute('data-led-to', '');
    return () => fact?.removeAttribute('data-led-to');
  }, [hash]);
}

/** In which languages one can work with them, where they deliver, and when they have room: what they have said of it. */
function Reach({ draft: { languages, exportMarkets, freeCapacity } }: { readonly draft: Draft }) {
  const { panel } = useWords(MEMBERS_WORDS);
  const { language } = useLanguage();
  const listed = (items: readonly string[]) => (items.length === 0 ? '–' : items.join(', '));
  return (
    <dl className={classes.facts}>
      {languages && (
        <Line id="languages" name={panel.languages}>
          {listed(languages.map((code) => languageIn(code)[language]))}
        </Line>
      )}
      {exportMarkets && (
        <Line id="export-markets" name={panel.markets}>
          {listed(exportMarkets.map((code) => countryIn(code)[language]))}
        </Line>
      )}
      {freeCapacity && (
        <Line id="free-capacity" name={panel.capacity}>
          {listed(
            freeCapacity.map(({ from, to, freePercent }) => `${from} – ${to}: ${percentIn(freePercent)[language]}`),
          )}
        </Line>
      )}
    </dl>
  );
}

interface LineProps {
  /** What a finding leads to. */
  readonly id: string;
  readonly name: string;
  readonly children: ReactNode;
}

function Line({ id, name, children }: LineProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd id={id}>{children}</dd>
    </>
  );
}

/** What would turn an "unknown" of a shortlist into an answer. */
function OpenQuestions({ draft }: { readonly draft: Draft }) {
  const { panel } = useWords(MEMBERS_WORDS);
  const { role } = useSession();
  // On the wire an id is a text like any other; what is asked here are only which answers are there.
  const open = openQuestionsOf(draft as unknown as ProfileDraft);
  if (role === 'purchaser' || open.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {panel.open}: {open.map((question) => panel.questions[question]).join(', ')}.
    </Text>
  );
}

function SiteFacts({ site }: { readonly site: Site }) {
  const { panel } = useWords(MEMBERS_WORDS);
  const { language } = useLanguage();
  const { id, name, place, kind, capabilities = [], certificates = [] } = site;
  return (
    <section aria-label={name} id={`site-${id}`}>
      <Divider mb="xs" />
      <Title order={3}>{name}</Title>
      <Text size="sm" c="dimmed" mb={6}>
        {place.town}, {place.country} · {wordLabel('siteKind', kind, language)}
      </Text>
      {capabilities.length === 0 && <Text size="sm">{panel.noCapabilities}</Text>}
      <dl className={classes.facts}>
        {capabilities.map((capability) => (
          <CapabilityLine key={capability.id} capability={capability} />
        ))}
      </dl>
      <Title order={4} size="h5" mt="sm" mb={4}>
        {panel.certificates}
      </Title>
      {certificates.length === 0 && <Text size="sm">{panel.noCertificates}</Text>}
      <dl className={classes.facts}>
        {certificates.map((certificate) => (
          <CertificateLine key={certificate.id} certificate={certificate} />
        ))}
      </dl>
    </section>
  );
}

function CapabilityLine({ capability }: { readonly capability: Capability }) {
  const names = useNames();
  const { language } = useLanguage();
  const { id, process, role, materials = [], envelope, evidence } = capability;
  const ranges = DIMENSIONS.flatMap((dimension) => {
    const range = envelope[dimension];
    return range === undefined ? [] : [`${dimensionIn(dimension)[language]} ${rangeIn(dimension, range)[language]}`];
  });
  const parts = [wordLabel('role', role, language), materials.map(names.concept).join(', '), ...ranges];
  return (
    <Line id={`capability-${id}`} name={names.concept(process)}>
      {parts.filter((part) => part !== '').join(' · ')} <Proof evidence={evidence} />
    </Line>
  );
}

function CertificateLine({ certificate }: { readonly certificate: Certificate }) {
  const { panel } = useWords(MEMBERS_WORDS);
  const names = useNames();
  const { language } = useLanguage();
  const { id, scheme, state, expires, expected, evidence } = certificate;
  const isEnding = isLapsing({ scheme, state, ...(expires !== undefined && { expires }) }, new Date());
  const date =
    expires !== undefined
      ? panel.ends(expires)
      : expected !== undefined
        ? panel.expected(expected)
        : state === 'valid'
          ? panel.noEnd
          : '';
  return (
    <Line id={`certificate-${id}`} name={names.scheme(scheme)}>
      <span className={classes.mark} data-warning={isEnding || undefined}>
        {[state === 'valid' ? '' : wordLabel('certificateState', state, language), date]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>{' '}
      <Proof evidence={evidence} />
    </Line>
  );
}

/** How well a fact is proven, and since when: without it no date is worth much. */
function Proof({ evidence: { tier, on, source } }: { readonly evidence: Capability['evidence'] }) {
  const { language } = useLanguage();
  return (
    <Text span size="xs" c="dimmed" title={source}>
      ({wordLabel('evidenceTier', tier, language)} {on})
    </Text>
  );
}
