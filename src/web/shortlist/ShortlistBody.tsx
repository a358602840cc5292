import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { components } from '../api/wire';
import { HistoryPanel } from '../log/HistoryPanel';
import { effectOf, type ShortlistRow } from '../match/match';
import { formatAgo, formatNumber } from '../screen/formats';
import { useLanguage, useWords } from '../screen/language';
import { TextLink } from '../screen/links';
import { AdvicePanel } from './AdvicePanel';
import { ExportMenu } from './ExportMenu';
import { ListControls, VersionPicker } from './ListControls';
import { ListNotices } from './ListNotices';
import type { RowMove } from './rows/MatchRow';
import { ShortlistRows } from './rows/ShortlistRows';
import classes from './shortlist.module.css';
import type { ShortlistSearch } from './shortlist-search';
import { useLastSeen } from './use-last-seen';
import { useMoves } from './use-moves';
import { useShortlistSearch } from './use-shortlist-search';
import { useWeightsTrial, type WeightsTrial } from './weights/use-weights-trial';
import { WeightsPanel } from './weights/WeightsPanel';
import { SHORTLIST_WORDS } from './words';

type Need = components['schemas']['Requirement'];
type Shortlist = components['schemas']['Shortlist'];

interface ShortlistBodyProps {
  readonly need: Need;
  readonly list: Shortlist;
  readonly mayEdit: boolean;
}

/** The list itself, with what can be done with it and to it. */
export function ShortlistBody({ need, list, mayEdit }: ShortlistBodyProps) {
  const { search, setSearch } = useShortlistSearch();
  const trial = useWeightsTrial(need);
  const lastSeen = useLastSeen(need.id, search.version === undefined ? list.version : undefined);
  const moves = useMoves(need.id, lastSeen.version, list.version);
  const shown = useShownRows(list, trial, moves.bySupplier, search);
  const panel =
    search.panel &&
    {
      weights: <WeightsPanel need={need} rows={list.rows} trial={trial} mayStore={mayEdit} />,
      advice: <AdvicePanel needId={need.id} />,
      history: <HistoryPanel of={{ requirementId: need.id }} />,
    }[search.panel];
  return (
    <div className={`${classes.layout} ${panel ? classes.withPanel : ''}`}>
      <div>
        <ListControls
          counts={trial.list?.counts ?? list.counts}
          moved={moves.bySupplier.size}
          search={search}
          onSearch={setSearch}
        >
          <ExportMenu
            needId={need.id}
            version={list.version}
            only={shown.rows.length === list.rows.length ? undefined : shown.rows}
          />
          <VersionPicker
            needId={need.id}
            version={list.version}
            onPick={(version) => setSearch({ version, show: undefined })}
          />
        </ListControls>
        <ListNotices
          list={list}
          trial={trial}
          since={moves.bySupplier.size + moves.left.length > 0 ? lastSeen.version : undefined}
          moved={moves.bySupplier.size}
          left={moves.left}
          onSeen={lastSeen.markSeen}
        />
        <ShortlistRows need={need} list={list} rows={shown.rows} moves={shown.moves} />
        <Footer list={list} />
      </div>
      {panel && <aside className={classes.panel}>{panel}</aside>}
    </div>
  );
}

interface ShownRows {
  readonly rows: readonly ShortlistRow[];
  readonly moves: ReadonlyMap<string, RowMove>;
}

/** The rows that are asked for: of the trial where there is one, each with where it stood before. */
function useShownRows(
  list: Shortlist,
  trial: WeightsTrial,
  moved: ReadonlyMap<string, RowMove>,
  { show }: ShortlistSearch,
): ShownRows {
  const tried = trial.list;
  return useMemo(() => {
    const stored = new Map(list.rows.map((row) => [row.supplier.id, row]));
    const all = tried?.rows.map((row) => withDecision(row, stored.get(row.supplier.id))) ?? list.rows;
    const trialMoves = tried?.rows
      .filter(({ supplier, rank }) => stored.get(supplier.id)?.rank !== rank)
      .map(({ supplier }): [string, RowMove] => {
        const from = stored.get(supplier.id)?.rank;
        return [supplier.id, from === undefined ? {} : { from }];
      });
    const moves = trialMoves === undefined ? moved : new Map(trialMoves);
    const rows = all.filter(({ verdict, supplier }) => {
      if (show === 'moved') return moves.has(supplier.id);
      return show === undefined || verdict === show;
    });
    return { rows, moves };
  }, [list, tried, moved, show]);
}

/** A trial knows of no decisions. */
function withDecision(row: ShortlistRow, stored: ShortlistRow | undefined): ShortlistRow {
  return stored?.decision === undefined ? row : { ...row, decision: stored.decision };
}

function Footer({ list }: { readonly list: Shortlist }) {
  const words = useWords(SHORTLIST_WORDS);
  const { language } = useLanguage();
  const { counts, rows, madeAt, requirement } = list;
  const all = counts.qualified + counts.conditional + counts.excluded;
  return (
    <Text size="xs" c="dimmed" mt="sm" component="div">
      {isChainUncovered(rows) && (
        <p style={{ margin: 0 }}>
          {words.teamHint}{' '}
          <TextLink inherit underline="always" to="/needs/$needId/team" params={{ needId: requirement.id }}>
            {words.team}
          </TextLink>
        </p>
      )}
      {rows.length < all && (
        <span>{words.listed(formatNumber(rows.length, language), formatNumber(all, language))} </span>
      )}
      <time dateTime={madeAt}>{formatAgo(madeAt, new Date(), language)}</time>
    </Text>
  );
}

/** Is there nobody who does every step that is a must? */
function isChainUncovered(rows: readonly ShortlistRow[]): boolean {
  return rows.every(({ findings }) =>
    findings.some(
      (finding) => finding.criterion === 'processes' && finding.necessity === 'must' && effectOf(finding) !== 'settled',
    ),
  );
}
