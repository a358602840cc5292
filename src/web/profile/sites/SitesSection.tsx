import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ProfileDraft } from '../../../domain/supplier/profile';
import { putSite } from '../../../domain/supplier/profile-part';
import { useWords } from '../../screen/language';
import { newId } from '../draft/new-id';
import { useEditing } from '../editing';
import { Section } from '../Section';
import { SiteCard } from './SiteCard';
import { SITES_WORDS } from './words';

interface SitesSectionProps {
  readonly draft: ProfileDraft;
  /** As it was read. */
  readonly base: ProfileDraft;
  /** As it will be stored: what proves each fact. */
  readonly proven: ProfileDraft;
}

/** Every site of the supplier. */
export function SitesSection({ draft, base, proven }: SitesSectionProps) {
  const words = useWords(SITES_WORDS);
  const { edit } = useEditing();
  const begin = () => {
    // A new site most often lies near the first one: its place is a better start than the Gulf of Guinea.
    const place = { town: '', country: 'SE', latitude: 0, longitude: 0, ...placeOfFirst(draft) };
    edit((now) => putSite({ id: newId('site'), name: '', kind: 'production', place })(now).draft);
  };
  return (
    <Section id="sites" title={words.title} hint={words.hint}>
      <Stack gap="md">
        {draft.sites.map((site, index) => (
          <SiteCard
            key={site.id}
            site={site}
            before={base.sites.find(({ id }) => id === site.id)}
            proven={proven.sites[index] ?? site}
            pointer={`/sites/${index}`}
          />
        ))}
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={begin}
          style={{ alignSelf: 'flex-start' }}
        >
          {words.addSite}
        </Button>
      </Stack>
    </Section>
  );
}

function placeOfFirst({ sites: [first] }: ProfileDraft) {
  if (first === undefined) return {};
  const { country, latitude, longitude } = first.place;
  return { country, latitude, longitude };
}
