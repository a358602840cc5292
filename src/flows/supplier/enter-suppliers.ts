import type { ProfileSave } from '../../db/stores/supplier/profile-store';
import type { SupplierId } from '../../domain/ids';
import { type Actor, requireMay } from '../../domain/permission';
import { type Fault, Problem, refuseFaults } from '../../domain/problem';
import type { ProfileDraft } from '../../domain/supplier/profile';
import type { Supplier } from '../../domain/supplier/supplier';
import { understand } from '../../text/recognition/understand';
import { checkDuplicates } from '../check-values';
import type { FlowDeps } from '../flow-deps';
import { noteChange } from '../log/note-change';
import { checkProfile } from '../profile/check-profile';
import type { Reference } from '../reference/reference-source';
import { checkSupplier } from './check-supplier';

/** A new supplier with its first profile. */
export interface SupplierEntry {
  readonly supplier: Supplier;
  readonly draft: ProfileDraft;
}

/** One transaction each: large enough to be quick, small enough that nobody else who saves has to wait long. */
const CHUNK_LENGTH = 250;

/**
 * Enters suppliers with their first profiles, any number of them.
 *
 * It does not ring: whoever loads many asks once for everything to be rescored, and the sweep finds a few.
 *
 * @throws Problem `invalid` listing every fault of every entry before anything is stored; `conflict` for ids or
 * organisation numbers that are taken, after the chunks before it have been stored
 */
export async function enterSuppliers(deps: FlowDeps, actor: Actor, entries: readonly SupplierEntry[]): Promise<void> {
  requireMay(actor, 'enter-suppliers');
  const reference = await deps.reference.current();
  refuseFaults(checkEntries(entries, reference));
  for (let start = 0; start < entries.length; start += CHUNK_LENGTH) {
    const chunk = entries.slice(start, start + CHUNK_LENGTH);
    const saves = chunk.map(({ supplier, draft }) => ({
      ...saveOf(deps, actor, draft, reference),
      supplierId: supplier.id,
    }));
    await deps.database.inTransaction(async (stores) => {
      const { suppliers, profiles } = stores;
      const newcomers = chunk.map(({ supplier }) => supplier);
      const changeNumbers = await suppliers.reserve(chunk.length);
      refuseTaken(newcomers, await suppliers.findTaken(newcomers), start);
      await suppliers.add(newcomers, changeNumbers);
      await profiles.addFirst(saves);
      const done = saves.map(({ supplierId, draft }) => ({
        operation: 'enter-suppliers' as const,
        subject: { supplierId },
        saved: { revision: 1, draft },
      }));
      await noteChange(stores, deps, actor, done);
    });
  }
}

function checkEntries(entries: readonly SupplierEntry[], reference: Reference): readonly Fault[] {
  return [
    ...entries.flatMap(({ supplier, draft }, index) => [
      ...checkSupplier(supplier, `/${index}/supplier`),
      ...checkProfile(draft, reference.policy, `/${index}/draft`),
    ]),
    ...checkDuplicates(
      entries.map(({ supplier }) => supplier.id),
      (index) => `/${index}/supplier/id`,
    ),
  ];
}

function saveOf(deps: FlowDeps, actor: Actor, draft: ProfileDraft, { lexicon }: Reference): ProfileSave {
  const understood = understand(draft.texts, draft.corrections, lexicon);
  return { draft, understood, savedAt: deps.now(), savedBy: actor.name };
}

function refuseTaken(newcomers: readonly Supplier[], holders: readonly Supplier[], start: number): void {
  const ids = new Set<SupplierId>(holders.map(({ id }) => id));
  const numbers = new Set(holders.flatMap(({ organisationNumber }) => organisationNumber ?? []));
  const faults = newcomers.flatMap(({ id, organisationNumber }, index) => [
    ...(ids.has(id) ? [{ code: 'collision' as const, path: `/${start + index}/supplier/id`, value: id }] : []),
    ...(organisationNumber !== undefined && numbers.has(organisationNumber)
      ? [
          {
            code: 'collision' as const,
            path: `/${start + index}/supplier/organisationNumber`,
            value: organisationNumber,
          },
        ]
      : []),
  ]);
  if (faults.length > 0) throw new Problem('conflict', faults);
}
