import { Group, Text, Title } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { wordVerdictCount } from '../../../contract/wording/label-wording';
import { VERDICTS } from '../../../domain/match/assessment';
import type { ShortlistRow } from '../../match/match';
import { useRowMotion } from '../../match/use-row-motion';
import { VerdictIcon } from '../../match/VerdictBadge';
import { useLanguage, useWords } from '../../screen/language';
import { Busy, EmptyState, ErrorState } from '../../screen/states';
import { MatchRow } from '../../shortlist/rows/MatchRow';
import type { NeedTrial } from './use-need-trial';
import { WRITING_WORDS } from './words';
import classes from './writing.module.css';

/** The list that the need would get, beside the text: the former one stays until the next is there, and rows glide. */
export function TrialList({
  trial,
  isFaultElsewhere,
}: {
  readonly trial: NeedTrial;
  readonly isFaultElsewhere: boolean;
}) {
  const words = useWords(WRITING_WORDS);
  const { language } = useLanguage();
  const { list, isRanking } = trial;
  return (
    <section aria-label={words.list}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h3">
          {words.list}
        </Title>
        {isRanking && <Busy size={14} label={words.trying} />}
      </Group>
      <Text size="xs" c="dimmed" mb="xs">
        {words.listHint}
      </Text>
      {list !== undefined ? (
        <>
          <Group gap="sm" mb={4} aria-live="polite">
            {VERDICTS.map((verdict) => (
              <Group key={verdict} gap={4} wrap="nowrap">
                <VerdictIcon verdict={verdict} />
                <Text size="sm">{wordVerdictCount(verdict, list.counts[verdict], language)}</Text>
              </Group>
            ))}
          </Group>
          <TrialRows rows={list.rows} />
        </>
      ) : trial.isWithoutProcess ? (
        <EmptyState title={words.noProcess}>{words.noProcessHint}</EmptyState>
      ) : trial.error !== null && trial.error !== undefined && !isFaultElsewhere ? (
        <ErrorState error={trial.error} />
      ) : (
        <EmptyState title={words.empty}>{words.emptyHint}</EmptyState>
      )}
    </section>
  );
}

function TrialRows({ rows }: { readonly rows: readonly ShortlistRow[] }) {
  const words = useWords(WRITING_WORDS);
  const frame = useRef<HTMLOListElement>(null);
  const before = useRanksBefore(rows);
  const [open, setOpen] = useState<string>();
  const toggle = useCallback((id: string) => setOpen((one) => (one === id ? undefined : id)), []);
  useRowMotion(frame);
  return (
    <ol ref={frame} className={classes.list} aria-label={words.rows}>
      {rows.map((row) => {
        const from = before.get(row.supplier.id);
        return (
          <MatchRow
            key={row.supplier.id}
            row={row}
            move={from === undefined || from === row.rank ? undefined : { from }}
            isOpen={open === row.supplier.id}
            onToggle={toggle}
          />
        );
      })}
    </ol>
  );
}

/** The places on the list that was shown before this one. */
function useRanksBefore(rows: readonly ShortlistRow[]): ReadonlyMap<string, number> {
  const [before, setBefore] = useState<ReadonlyMap<string, number>>(new Map());
  const shown = useRef(rows);
  useEffect(() => {
    if (shown.current === rows) return;
    setBefore(new Map(shown.current.map(({ supplier, rank }) => [supplier.id, rank])));
    shown.current = rows;
  }, [rows]);
  return before;
}
