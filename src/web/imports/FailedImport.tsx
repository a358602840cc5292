import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useLanguage, useWords } from '../screen/language';
import { ButtonLink } from '../screen/links';
import { type ImportFacts, useImportActions } from './use-import';
import { IMPORT_WORDS } from './words';

/** The file broke off: why, and the way to another. */
export function FailedImport({ found: { number, failure } }: { readonly found: ImportFacts }) {
  const words = useWords(IMPORT_WORDS);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { discard } = useImportActions(number);
  return (
    <Alert color="red" title={words.failed} icon={<IconAlertTriangle aria-hidden />}>
      {failure?.[language]}
      <Group mt="sm">
        <ButtonLink to="/import">{words.again}</ButtonLink>
        <Button
          variant="default"
          loading={discard.isPending}
          onClick={() => discard.mutate(undefined, { onSuccess: () => void navigate({ to: '/import' }) })}
        >
          {words.discard}
        </Button>
      </Group>
    </Alert>
  );
}
