import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { wordLabel } from '../../contract/wording/label-wording';
import { wordMoney } from '../../contract/wording/outcome/money-wording';
import { $api } from '../api/api';
import type { components } from '../api/wire';
import { useMemberName, useNeedTitle } from '../reference/organisations';
import { formatMoment, formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { ErrorState, Loading, ProblemAlert } from '../screen/states';
import { useSession } from '../session/session';
import { AskCompany } from './AskCompany';
import { OriginChain } from './OriginChain';
import { OutcomeState } from './OutcomeTable';
import { OrderFacts } from './order/OrderFacts';
import { awaitsCompany, type Outcome } from './outcome';
import classes from './outcomes.module.css';
import { ChangeOutcome, CorrectOutcome, useConfirming } from './RestateOutcome';
import { WithdrawOutcome } from './WithdrawOutcome';
import { OUTCOME_WORDS } from './words';

/** One outcome: what it says, what can be done about it, how it came about, and everything that either side has said. */
export function OutcomeDetail({ id }: { readonly id: string }) {
  const { role } = useSession();
  const params = { path: { outcomeId: id } };
  const { data, error, refetch } = $api.useQuery('get', '/api/v1/outcomes/{outcomeId}', { params });
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return (
    <Stack gap="lg">
      <Statement outcome={data} />
      {role === 'supplier-editor' ? <MemberActions outcome={data} /> : <LeaderActions outcome={data} />}
      {role !== 'supplier-editor' && <OriginChain id={id} />}
      <History id={id} />
    </Stack>
  );
}

function Statement({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords(OUTCOME_WORDS);
  const { language } = useLanguage();
  const { role } = useSession();
  const memberName = useMemberName([outcome.supplierId]);
  const { needTitle } = useNeedTitle();
  const { order, evidence, state, supplierId, requirementId } = outcome;
  const source = `${evidence.source} (${wordLabel('evidenceTier', evidence.tier, language)}, ${evidence.on})`;
  return (
    <div>
      <Group gap="xs" mb="xs">
        <Title order={2}>{order.what}</Title>
        <OutcomeState state={state} />
      </Group>
      <TextLink
        to={role === 'supplier-editor' ? '/fit/$needId' : '/needs/$needId'}
        params={{ needId: requirementId }}
        size="sm"
      >
        {needTitle(requirementId)}
      </TextLink>
      <OrderFacts order={order} before={[[words.member, memberName(supplierId)]]} after={[[words.evidence, source]]} />
      {outcome.reason !== undefined && <Text size="sm">{outcome.reason}</Text>}
    </div>
  );
}

function LeaderActions({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords(OUTCOME_WORDS);
  const [isChanging, { open, close }] = useDisclosure(false);
  if (outcome.state === 'withdrawn') return null;
  return (
    <Group gap="xs">
      {awaitsCompany(outcome) && <AskCompany outcome={outcome} />}
      <Button variant="default" onClick={open}>
        {words.change}
      </Button>
      <WithdrawOutcome outcome={outcome} />
      <ChangeOutcome outcome={outcome} isOpen={isChanging} onClose={close} />
    </Group>
  );
}

function MemberActions({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords(OUTCOME_WORDS);
  const [isCorrecting, { open, close }] = useDisclosure(false);
  const confirming = useConfirming(outcome);
  if (outcome.state === 'withdrawn') return null;
  return (
    <Stack gap="xs">
      <ProblemAlert error={confirming.error} />
      <Group gap="xs">
        {awaitsCompany(outcome) && (
          <Button loading={confirming.isSending} onClick={() => confirming.confirm()}>
            {words.confirm}
          </Button>
        )}
        <Button variant="default" onClick={open}>
          {words.correct}
        </Button>
      </Group>
      <CorrectOutcome outcome={outcome} isOpen={isCorrecting} onClose={close} />
    </Stack>
  );
}

/** Every version that either side has stated, the newest first. */
function History({ id }: { readonly id: string }) {
  const words = useWords(OUTCOME_WORDS);
  const { data } = $api.useQuery('get', '/api/v1/outcomes/{outcomeId}/revisions', {
    params: { path: { outcomeId: id }, query: { limit: 100 } },
  });
  if (data === undefined) return null;
  return (
    <section aria-label={words.history}>
      <Title order={3}>{words.history}</Title>
      <ol className={classes.history}>
        {data.items.toReversed().map((step) => (
          <Step key={step.revision} step={step} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step }: { readonly step: components['schemas']['OutcomeRevision'] }) {
  const words = useWords(OUTCOME_WORDS);
  const { language } = useLanguage();
  const { state, side, through, savedBy, savedAt, order, reason } = step;
  const told = [
    order.what,
    order.valuePerYear && words.perYear(wordMoney(order.valuePerYear, language)),
    order.jobs !== undefined && `${words.columns.jobs}: ${formatNumber(order.jobs, language)}`,
    through && words.through[through],
    reason,
  ];
  const when = formatMoment(savedAt, language);
  return (
    <li>
      <Text size="sm">{words.step(wordLabel('outcomeState', state, language), words.said[side], savedBy, when)}</Text>
      <Text size="sm" c="dimmed">
        {told.filter(Boolean).join(' · ')}
      </Text>
    </li>
  );
}
