import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { addressOf } from '../api/api';
import { useLanguage, useWords } from '../screen/language';
import { COMPARE_WORDS } from './words';

/** Offers what is shown as a file, in each format and the language of the screen. `path` is the address of the export, up to its format. */
export function DownloadMenu({ path }: { readonly path: `/api/v1/${string}` }) {
  const words = useWords(COMPARE_WORDS);
  const { language } = useLanguage();
  const formats = [
    ['xlsx', words.xlsx],
    ['csv-excel', words.csvExcel],
    ['csv', words.csv],
  ] as const;
  const hrefOf = (format: string) =>
    addressOf(`${path}${path.includes('?') ? '&' : '?'}format=${format}&language=${language}`);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {words.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map(([format, label]) => (
          <Menu.Item key={format} component="a" href={hrefOf(format)} download>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
