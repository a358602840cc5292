import { type EntityManager, EntitySchema, LessThan } from 'typeorm';
import type { AdoptedWeights, Weights, WeightsSource } from '../../../domain/reference/weights';
import { DOCUMENT, MOMENT, TEXT, WHOLE } from '../../tables/columns';

/** A row of `adopted_weights`: written once, never changed or deleted, since shortlists name the version they were made by. */
export interface AdoptedWeightsRow {
  version: number;
  weights: Weights;
  source: WeightsSource;
  reason: string;
  adoptedBy: string;
  adoptedAt: Date;
}

/** Every version of weights that was ever put in force. */
export const ADOPTED_WEIGHTS = new EntitySchema<AdoptedWeightsRow>({
  name: 'adopted_weights',
  columns: {
    version: { ...WHOLE, primary: true, primaryKeyConstraintName: 'adopted_weights_pk' },
    weights: DOCUMENT,
    source: DOCUMENT,
    reason: TEXT,
    adoptedBy: { ...TEXT, name: 'adopted_by' },
    adoptedAt: { ...MOMENT, name: 'adopted_at' },
  },
  checks: [{ name: 'adopted_weights_version_check', expression: 'version >= 1' }],
});

/** Any number that nothing else locks: keeps two adoptions from taking the same version. */
const WEIGHTS_LOCK = 7_301_116_004;

/** Reads and writes adopted weights within one transaction. */
export class WeightsStore {
  constructor(private readonly manager: EntityManager) {}

  async find(version: number): Promise<AdoptedWeights | undefined> {
    const row = await this.rows.findOneBy({ version });
    return row ? adoptedOf(row) : undefined;
  }

  /** Newest first, beginning below the version named. */
  async list(limit: number, before?: number): Promise<readonly AdoptedWeights[]> {
    const where = before === undefined ? {} : { version: LessThan(before) };
    return (await this.rows.find({ where, order: { version: 'DESC' }, take: limit })).map(adoptedOf);
  }

  /** Keeps every other adoption out until the transaction ends, and gives the newest version; 0 before the first one. */
  async reserve(): Promise<number> {
    await this.manager.query('select pg_advisory_xact_lock($1)', [WEIGHTS_LOCK]);
    return (await this.rows.maximum('version')) ?? 0;
  }

  /** Stores the version after the one that `reserve` gave. */
  async add(adopted: AdoptedWeights): Promise<void> {
    const row = { ...adopted, adoptedAt: new Date(adopted.adoptedAt) };
    await this.rows.createQueryBuilder().insert().values(row).updateEntity(false).execute();
  }

  private get rows() {
    return this.manager.getRepository(ADOPTED_WEIGHTS);
  }
}

function adoptedOf({ adoptedAt, ...row }: AdoptedWeightsRow): AdoptedWeights {
  return { ...row, adoptedAt: adoptedAt.toISOString() };
}
