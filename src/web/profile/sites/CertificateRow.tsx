import { Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { memo } from 'react';
import { wordLabel } from '../../../contract/wording/label-wording';
import type { SchemeId, SiteId } from '../../../domain/ids';
import type { Language } from '../../../domain/language';
import type { Evidence } from '../../../domain/supplier/evidence';
import { CERTIFICATES, putFact, removeFact } from '../../../domain/supplier/profile-part';
import {
  CERTIFICATE_STATES,
  type Certificate,
  type CertificateState,
  type SiteKind,
} from '../../../domain/supplier/site';
import { CertificateDocument } from '../../certificates/CertificateDocument';
import { useNames } from '../../reference/vocabulary';
import { useLanguage, useWords } from '../../screen/language';
import { useEditing } from '../editing';
import { today } from '../today';
import { ConfirmCertificate } from './ConfirmCertificate';
import { FactFoot } from './FactFoot';
import { FactRow } from './FactRow';
import { useOpenRow } from './use-open-row';
import { SITES_WORDS } from './words';

/** Of a certificate that has just been begun; the server refuses it where it is left so. */
export const NO_SCHEME = '' as SchemeId;

interface CertificateRowProps {
  readonly siteId: SiteId;
  readonly siteKind: SiteKind;
  readonly certificate: Certificate;
  /** What proves it once the draft is saved. */
  readonly proven: Evidence;
  readonly isChanged: boolean;
  /** JSON Pointer to the certificate. */
  readonly pointer: string;
}

/** A certificate of a site: on one line with its last day, or opened to be changed. */
export const CertificateRow = memo(function CertificateRow(props: CertificateRowProps) {
  const { certificate, pointer, isChanged } = props;
  const { scheme, id } = certificate;
  const names = useNames();
  const { language } = useLanguage();
  const words = useWords(SITES_WORDS);
  const anchor = `certificate-${id}`;
  const [isOpen, toggle] = useOpenRow({ anchor, pointers: [pointer], isNew: scheme === NO_SCHEME });
  return (
    <FactRow
      anchor={anchor}
      title={scheme === NO_SCHEME ? words.chooseScheme : names.scheme(scheme)}
      summary={<CertificateSummary certificate={certificate} language={language} />}
      isChanged={isChanged}
      isOpen={isOpen}
      onToggle={toggle}
    >
      <CertificateForm {...props} />
    </FactRow>
  );
});

function CertificateSummary({
  certificate,
  language,
}: {
  readonly certificate: Certificate;
  readonly language: Language;
}) {
  const words = useWords(SITES_WORDS);
  const { state, number, issuer, expires, expected } = certificate;
  const isExpired = expires !== undefined && expires < today();
  const term =
    state === 'in-progress'
      ? expected && words.expectedOn(expected)
      : expires === undefined
        ? words.noExpiry
        : isExpired
          ? words.expiredOn(expires)
          : words.expiresOn(expires);
  const others = [number, issuer].filter((part) => part !== undefined);
  return (
    <>
      {wordLabel('certificateState', state, language)}
      {term !== undefined && (
        <>
          {' · '}
          <Text
            span
            size="xs"
            c={isExpired ? 'var(--mantine-color-error)' : 'inherit'}
            fw={isExpired ? 600 : 'inherit'}
          >
            {term}
          </Text>
        </>
      )}
      {others.length > 0 && ` · ${others.join(' · ')}`}
    </>
  );
}

type Put = (changes: Partial<Certificate>, removed?: readonly (keyof Certificate)[]) => void;

function CertificateForm({ siteId, siteKind, certificate, proven, isChanged, pointer }: CertificateRowProps) {
  const words = useWords(SITES_WORDS);
  const names = useNames();
  const { edit, supplierId, isStored, mayProve } = useEditing();
  const of = { supplierId, siteId, certificateId: certificate.id };
  const put: Put = (changes, removed = []) => {
    const kept = Object.fromEntries(
      Object.entries({ ...certificate, ...changes }).filter(([key]) => !removed.includes(key as keyof Certificate)),
    ) as unknown as Certificate;
    edit((draft) => putFact(siteId, CERTIFICATES, kept)(draft).draft);
  };
  return (
    <Stack gap="sm">
      <SchemeFields certificate={certificate} siteKind={siteKind} pointer={pointer} put={put} />
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="md" verticalSpacing="xs">
        <OptionalField field="number" label={words.number} certificate={certificate} pointer={pointer} put={put} />
        <OptionalField field="issuer" label={words.issuer} certificate={certificate} pointer={pointer} put={put} />
        <OptionalField field="issued" label={words.issued} certificate={certificate} pointer={pointer} put={put} />
        {certificate.state === 'in-progress' ? (
          <OptionalField
            field="expected"
            label={words.expected}
            certificate={certificate}
            pointer={pointer}
            put={put}
          />
        ) : (
          <OptionalField field="expires" label={words.expires} certificate={certificate} pointer={pointer} put={put} />
        )}
      </SimpleGrid>
      <OptionalField field="scope" label={words.scope} certificate={certificate} pointer={pointer} put={put} />
      <CertificateDocument {...of} mayChange isStored={isStored(siteId, certificate.id)} />
      {mayProve && isStored(siteId, certificate.id) && <ConfirmCertificate of={of} isChanged={isChanged} />}
      <FactFoot
        name={names.scheme(certificate.scheme)}
        evidence={certificate.evidence}
        proven={proven}
        visibility={certificate.visibility}
        onChange={put}
        removeLabel={words.removeCertificate}
        onRemove={() => edit((draft) => removeFact(siteId, CERTIFICATES, certificate.id)(draft).draft)}
      />
    </Stack>
  );
}

interface FieldsProps {
  readonly certificate: Certificate;
  readonly pointer: string;
  readonly put: Put;
}

function SchemeFields({ certificate, siteKind, pointer, put }: FieldsProps & { readonly siteKind: SiteKind }) {
  const words = useWords(SITES_WORDS);
  const { faultAt } = useEditing();
  const { language } = useLanguage();
  const { schemes } = useNames();
  const { scheme, state } = certificate;
  // What is on record stays to be seen, also where nobody could hold it any more.
  const shown = schemes.filter(
    ({ id, eligible, isRetired }) => id === scheme || (eligible.includes(siteKind) && !isRetired),
  );
  const data = shown
    .map(({ id, name, isRetired }) => ({
      value: id,
      label: isRetired ? words.retired(name[language]) : name[language],
    }))
    .sort((one, other) => one.label.localeCompare(other.label, language));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="xs">
      <Select
        label={words.scheme}
        description={words.schemeHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        nothingFoundMessage={words.nothingFound}
        placeholder={words.chooseScheme}
        searchable
        allowDeselect={false}
        data={data}
        value={scheme === NO_SCHEME ? null : scheme}
        error={faultAt(`${pointer}/scheme`)}
        onChange={(next) => next !== null && put({ scheme: next as SchemeId })}
      />
      <Select
        label={words.state}
        allowDeselect={false}
        data={CERTIFICATE_STATES.map((each) => ({ value: each, label: wordLabel('certificateState', each, language) }))}
        value={state}
        error={faultAt(`${pointer}/state`)}
        onChange={(next) => {
          if (next === null) return;
          put({ state: next as CertificateState }, next === 'in-progress' ? [] : ['expected']);
        }}
      />
    </SimpleGrid>
  );
}

type OptionalFieldName = 'number' | 'issuer' | 'scope' | 'issued' | 'expires' | 'expected';

interface OptionalFieldProps extends FieldsProps {
  readonly field: OptionalFieldName;
  readonly label: string;
}

const DAYS: readonly OptionalFieldName[] = ['issued', 'expires', 'expected'];

/** A line or a day that may be left out; emptied, it is not there. */
function OptionalField({ field, label, certificate, pointer, put }: OptionalFieldProps) {
  const { faultAt } = useEditing();
  return (
    <TextInput
      type={DAYS.includes(field) ? 'date' : 'text'}
      label={label}
      value={certificate[field] ?? ''}
      error={faultAt(`${pointer}/${field}`)}
      onChange={({ currentTarget: { value } }) => (value === '' ? put({}, [field]) : put({ [field]: value }))}
    />
  );
}
