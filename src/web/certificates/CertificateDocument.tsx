import { Anchor, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { DOCUMENT_TYPES, MAX_DOCUMENT } from '../../domain/supplier/certificate-document';
import { addressOf } from '../api/api';
import { useLanguage, useWords } from '../screen/language';
import { ProblemAlert } from '../screen/states';
import { useUndo } from '../screen/undo';
import {
  type CertificateAddress,
  type CertificateDocumentInfo,
  useCertificateDocument,
  usePutDocument,
  useRemoveDocument,
} from './documents';
import { DOCUMENT_WORDS } from './words';

interface CertificateDocumentProps extends CertificateAddress {
  /** True for whoever may save the profile. */
  readonly mayChange: boolean;
  /** False of a certificate that is only in the draft on the screen: nothing can be put to it yet. */
  readonly isStored: boolean;
}

/** The document behind a certificate: to download, and for whoever may change the profile to add, replace and remove. */
export function CertificateDocument({ mayChange, isStored, ...of }: CertificateDocumentProps) {
  const words = useWords(DOCUMENT_WORDS);
  const document = useCertificateDocument(of);
  if (!isStored) {
    return (
      <Text size="xs" c="dimmed">
        {words.saveFirst}
      </Text>
    );
  }
  return (
    <Stack gap={4}>
      {document === undefined ? (
        !mayChange && (
          <Text size="sm" c="dimmed">
            {words.none}
          </Text>
        )
      ) : (
        <DownloadLink of={of} document={document} />
      )}
      {mayChange && <ChangeDocument of={of} hasDocument={document !== undefined} />}
    </Stack>
  );
}

const TYPE_NAMES = { 'application/pdf': 'PDF', 'image/png': 'PNG', 'image/jpeg': 'JPEG' } as const;

interface DownloadLinkProps {
  readonly of: CertificateAddress;
  readonly document: CertificateDocumentInfo;
}

function DownloadLink({ of, document }: DownloadLinkProps) {
  const words = useWords(DOCUMENT_WORDS);
  const { language } = useLanguage();
  const { supplierId, siteId, certificateId } = of;
  const { mediaType, size, uploadedAt, uploadedBy } = document;
  return (
    <Group gap="xs">
      <Anchor
        href={addressOf(`/api/v1/suppliers/${supplierId}/sites/${siteId}/certificates/${certificateId}/document`)}
        download
        size="sm"
      >
        <Group gap={4} component="span" wrap="nowrap">
          <IconDownload size={16} aria-hidden />
          {words.download(TYPE_NAMES[mediaType], sizeIn(size, language))}
        </Group>
      </Anchor>
      <Text size="xs" c="dimmed">
        {words.uploaded(uploadedAt.slice(0, 10), uploadedBy)}
      </Text>
    </Group>
  );
}

function sizeIn(bytes: number, language: string): string {
  const isSmall = bytes < 1_000_000;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: isSmall ? 0 : 1,
  }).format(Math.max(1, bytes / 1_000) / (isSmall ? 1 : 1_000));
}

interface ChangeDocumentProps {
  readonly of: CertificateAddress;
  readonly hasDocument: boolean;
}

function ChangeDocument({ of, hasDocument }: ChangeDocumentProps) {
  const words = useWords(DOCUMENT_WORDS);
  const { offer } = useUndo();
  const [isTooLarge, setTooLarge] = useState(false);
  const put = usePutDocument(of);
  const remove = useRemoveDocument(of);
  const choose = (file: File | null) => {
    if (file === null) return;
    setTooLarge(file.size > MAX_DOCUMENT);
    remove.reset();
    if (file.size <= MAX_DOCUMENT) put.mutate(file);
  };
  const take = () => {
    put.reset();
    remove.mutate(undefined, { onSuccess: (undo) => offer(words.removed, undo) });
  };
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <FileButton onChange={choose} accept={DOCUMENT_TYPES.join(',')}>
          {(props) => (
            <Button
              {...props}
              size="xs"
              variant="default"
              loading={put.isPending}
              leftSection={<IconPaperclip size={14} aria-hidden />}
            >
              {hasDocument ? words.replace : words.choose}
            </Button>
          )}
        </FileButton>
        {hasDocument && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            loading={remove.isPending}
            onClick={take}
            aria-label={words.removeLabel}
            leftSection={<IconTrash size={14} aria-hidden />}
          >
            {words.remove}
          </Button>
        )}
      </Group>
      {!hasDocument && (
        <Text size="xs" c="dimmed">
          {words.hint}
        </Text>
      )}
      {isTooLarge && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {words.tooLarge}
        </Text>
      )}
      <ProblemAlert error={put.error ?? remove.error} />
    </Stack>
  );
}
