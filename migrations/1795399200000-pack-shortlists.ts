import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

const UP = `
  alter table shortlists
    add column supplier_ids text[] not null default '{}',
    add column profile_revisions integer[] not null default '{}',
    add column lead_sites text[] not null default '{}',
    add column verdicts text[] not null default '{}',
    add column points integer[] not null default '{}',
    add column findings bytea not null default '';
  alter table shortlists alter column findings set storage external;
`;

const FILL = `
  update shortlists as list
  set supplier_ids = entries.supplier_ids, profile_revisions = entries.profile_revisions, lead_sites = entries.lead_sites,
    verdicts = entries.verdicts, points = entries.points, findings = packed.findings
  from unnest($1::text[], $2::integer[], $3::bytea[]) as packed (requirement_id, version, findings)
    cross join lateral (
      select coalesce(array_agg(supplier_id order by rank), '{}') as supplier_ids,
        coalesce(array_agg(profile_revision order by rank), '{}') as profile_revisions,
        coalesce(array_agg(lead_site order by rank), '{}') as lead_sites,
        coalesce(array_agg(verdict order by rank), '{}') as verdicts,
        coalesce(array_agg(points order by rank), '{}') as points
      from shortlist_entries
      where requirement_id = packed.requirement_id and version = packed.version
    ) as entries
  where list.requirement_id = packed.requirement_id and list.version = packed.version`;

const FILLED = `
  alter table shortlists
    alter column supplier_ids drop default,
    alter column profile_revisions drop default,
    alter column lead_sites drop default,
    alter column verdicts drop default,
    alter column points drop default,
    alter column findings drop default,
    add constraint shortlists_length_check check (cardinality(supplier_ids) = all (
      array[cardinality(profile_revisions), cardinality(lead_sites), cardinality(verdicts), cardinality(points)])),
    add constraint shortlists_verdicts_check check (verdicts <@ array['qualified', 'conditional', 'excluded']),
    add constraint shortlists_points_check check (0 <= all (points) and 1000 >= all (points));
  create index shortlists_suppliers on shortlists using gin (supplier_ids) with (fastupdate = off);
  drop table shortlist_entries;
`;

const DOWN = `
  create table shortlist_entries (
    requirement_id text not null,
    version integer not null,
    rank integer not null,
    supplier_id text not null,
    profile_revision integer not null,
    lead_site text,
    verdict text not null,
    points integer not null,
    findings jsonb not null,
    constraint shortlist_entries_pk primary key (requirement_id, version, rank),
    constraint shortlist_entries_supplier_unique unique (requirement_id, version, supplier_id),
    constraint shortlist_entries_shortlist_fk foreign key (requirement_id, version)
      references shortlists (requirement_id, version),
    constraint shortlist_entries_profile_fk foreign key (supplier_id, profile_revision)
      references profile_revisions (supplier_id, revision),
    constraint shortlist_entries_rank_check check (rank >= 1),
    constraint shortlist_entries_points_check check (points between 0 and 1000),
    constraint shortlist_entries_verdict_check check (verdict in ('qualified', 'conditional', 'excluded'))
  );
  create index shortlist_entries_supplier on shortlist_entries (supplier_id, profile_revision);
`;

const SPREAD = `
  insert into shortlist_entries
  select list.requirement_id, list.version, entry.rank, entry.supplier_id, entry.profile_revision, entry.lead_site,
    entry.verdict, entry.points, unpacked.findings -> (entry.rank::integer - 1)
  from unnest($1::text[], $2::integer[], $3::text[]) as given (requirement_id, version, findings)
    cross join lateral (select given.findings::jsonb as findings) as unpacked
    join shortlists as list on list.requirement_id = given.requirement_id and list.version = given.version
    cross join lateral unnest(supplier_ids, profile_revisions, lead_sites, verdicts, points)
      with ordinality as entry (supplier_id, profile_revision, lead_site, verdict, points, rank)`;

