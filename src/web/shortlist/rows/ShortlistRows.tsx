import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import type { components } from '../../api/wire';
import { pointsByCriterion, type ShortlistRow } from '../../match/match';
import { CriterionName } from '../../match/ScoreBar';
import { useRowMotion } from '../../match/use-row-motion';
import { useWords } from '../../screen/language';
import { EmptyState } from '../../screen/states';
import { useSession } from '../../session/session';
import classes from '../shortlist.module.css';
import { useShortlistSearch } from '../use-shortlist-search';
import { SHORTLIST_WORDS } from '../words';
import { DecisionButtons, RowMenu } from './DecisionButtons';
import { MatchRow, type RowMove } from './MatchRow';
import { type Deciding, ReasonDialog } from './ReasonDialog';
import { StageDialog } from './StageDialog';
import { type DecisionKind, useDecisions } from './use-decisions';
import { useRowKeys } from './use-row-keys';

type Need = components['schemas']['Requirement'];
type Shortlist = components['schemas']['Shortlist'];

const COMPARED = { least: 2, most: 6 } as const;

interface ShortlistRowsProps {
  readonly need: Need;
  readonly list: Shortlist;
  readonly rows: readonly ShortlistRow[];
  readonly moves: ReadonlyMap<string, RowMove>;
}

/** The rows of a list, with what can be done with each: opened, compared, decided on. */
export function ShortlistRows({ need, list, rows, moves }: ShortlistRowsProps) {
  const words = useWords(SHORTLIST_WORDS);
  const { role } = useSession();
  const { search, setSearch } = useShortlistSearch();
  const frame = useRef<HTMLOListElement>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [deciding, setDeciding] = useState<Deciding>();
  const [staged, setStaged] = useState<ShortlistRow>();
  const { decide, takeBack } = useDecisions(need.id, list.version);
  const mayDecide = role === 'purchaser' || role === 'administrator';
  useRowMotion(frame);
  useRowKeys(
    frame,
    useCallback(
      (supplierId: string, kind: DecisionKind) => {
        const row = rows.find(({ supplier }) => supplier.id === supplierId);
        if (row !== undefined && mayDecide) setDeciding({ row, kind });
      },
      [rows, mayDecide],
    ),
  );
  const toggle = useCallback(
    (supplier: string) => setSearch({ supplier: search.supplier === supplier ? undefined : supplier }),
    [search.supplier, setSearch],
  );
  const choose = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
  if (rows.length === 0) return <EmptyState title={words.nobody}>{words.nobodyHint}</EmptyState>;
  return (
    <>
      <Legend rows={rows} />
      <div className={classes.frame}>
        <ol ref={frame} className={classes.list} aria-label={words.list}>
          {rows.map((row) => (
            <MatchRow
              key={row.supplier.id}
              row={row}
              move={moves.get(row.supplier.id)}
              isOpen={search.supplier === row.supplier.id}
              onToggle={toggle}
              choice={{ isChosen: chosen.includes(row.supplier.id), onChoose: choose }}
            >
              {mayDecide && <DecisionButtons row={row} onDecide={(match, kind) => setDeciding({ row: match, kind })} />}
              <RowMenu needId={need.id} row={row} onTakeBack={mayDecide ? takeBack : undefined} onStage={setStaged} />
            </MatchRow>
          ))}
        </ol>
      </div>
      {chosen.length > 0 && <ChosenBar needId={need.id} chosen={chosen} onClear={() => setChosen([])} />}
      <ReasonDialog
        deciding={deciding}
        onDecide={({ row, kind }, reason) => void decide(row, kind, reason)}
        onClose={() => setDeciding(undefined)}
      />
      <StageDialog needId={need.id} row={staged} onClose={() => setStaged(undefined)} />
    </>
  );
}

function Legend({ rows }: { readonly rows: readonly ShortlistRow[] }) {
  const { legend } = useWords(SHORTLIST_WORDS);
  return (
    <Group gap="sm" mb={6} visibleFrom="sm" aria-label={legend} role="group">
      {pointsByCriterion(rows[0]?.findings ?? []).map(({ criterion }) => (
        <CriterionName key={criterion} criterion={criterion} />
      ))}
    </Group>
  );
}

interface ChosenBarProps {
  readonly needId: string;
  readonly chosen: readonly string[];
  readonly onClear: () => void;
}

function ChosenBar({ needId, chosen, onClear }: ChosenBarProps) {
  const words = useWords(SHORTLIST_WORDS);
  const navigate = useNavigate();
  const isComparable = chosen.length >= COMPARED.least && chosen.length <= COMPARED.most;
  const compare = () =>
    void navigate({
      to: '/needs/$needId/compare',
      params: { needId },
      search: { suppliers: chosen.join(',') },
    });
  return (
    <Group className={classes.bar} gap="xs">
      <Text size="sm">{words.chosen(chosen.length)}</Text>
      {isComparable ? (
        <Button size="compact-sm" onClick={compare}>
          {words.compare}
        </Button>
      ) : (
        <Text size="xs" c="dimmed">
          {words.compareHint}
        </Text>
      )}
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {words.clear}
      </Button>
    </Group>
  );
}
