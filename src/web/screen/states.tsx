import { Alert, Button, Center, Loader, type LoaderProps, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconPlugConnectedX, IconSearchOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem';
import { useWords } from './language';
import { SCREEN_WORDS } from './words';

/** Something is on its way. */
export function Loading() {
  const { loading } = useWords(SCREEN_WORDS);
  return (
    <Center mih={160} role="status">
      <Busy label={loading} size="sm" color="gray" />
    </Center>
  );
}

interface BusyProps extends LoaderProps {
  /** What is being done, for those who listen. */
  readonly label: string;
}

/** A sign that something is being worked out. Where it should be told as it comes, it stands in a region of the role "status". */
export function Busy({ label, ...loader }: BusyProps) {
  return (
    <>
      <Loader aria-hidden {...loader} />
      <VisuallyHidden>{label}</VisuallyHidden>
    </>
  );
}

interface EmptyStateProps {
  readonly title: string;
  /** What to do about it, in a sentence. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
  /** 1 where it stands in place of a whole page. */
  readonly order?: 1 | 2;
}

/** There is nothing here yet: why, and what to do about it. */
export function EmptyState({ title, children, action, icon, order = 2 }: EmptyStateProps) {
  return (
    <Center mih={200} p="md">
      <Stack align="center" gap="xs" maw={460} ta="center">
        {icon ?? <IconSearchOff size={32} stroke={1.4} aria-hidden />}
        <Title order={order} size="h3">
          {title}
        </Title>
        {children !== undefined && <Text c="dimmed">{children}</Text>}
        {action}
      </Stack>
    </Center>
  );
}

/** What may not be seen is said in words, with the way back. */
export function NoPermission() {
  const words = useWords(SCREEN_WORDS);
  return (
    <EmptyState order={1} title={words.noPermission} icon={<IconLock size={32} stroke={1.4} aria-hidden />}>
      {words.noPermissionHint}
    </EmptyState>
  );
}

interface ErrorStateProps {
  readonly error: unknown;
  readonly retry?: () => void;
}

/** What went wrong, in words that a person can act on, and a way to try again. */
export function ErrorState({ error, retry }: ErrorStateProps) {
  const words = useWords(SCREEN_WORDS);
  if (error instanceof ApiProblem && error.status === 403) return <NoPermission />;
  if (error instanceof ApiProblem && error.status === 404) {
    return (
      <EmptyState order={1} title={words.absent}>
        {words.absentHint}
      </EmptyState>
    );
  }
  const isOffline = error instanceof ApiProblem && error.status === 0;
  return (
    <EmptyState
      order={1}
      title={isOffline ? words.offline : words.failed}
      icon={isOffline ? <IconPlugConnectedX size={32} aria-hidden /> : <IconAlertTriangle size={32} aria-hidden />}
      action={
        retry && (
          <Button variant="default" onClick={retry}>
            {words.tryAgain}
          </Button>
        )
      }
    >
      {isOffline ? words.offlineHint : <ProblemWords error={error} />}
    </EmptyState>
  );
}

/** The server's own words for what it refused: the sentence, and each place that is to be mended. */
export function ProblemAlert({ error }: { readonly error: unknown }) {
  const { failed } = useWords(SCREEN_WORDS);
  if (error === null || error === undefined) return null;
  const title = error instanceof ApiProblem ? error.body?.title : undefined;
  return (
    <Alert color="red" title={title ?? failed} icon={<IconAlertTriangle aria-hidden />} role="alert">
      <ProblemWords error={error} />
    </Alert>
  );
}

function ProblemWords({ error }: { readonly error: unknown }) {
  const { offlineHint, failedHint } = useWords(SCREEN_WORDS);
  if (!(error instanceof ApiProblem)) return failedHint;
  if (error.status === 0) return offlineHint;
  const faults = error.body?.errors ?? [];
  if (faults.length === 0) return error.body?.detail ?? failedHint;
  return (
    <Stack component="ul" gap={4} m={0} pl="md">
      {faults.map(({ pointer, code, detail }) => (
        <li key={`${pointer} ${code} ${detail}`}>{detail}</li>
      ))}
    </Stack>
  );
}