const SPREAD_OUT = `
  alter table shortlists
    drop column supplier_ids, drop column profile_revisions, drop column lead_sites,
    drop column verdicts, drop column points, drop column findings;
`;

/** Lists of one statement: their findings, written out, are half a megabyte each. */
const AT_ONCE = 20;

interface Finding {
  readonly criterion: string;
  readonly ask: string;
  readonly necessity: string;
  readonly asked: unknown;
  readonly maximum: number;
  readonly evidence?: unknown;
}

interface Packed {
  readonly asks: readonly Partial<Finding>[];
  readonly evidence: readonly unknown[];
  readonly findings: readonly (readonly { readonly of: number; readonly evidence?: number }[])[];
}

interface ListOf<Findings> {
  readonly id: string;
  readonly version: number;
  readonly findings: Findings;
}

/** Shortlists with all their entries in one row: lists of what questions are asked about, and the findings packed. */
export class PackShortlists1795399200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
    const pages = pagesOf<readonly (readonly Finding[])[]>(
      runner,
      `coalesce((select jsonb_agg(findings order by rank) from shortlist_entries as entry
         where entry.requirement_id = list.requirement_id and entry.version = list.version), '[]')`,
    );
    for await (const lists of pages) {
      const packed = await Promise.all(lists.map(({ findings }) => pack(findings)));
      await runner.query(FILL, [lists.map(({ id }) => id), lists.map(({ version }) => version), packed]);
    }
    await runner.query(FILLED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
    for await (const lists of pagesOf<Buffer>(runner, 'findings')) {
      const unpacked = await Promise.all(lists.map(({ findings }) => unpack(findings)));
      await runner.query(SPREAD, [lists.map(({ id }) => id), lists.map(({ version }) => version), unpacked]);
    }
    await runner.query(SPREAD_OUT);
  }
}

/** All versions of all lists, some at a time, each with what the expression says of it. */
async function* pagesOf<Findings>(runner: QueryRunner, findings: string): AsyncIterable<readonly ListOf<Findings>[]> {
  let last: Pick<ListOf<Findings>, 'id' | 'version'> | undefined = { id: '', version: 0 };
  while (last !== undefined) {
    const lists: readonly ListOf<Findings>[] = await runner.query(
      `select requirement_id as id, version, ${findings} as findings from shortlists as list
       where (requirement_id, version) > ($1, $2) order by requirement_id, version limit ${AT_ONCE}`,
      [last.id, last.version],
    );
    if (lists.length > 0) yield lists;
    last = lists.at(-1);
  }
}

/** As JSON in which every ask and every piece of evidence stands once, compressed. */
async function pack(findingsOfEntries: readonly (readonly Finding[])[]): Promise<Buffer> {
  const asks = new Map<string, number>();
  const evidence = new Map<string, number>();
  const findings = findingsOfEntries.map((ofEntry) =>
    ofEntry.map(({ criterion, ask, necessity, asked, maximum, evidence: proof, ...own }) => ({
      of: placeIn(asks, { criterion, ask, necessity, asked, maximum }),
      ...own,
      ...(proof !== undefined && { evidence: placeIn(evidence, proof) }),
    })),
  );
  const texts = (places: ReadonlyMap<string, number>) => [...places.keys()].join(',');
  const written = `{"asks":[${texts(asks)}],"evidence":[${texts(evidence)}],"findings":${JSON.stringify(findings)}}`;
  return compress(written, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
}

function placeIn(places: Map<string, number>, value: unknown): number {
  const text = JSON.stringify(value);
  const place = places.get(text) ?? places.size;
  places.set(text, place);
  return place;
}

async function unpack(packed: Buffer): Promise<string> {
  const { asks, evidence, findings }: Packed = JSON.parse((await decompress(packed)).toString());
  const unpacked = findings.map((ofEntry) =>
    ofEntry.map(({ of, evidence: proof, ...own }) => ({
      ...asks[of],
      ...own,
      ...(proof !== undefined && { evidence: evidence[proof] }),
    })),
  );
  return JSON.stringify(unpacked);
}
