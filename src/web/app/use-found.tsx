import { useDebouncedValue } from '@mantine/hooks';
import type { SpotlightActionGroupData } from '@mantine/spotlight';
import { IconAddressBook, IconBuildingFactory2, IconListDetails, IconTool } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { $api } from '../api/api';
import type { paths } from '../api/wire';
import { useLanguage, useWords } from '../screen/language';
import { useSession } from '../session/session';
import { FRAME_WORDS } from './words';

type Found = paths['/api/v1/search']['get']['responses'][200]['content']['application/json'];

const ICON = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

/** As long as a quick finger takes from one key to the next. */
const PAUSE_MS = 120;

const MOST_LETTERS = 100;

const NOTHING: Found = { suppliers: [], needs: [], buyers: [], concepts: [] };

/** What is called like the question, on this server: each leads to its page. */
export function useFound(question: string): readonly SpotlightActionGroupData[] {
  const words = useWords(FRAME_WORDS);
  const { language } = useLanguage();
  const { role } = useSession();
  const navigate = useNavigate();
  const [asked] = useDebouncedValue(question.trim().slice(0, MOST_LETTERS), PAUSE_MS);
  const { data = NOTHING } = $api.useQuery(
    'get',
    '/api/v1/search',
    { params: { query: { q: asked } } },
    { enabled: asked !== '', placeholderData: keepPreviousData },
  );
  if (question.trim() === '') return [];
  const isSupplier = role === 'supplier-editor';
  const members = data.suppliers.map(({ id, name, towns }) => ({
    id: `member ${id}`,
    label: name,
    description: towns.join(', '),
    leftSection: <IconAddressBook {...ICON} />,
    onClick: () =>
      void (isSupplier
        ? navigate({ to: '/profile' })
        : navigate({ to: '/members/$supplierId', params: { supplierId: id }, search: {} })),
  }));
  const needs = data.needs.map(({ id, title }) => ({
    id: `need ${id}`,
    label: title[language] ?? title.sv ?? title.en ?? id,
    leftSection: <IconListDetails {...ICON} />,
    onClick: () => void navigate({ to: isSupplier ? '/fit/$needId' : '/needs/$needId', params: { needId: id } }),
  }));
  const buyers = data.buyers.map(({ id, name }) => ({
    id: `buyer ${id}`,
    label: name,
    leftSection: <IconBuildingFactory2 {...ICON} />,
    onClick: () => void navigate({ to: '/needs', search: { buyer: id } }),
  }));
  const processes = data.concepts.flatMap(({ id, kind, label }) => {
    if (kind !== 'process') return [];
    const onClick = () => void navigate({ to: '/members', search: { process: id } });
    return [{ id: `concept ${id}`, label: label[language], leftSection: <IconTool {...ICON} />, onClick }];
  });
  return [
    { group: words.members, actions: members },
    { group: words.needs, actions: needs },
    ...(isSupplier
      ? []
      : [
          { group: words.buyers, actions: buyers },
          { group: words.processes, actions: processes },
        ]),
  ].filter(({ actions }) => actions.length > 0);
}
