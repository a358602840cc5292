import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { addressOf } from '../api/api';
import type { ShortlistRow } from '../match/match';
import { useLanguage, useWords } from '../screen/language';
import { SHORTLIST_WORDS } from './words';

interface ExportMenuProps {
  readonly needId: string;
  /** The version on the screen. */
  readonly version: number;
  /** The rows that are shown, where they are not all of the list. */
  readonly only: readonly ShortlistRow[] | undefined;
}

/** Takes the list along as a file: exactly the rows that are shown. */
export function ExportMenu({ needId, version, only }: ExportMenuProps) {
  const words = useWords(SHORTLIST_WORDS);
  const { language } = useLanguage();
  const addressAs = (format: string) => {
    const query = new URLSearchParams({ format, language, version: String(version) });
    if (only !== undefined) query.set('suppliers', only.map(({ supplier }) => supplier.id).join(','));
    return `${addressOf(`/api/v1/requirements/${needId}/shortlist/export`)}?${query}`;
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={only?.length === 0}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {words.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" download href={addressAs('xlsx')}>
          {words.xlsx}
        </Menu.Item>
        <Menu.Item component="a" download href={addressAs('csv-excel')}>
          {words.csvExcel}
        </Menu.Item>
        <Menu.Item component="a" download href={addressAs('csv')}>
          {words.csv}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
