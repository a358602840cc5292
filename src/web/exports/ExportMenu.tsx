import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ExchangeKind } from '../../domain/exchange/fields';
import type { SheetFormat } from '../../domain/made-file';
import { client } from '../api/api';
import { useLanguage, useWords } from '../screen/language';
import { EXPORT_WORDS } from './words';

interface ExportMenuProps {
  readonly kind: ExchangeKind;
  /** Exactly these, in this order, as the view at hand shows them; all there are when it is left out. */
  readonly ids?: readonly string[] | undefined;
  readonly size?: 'sm' | 'compact-sm';
}

const FORMATS: readonly SheetFormat[] = ['xlsx', 'csv-excel', 'csv'];

/** Hands out what a view shows as a sheet, which can be imported again. */
export function ExportMenu({ kind, ids, size = 'sm' }: ExportMenuProps) {
  const words = useWords(EXPORT_WORDS);
  const { language } = useLanguage();
  const exporting = useMutation({
    mutationFn: async (format: SheetFormat) => {
      const body = { format, language, ...(ids && { ids: [...ids] }) };
      const { data, response } = await client.POST(`/api/v1/exports/${kind}`, { body, parseAs: 'blob' });
      save(data as unknown as Blob, nameIn(response.headers.get('Content-Disposition')) ?? kind);
    },
    onError: (error) => notifications.show({ color: 'red', title: words.failed, message: error.message }),
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size={size}
          loading={exporting.isPending}
          disabled={ids?.length === 0}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {words.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.again}</Menu.Label>
        {FORMATS.map((format) => (
          <Menu.Item key={format} onClick={() => exporting.mutate(format)}>
            {words[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The name that the server gave the file. */
function nameIn(disposition: string | null): string | undefined {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1];
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
