import type { EntityManager } from 'typeorm';
import type { SupplierId } from '../../../domain/ids';
import type { DecisionKind } from '../../../domain/match/decision';
import type { Exposure, FairnessPeriod } from '../../../domain/match/fairness';

import { STANDS } from './stage-event-store';

/** What lists there were in a period. */
export interface ListsInForce {
  readonly listedNeeds: number;
  readonly versions: number;
}

/**
 * Versions in force at some moment of the period ($1 to $2, the second exclusive): made before its end, and neither
 * replaced before it began nor of a need that was closed for good before it began.
 */
const IN_FORCE = `
  select requirement_id, version from (
    select requirement_id, version, made_at,
      lead(made_at) over (partition by requirement_id order by version) as replaced_at,
      (select min(revision.saved_at) from requirement_revisions revision
       where requirement.state <> 'open' and revision.requirement_id = requirement.id and revision.revision > coalesce(
         (select max(open.revision) from requirement_revisions open
          where open.requirement_id = requirement.id and open.draft ->> 'state' = 'open'), 0)) as closed_at
    from shortlists join requirements requirement on requirement.id = requirement_id
  ) made
  where made_at < $2 and coalesce(least(replaced_at, closed_at), 'infinity') >= $1`;

type Moments = readonly [from: string, until: string];

/** Reads what the fairness report counts, across all shortlists. */
export class FairnessView {
  constructor(private readonly manager: EntityManager) {}

  async findListsInForce(period: FairnessPeriod): Promise<ListsInForce> {
    const [row] = await this.manager.query<{ needs: string; versions: string }[]>(
      `select count(distinct requirement_id) as needs, count(*) as versions from (${IN_FORCE}) in_force`,
      [...momentsOf(period)],
    );
    return { listedNeeds: Number(row?.needs ?? 0), versions: Number(row?.versions ?? 0) };
  }

  /** By supplier, for those named; one that was never shown has an exposure of nothing. */
  async listExposures(
    period: FairnessPeriod,
    supplierIds: readonly SupplierId[],
  ): Promise<ReadonlyMap<SupplierId, Exposure>> {
    const parameters = [...momentsOf(period), supplierIds];
    const shown = await this.manager.query<{ id: SupplierId; listed: string; topTen: string }[]>(
      `select supplier_id as id, count(distinct requirement_id) as listed,
         count(distinct requirement_id) filter (where rank <= 10 and verdict <> 'excluded') as "topTen"
       from (${IN_FORCE}) in_force join shortlists list using (requirement_id, version)
         cross join lateral unnest(supplier_ids, verdicts) with ordinality as entry (supplier_id, verdict, rank)
       where supplier_ids && $3 and supplier_id = any($3) group by supplier_id`,
      parameters,
    );
    const decided = await this.manager.query<{ id: SupplierId; kind: DecisionKind; matches: string }[]>(
      `select supplier_id as id, kind, count(*) as matches from (
         select distinct on (requirement_id, supplier_id) supplier_id, kind from decisions
         where decided_at >= $1 and decided_at < $2 and supplier_id = any($3)
         order by requirement_id, supplier_id, id desc
       ) newest group by supplier_id, kind`,
      parameters,
    );
    const met = await this.manager.query<{ id: SupplierId; matches: string }[]>(
      `select supplier_id as id, count(distinct requirement_id) as matches from stage_events event
       where ${STANDS} and happened_on between $1 and $2 and stage not in ('proposed', 'lost') and supplier_id = any($3)
       group by supplier_id`,
      [period.from, period.to, supplierIds],
    );
    return new Map(
      supplierIds.map((id) => {
        const row = shown.find((one) => one.id === id);
        const decisions = (kind: DecisionKind) =>
          Number(decided.find((one) => one.id === id && one.kind === kind)?.matches ?? 0);
        return [
          id,
          {
            listed: Number(row?.listed ?? 0),
            topTen: Number(row?.topTen ?? 0),
            decided: { keep: decisions('keep'), reject: decisions('reject'), invite: decisions('invite') },
            met: Number(met.find((one) => one.id === id)?.matches ?? 0),
          },
        ];
      }),
    );
  }
}

/** The first moment of the first day, and the first moment after the last one. */
function momentsOf({ from, to }: FairnessPeriod): Moments {
  const next = new Date(`${to}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return [`${from}T00:00:00Z`, next.toISOString()];
}
