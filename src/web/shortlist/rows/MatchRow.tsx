import { Box, Checkbox, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { FindingList } from '../../match/FindingList';
import { firstMissing, pointsByCriterion, type ShortlistRow, sentenceOf } from '../../match/match';
import { ScoreBar, ScoreBreakdown } from '../../match/ScoreBar';
import { VerdictBadge } from '../../match/VerdictBadge';
import { formatNumber } from '../../screen/formats';
import { useLanguage, useWords } from '../../screen/language';
import classes from '../shortlist.module.css';
import { SHORTLIST_WORDS } from '../words';

/** How a row came to its place. */
export interface RowMove {
  /** The place before; absent for a newcomer. */
  readonly from?: number;
  readonly reason?: string;
}

interface MatchRowProps {
  readonly row: ShortlistRow;
  readonly move?: RowMove | undefined;
  readonly isOpen: boolean;
  readonly onToggle: (supplierId: string) => void;
  /** Given where rows can be chosen. */
  readonly choice?: { readonly isChosen: boolean; readonly onChoose: (supplierId: string) => void };
  /** What can be done with the match. */
  readonly children?: ReactNode;
}

/** One supplier of a list: its place, what is missing first, the verdict, the points; opened, every reason. */
export const MatchRow = memo(function MatchRow({ row, move, isOpen, onToggle, choice, children }: MatchRowProps) {
  const { language } = useLanguage();
  const words = useWords(SHORTLIST_WORDS);
  const { supplier, rank, verdict, points, findings } = row;
  const missing = firstMissing(findings);
  const detailsId = `details-${supplier.id}`;
  return (
    <li data-row={supplier.id} className={`${classes.item} ${move ? classes.moved : ''}`}>
      <div className={`${classes.row} ${choice ? '' : classes.unchosen}`}>
        {choice && (
          <div className={classes.choose}>
            <Checkbox
              size="sm"
              aria-label={words.choose(supplier.name)}
              checked={choice.isChosen}
              onChange={() => choice.onChoose(supplier.id)}
            />
          </div>
        )}
        <div className={classes.rank}>
          <Text size="sm" aria-label={words.rank(rank)} role="img">
            {rank}
          </Text>
          <MoveMark rank={rank} move={move} />
        </div>
        <Box className={classes.what}>
          <UnstyledButton
            className={classes.name}
            data-open-row={supplier.id}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={() => onToggle(supplier.id)}
          >
            {supplier.name}
          </UnstyledButton>
          <Text size="xs" c="dimmed" className={classes.missing}>
            {missing === undefined ? words.noneMissing : sentenceOf(missing, language)}
          </Text>
          {move?.reason !== undefined && (
            <Text size="xs" fw={500}>
              {move.reason}
            </Text>
          )}
        </Box>
        <div className={classes.verdictCell}>
          <VerdictBadge verdict={verdict} />
        </div>
        <div className={classes.score}>
          <Text size="sm" ta="right" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {formatNumber(points, language)}
          </Text>
          <ScoreBar findings={findings} />
        </div>
        {children !== undefined && <div className={classes.actions}>{children}</div>}
      </div>
      {isOpen && (
        <section id={detailsId} className={classes.details} aria-label={supplier.name}>
          <Box maw={320} mb="sm">
            <ScoreBreakdown parts={pointsByCriterion(findings)} />
          </Box>
          <FindingList supplierId={supplier.id} findings={findings} />
        </section>
      )}
    </li>
  );
});

function MoveMark({ rank, move }: { readonly rank: number; readonly move?: RowMove | undefined }) {
  const words = useWords(SHORTLIST_WORDS);
  if (move === undefined || move.from === rank) return null;
  const { from } = move;
  const label = from === undefined ? words.entered : words.movedFrom(from, rank);
  return (
    <Tooltip label={label}>
      <span className={classes.move} role="img" aria-label={label}>
        {from === undefined ? words.entersShort : words.movedShort(from, rank)}
      </span>
    </Tooltip>
  );
}
