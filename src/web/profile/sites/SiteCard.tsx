import {
  ActionIcon,
  Checkbox,
  Collapse,
  Group,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
  UnstyledButton,
} from '@mantine/core';
import { IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { wordLabel } from '../../../contract/wording/label-wording';
import { putSite, removeSite } from '../../../domain/supplier/profile-part';
import { SITE_KINDS, type Site, type SiteKind } from '../../../domain/supplier/site';
import { useLanguage, useWords } from '../../screen/language';
import { useEditing } from '../editing';
import { CapabilityList, CertificateList } from './FactLists';
import classes from './fact-row.module.css';
import { PlaceFields } from './PlaceFields';
import { useOpenRow } from './use-open-row';
import { SITES_WORDS } from './words';

interface SiteCardProps {
  readonly site: Site;
  /** The site as it was read; undefined for a new one. */
  readonly before: Site | undefined;
  /** The site as it will be stored: what proves its facts. */
  readonly proven: Site;
  /** JSON Pointer to the site. */
  readonly pointer: string;
}

/** One site with what it does and what it holds. */
export function SiteCard({ site, before, proven, pointer }: SiteCardProps) {
  const words = useWords(SITES_WORDS);
  const { edit } = useEditing();
  const id = useId();
  const put = (changes: Partial<Site>) => edit((draft) => putSite({ ...site, ...changes })(draft).draft);
  const name = site.name === '' ? words.newSite : site.name;
  return (
    <Paper component="section" id={`site-${site.id}`} aria-labelledby={id} withBorder p={{ base: 'xs', sm: 'sm' }}>
      <Stack gap="md">
        <div>
          <Group justify="space-between" wrap="nowrap">
            <Title order={3} id={id}>
              {name}
            </Title>
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={words.removeSite(name)}
              onClick={() => edit((draft) => removeSite(site.id)(draft).draft)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
          <SiteDetails site={site} pointer={pointer} put={put} />
        </div>
        <CapabilityList site={site} before={before} proven={proven} pointer={pointer} put={put} />
        <CertificateList site={site} before={before} proven={proven} pointer={pointer} put={put} />
        <Checkbox
          label={words.isPartial}
          description={words.isPartialHint}
          checked={site.isPartial ?? false}
          onChange={({ currentTarget: { checked } }) =>
            edit((draft) => putSite(withPartial(site, checked))(draft).draft)
          }
        />
      </Stack>
    </Paper>
  );
}

function withPartial({ isPartial: _before, ...site }: Site, isPartial: boolean): Site {
  return isPartial ? { ...site, isPartial } : site;
}

interface SiteDetailsProps {
  readonly site: Site;
  readonly pointer: string;
  readonly put: (changes: Partial<Site>) => void;
}

/** Name, kind and place seldom change: they stand on one line until somebody opens them. */
function SiteDetails({ site, pointer, put }: SiteDetailsProps) {
  const { language } = useLanguage();
  const id = useId();
  const [isOpen, toggle] = useOpenRow({
    anchor: `site-${site.id}-details`,
    pointers: DETAILS.map((field) => `${pointer}/${field}`),
    isNew: site.name === '',
  });
  const { town, region, country } = site.place;
  const summary = [wordLabel('siteKind', site.kind, language), town, region, country].filter(Boolean).join(' · ');
  return (
    <>
      <UnstyledButton className={classes.details} aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
        <IconChevronRight size={14} className={classes.chevron} data-open={isOpen || undefined} aria-hidden />
        <Text size="sm" c="dimmed">
          {summary}
        </Text>
      </UnstyledButton>
      <Collapse expanded={isOpen} id={id}>
        {isOpen && <SiteFields site={site} pointer={pointer} put={put} />}
      </Collapse>
    </>
  );
}

/** Faults of the facts open those, not the details. */
const DETAILS = ['name', 'kind', 'place'];

function SiteFields({ site, pointer, put }: SiteDetailsProps) {
  const words = useWords(SITES_WORDS);
  const { faultAt } = useEditing();
  const { language } = useLanguage();
  return (
    <Stack gap="xs" mt="xs">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="xs">
        <TextInput
          label={words.name}
          value={site.name}
          error={faultAt(`${pointer}/name`)}
          onChange={({ currentTarget }) => put({ name: currentTarget.value })}
        />
        <Select
          label={words.kind}
          description={words.kindHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDeselect={false}
          data={SITE_KINDS.map((kind) => ({ value: kind, label: wordLabel('siteKind', kind, language) }))}
          value={site.kind}
          error={faultAt(`${pointer}/kind`)}
          onChange={(kind) => kind !== null && put({ kind: kind as SiteKind })}
        />
      </SimpleGrid>
      <PlaceFields place={site.place} pointer={`${pointer}/place`} onChange={(place) => put({ place })} />
    </Stack>
  );
}
