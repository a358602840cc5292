import type { FoundSupplier, SearchScope } from '../../db/stores/search-view';
import type { RequirementState } from '../../domain/demand/requirement';
import { searchRank } from '../../domain/fold-letters';
import type { NamedNeed } from '../../domain/home';
import type { BuyerId } from '../../domain/ids';
import { type Actor, may, requireMay } from '../../domain/permission';
import { refuseFaults } from '../../domain/problem';
import type { Concept } from '../../domain/reference/concept';
import { listBuyers } from '../buyer/list-buyers';
import { checkLine } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { maySeeDrafts } from '../requirement/find-requirement';

/** What is called like something. */
export interface Found {
  readonly suppliers: readonly FoundSupplier[];
  readonly needs: readonly NamedNeed[];
  readonly buyers: readonly { readonly id: BuyerId; readonly name: string }[];
  readonly concepts: readonly Concept[];
}

/** As many of each as a person looks over at a glance. */
const MOST_OF_EACH = 8;

const MAX_QUESTION = 100;

const STATES: readonly RequirementState[] = ['draft', 'open', 'closed'];

/**
 * Finds suppliers, needs, buyers and concepts by what they are called, whichever marks are on the letters. It looks only among
 * what the actor may read, and only at what nobody can hide: names, numbers, towns, titles.
 *
 * @throws Problem `invalid` for a question that is longer than a name
 */
export async function searchRecords(deps: FlowDeps, actor: Actor, question: string): Promise<Found> {
  requireMay(actor, 'search');
  const asked = question.trim();
  refuseFaults(checkLine(asked, '/q', MAX_QUESTION));
  if (asked === '') return { suppliers: [], needs: [], buyers: [], concepts: [] };
  const scope = scopeOf(actor);
  const { search } = deps.database.stores;
  const { concepts } = await deps.reference.current();
  const own = scope.supplierId === undefined ? {} : { supplierId: scope.supplierId };
  return {
    suppliers: may(actor, 'list-suppliers', own) ? await search.findSuppliers(asked, scope, MOST_OF_EACH) : [],
    needs: await search.findNeeds(asked, scope, MOST_OF_EACH),
    buyers: best(await listBuyers(deps, actor), ({ name }) => searchRank(name, asked)).map(({ id, name }) => ({
      id,
      name,
    })),
    concepts: best(concepts, (concept) => rankOfConcept(concept, asked)),
  };
}

function scopeOf(actor: Actor): SearchScope {
  return {
    supplierId: actor.role === 'supplier-editor' ? actor.supplierId : undefined,
    buyerId: actor.role === 'purchaser' ? actor.buyerId : undefined,
    states: STATES.filter((state) => state !== 'draft' || maySeeDrafts(actor)),
  };
}

/** By what people are shown before other words for it. */
function rankOfConcept({ labels }: Concept, asked: string): number {
  const preferred = Math.max(...Object.values(labels).map((label) => searchRank(label.preferred, asked)));
  const words = Object.values(labels).flatMap(({ alternative }) => alternative);
  return Math.max(preferred * 2, ...words.map((word) => searchRank(word, asked)));
}

function best<One>(all: readonly One[], rankOf: (one: One) => number): readonly One[] {
  return all
    .map((one) => ({ one, rank: rankOf(one) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .slice(0, MOST_OF_EACH)
    .map(({ one }) => one);
}
