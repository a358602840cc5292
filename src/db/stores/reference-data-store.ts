import { type EntityManager, EntitySchema } from 'typeorm';
import type { Concept } from '../../domain/reference/concept';
import type { Scheme } from '../../domain/reference/scheme';
import { fingerprintOf } from '../fingerprint';
import { DOCUMENT, MOMENT, TEXT, WHOLE } from '../tables/columns';

/** A row of `taxonomy_versions` or `scheme_versions`: written once, never changed. */
export interface ReferenceRow<Entry> {
  version: number;
  fingerprint: string;
  document: readonly Entry[];
  loadedAt: Date;
}

function referenceTable<Entry>(name: 'taxonomy_versions' | 'scheme_versions'): EntitySchema<ReferenceRow<Entry>> {
  return new EntitySchema<ReferenceRow<Entry>>({
    name,
    columns: {
      version: { ...WHOLE, primary: true, primaryKeyConstraintName: `${name}_pk` },
      fingerprint: TEXT,
      document: DOCUMENT,
      loadedAt: { ...MOMENT, name: 'loaded_at' },
    },
    checks: [{ name: `${name}_version_check`, expression: 'version >= 1' }],
  });
}

/** Every version of the concepts. */
export const TAXONOMY_VERSIONS = referenceTable<Concept>('taxonomy_versions');

/** Every version of the certification schemes. */
export const SCHEME_VERSIONS = referenceTable<Scheme>('scheme_versions');

/** The newest versions; 0 before anything has been loaded. */
export interface ReferenceVersions {
  readonly taxonomy: number;
  readonly schemes: number;
  /** Adopted weights; 0 while those of the rules are in force. */
  readonly weights: number;
}

/** What a load came to. */
export interface LoadedReference {
  readonly version: number;
  readonly isNew: boolean;
}

/** Any number that nothing else locks: keeps two loads from taking the same version. */
const REFERENCE_LOCK = 7_301_116_002;

/** Reads and writes the concepts and schemes within one transaction. */
export class ReferenceDataStore {
  constructor(private readonly manager: EntityManager) {}

  async findVersions(): Promise<ReferenceVersions> {
    const [versions] = await this.manager.query<ReferenceVersions[]>(
      `select coalesce((select max(version) from taxonomy_versions), 0) as taxonomy,
              coalesce((select max(version) from scheme_versions), 0) as schemes,
              coalesce((select max(version) from adopted_weights), 0) as weights`,
    );
    return versions ?? { taxonomy: 0, schemes: 0, weights: 0 };
  }

  /** The concepts of a version; none for version 0. */
  async readConcepts(version: number): Promise<readonly Concept[]> {
    return (await this.manager.getRepository(TAXONOMY_VERSIONS).findOneBy({ version }))?.document ?? [];
  }

  /** The schemes of a version; none for version 0. */
  async readSchemes(version: number): Promise<readonly Scheme[]> {
    return (await this.manager.getRepository(SCHEME_VERSIONS).findOneBy({ version }))?.document ?? [];
  }

  /** Stores the concepts as the next version, unless they are the newest already. */
  async addConcepts(concepts: readonly Concept[], loadedAt: Date): Promise<LoadedReference> {
    return this.addIfDifferent(TAXONOMY_VERSIONS, concepts, loadedAt);
  }

  /** Stores the schemes as the next version, unless they are the newest already. */
  async addSchemes(schemes: readonly Scheme[], loadedAt: Date): Promise<LoadedReference> {
    return this.addIfDifferent(SCHEME_VERSIONS, schemes, loadedAt);
  }

  private async addIfDifferent<Entry>(
    table: EntitySchema<ReferenceRow<Entry>>,
    document: readonly Entry[],
    loadedAt: Date,
  ): Promise<LoadedReference> {
    await this.manager.query('select pg_advisory_xact_lock($1)', [REFERENCE_LOCK]);
    const rows = this.manager.getRepository(table);
    const fingerprint = fingerprintOf(document);
    const [newest] = await rows.find({
      select: { version: true, fingerprint: true },
      order: { version: 'DESC' },
      take: 1,
    } as object);
    if (newest?.fingerprint === fingerprint) return { version: newest.version, isNew: false };
    const version = (newest?.version ?? 0) + 1;
    await rows
      .createQueryBuilder()
      .insert()
      .values({ version, fingerprint, document, loadedAt } as object)
      .execute();
    return { version, isNew: true };
  }
}
