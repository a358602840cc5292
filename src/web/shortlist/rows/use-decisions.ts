import { notifications } from '@mantine/notifications';
import { client, invalidate, queries } from '../../api/api';
import type { components } from '../../api/wire';
import type { ShortlistRow } from '../../match/match';
import { useWords } from '../../screen/language';
import { useUndo } from '../../screen/undo';
import { useSession } from '../../session/session';
import { SHORTLIST_WORDS } from '../words';

/** A decision on a match as it stands on record. */
export type Decision = components['schemas']['Decision'];
/** Keep, reject or invite. */
export type DecisionKind = Decision['kind'];

type Shortlist = components['schemas']['Shortlist'];

const LIST = '/api/v1/requirements/{requirementId}/shortlist';
const ONE = '/api/v1/requirements/{requirementId}/decisions/{supplierId}';
const ALL = '/api/v1/requirements/{requirementId}/decisions';

interface Deciding {
  readonly decide: (row: ShortlistRow, kind: DecisionKind, reason: string) => Promise<void>;
  readonly takeBack: (row: ShortlistRow) => Promise<void>;
}

/**
 * Keeps, rejects and invites. The row shows it at once; where the server refuses, the row shows what it showed before, and
 * says why. Each can be undone.
 */
export function useDecisions(needId: string, version: number): Deciding {
  const words = useWords(SHORTLIST_WORDS);
  const { offer } = useUndo();
  const { name } = useSession();
  const undo = (supplierId: string, before: Decision | undefined) => store(needId, supplierId, before);
  return {
    async decide({ supplier, decision: before }, kind, reason) {
      const decision: Decision = {
        requirementId: needId,
        supplierId: supplier.id,
        kind,
        reason,
        shortlistVersion: version,
        decidedBy: name,
        decidedAt: new Date().toISOString(),
      };
      const isStored = await store(needId, supplier.id, decision).then(() => true, refused(words.decisionFailed));
      if (isStored) offer(words.decided[kind](supplier.name), () => undo(supplier.id, before));
    },
    async takeBack({ supplier, decision: before }) {
      const isStored = await store(needId, supplier.id, undefined).then(() => true, refused(words.decisionFailed));
      if (isStored) offer(words.takenBack(supplier.name), () => undo(supplier.id, before));
    },
  };
}

/** Stores a decision, or that there is none; on the screen at once. @throws ApiProblem when the server refuses */
async function store(needId: string, supplierId: string, decision: Decision | undefined): Promise<void> {
  const before = showInRow(needId, supplierId, decision);
  try {
    if (decision === undefined) {
      await client.DELETE(ONE, { params: { path: { requirementId: needId, supplierId } } });
    } else {
      const { kind, reason, shortlistVersion } = decision;
      const body = { supplierId, kind, reason, shortlistVersion };
      await client.POST(ALL, { params: { path: { requirementId: needId } }, body });
    }
  } catch (error) {
    showInRow(needId, supplierId, before);
    throw error;
  } finally {
    void invalidate(LIST);
  }
}

/** Puts a decision into the row wherever the list has been read, and answers the one that stood there. */
function showInRow(needId: string, supplierId: string, decision: Decision | undefined): Decision | undefined {
  let before: Decision | undefined;
  queries.setQueriesData<Shortlist>(
    { predicate: ({ queryKey: [, path, init] }) => path === LIST && JSON.stringify(init).includes(`"${needId}"`) },
    (list) =>
      list && {
        ...list,
        rows: list.rows.map((row) => {
          if (row.supplier.id !== supplierId) return row;
          const { decision: former, ...rest } = row;
          before = former;
          return { ...rest, ...(decision && { decision }) };
        }),
      },
  );
  return before;
}

function refused(title: string): (error: unknown) => false {
  return (error) => {
    notifications.show({ color: 'red', title, message: error instanceof Error ? error.message : '' });
    return false;
  };
}
