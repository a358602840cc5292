import { Client } from 'pg';
import type { ConceptId } from '../../../domain/ids';
import { CERTIFICATE_STATES } from '../../../domain/supplier/site';
import type { ProfileColumns } from '../../../scoring/columns/profile-columns';
import { decidingDay } from '../../../scoring/columns/read-columns';
import type { Policy } from '../../../scoring/policy';
import type { PreparedRequirement } from '../../../scoring/prepared-requirement';
import { joinOwnPostgres } from '../own-database';
import { CANDIDATES, type Peer, type PeerGround } from './peer';
import { conceptsOfRow, type Field, wantedCertificates, wantedConcepts, wantedNumbers } from './wanted';

const SCHEMA = 'matchverk_bench';
const FIELDS: readonly Field[] = ['core', 'other', 'mention'];
const WRITTEN_TOGETHER = 10_000;

/** So many of the worthiest concepts are named to the full text: with more of them every document is found, and each costs. */
const NAMED = 12;

const SETTINGS = `
  set search_path = ${SCHEMA};
  set work_mem = '256MB';
  set maintenance_work_mem = '512MB';
  set jit = off;
  set synchronous_commit = off`;

const TABLES = `
  drop schema if exists ${SCHEMA} cascade;
  create schema ${SCHEMA};
  create table ${SCHEMA}.capability (supplier int, concept int, field int);
  create table ${SCHEMA}.certificate (supplier int, scheme int, state int, expires int);
  create table ${SCHEMA}.document (supplier int, words tsvector)`;

const INDEXES: Readonly<Record<'sql' | 'text', string>> = {
  sql: 'create index on capability (concept, field) include (supplier)',
  text: 'create index on document using gin (words)',
};

/** How many of the certificate musts each supplier meets: $1 musts, $2 schemes, $3 states, $4 and $5 days. */
const HOLDERS = `
  holder as (
    select c.supplier, count(distinct w.must) as musts
    from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[]) as w(must, scheme, state, from_day, to_day)
    join certificate c on c.scheme = w.scheme and c.state = w.state and c.expires between w.from_day and w.to_day
    group by c.supplier)`;

const BEST_FIRST = `
  select s.supplier from scored s left join holder h using (supplier)
  order by coalesce(h.musts, 0) desc, s.score desc, s.supplier limit ${CANDIDATES}`;

/** The best of each step, added up: $6 steps, $7 concepts, $8 fields, $9 points. */
const BY_POINTS = `
  with ${HOLDERS},
  best as (
    select c.supplier, w.step, max(w.points) as points
    from unnest($6::int[], $7::int[], $8::int[], $9::int[]) as w(step, concept, field, points)
    join capability c on c.concept = w.concept and c.field = w.field
    group by c.supplier, w.step),
  scored as (select supplier, sum(points) as score from best group by supplier)
  ${BEST_FIRST}`;

/** Any of the words will do: $6. */
const BY_WORDS = `
  with ${HOLDERS},
  asked as (select replace(plainto_tsquery('english', $6)::text, '&', '|')::tsquery as words),
  scored as (
    select d.supplier, ts_rank(d.words, asked.words) as score
    from document d, asked where d.words @@ asked.words)
  ${BEST_FIRST}`;

/**
 * Postgres, the one configured or else an embedded one: candidates scored in SQL over normalised tables, or by full text over the
 * English names of what suppliers do. Certificates are looked up in either.
 */
export async function makePostgres({ columns, policy }: PeerGround, by: 'sql' | 'text'): Promise<Peer> {
  const { url, leave } = await joinOwnPostgres();
  const client = new Client({ connectionString: url });
  const close = async () => {
    await client.query(`drop schema if exists ${SCHEMA} cascade`).catch(() => {});
    await client.end().catch(() => {});
    await leave();
  };
  try {
    await client.connect();
    await client.query(TABLES);
    await client.query(SETTINGS);
    await fill(client, columns, by === 'text' ? policy : undefined);
    await client.query(INDEXES[by]);
    await client.query('create index on certificate (scheme, state, expires) include (supplier)');
    await client.query('vacuum analyze capability, certificate, document');
  } catch (error) {
    await close();
    throw error;
  }
  const find = async (need: PreparedRequirement) => {
    const last = by === 'sql' ? wantedValues(need) : [wordsOf(wantedNumbers(need).slice(0, NAMED), policy)];
    const text = by === 'sql' ? BY_POINTS : BY_WORDS;
    const { rows } = await client.query<{ supplier: number }>({
      name: by,
      text,
      values: [...certificateValues(need), ...last],
    });
    return rows.map(({ supplier }) => supplier);
  };
  return { find, close };
}

function certificateValues(need: PreparedRequirement): readonly unknown[] {
  const wanted = wantedCertificates(need);
  return [
    wanted.map(({ must }) => must),
    wanted.map(({ scheme }) => scheme),
    wanted.map(({ state }) => state),
    wanted.map(({ fromDay }) => fromDay),
    wanted.map(({ toDay }) => toDay),
  ];
}

function wantedValues(need: PreparedRequirement): readonly unknown[] {
  const wanted = wantedConcepts(need);
  return [
    wanted.map(({ step }) => step),
    wanted.map(({ concept }) => concept),
    wanted.map(({ field }) => FIELDS.indexOf(field)),
    wanted.map(({ points }) => points),
  ];
}

async function fill(client: Client, columns: ProfileColumns, named: Policy | undefined): Promise<void> {
  for (let first = 0; first < columns.length; first += WRITTEN_TOGETHER) {
    const rows = Array.from({ length: Math.min(WRITTEN_TOGETHER, columns.length - first) }, (_, at) => first + at);
    const capabilities = rows.flatMap((row) => {
      const held = conceptsOfRow(columns, row);
      return FIELDS.flatMap((field, number) => held[field].map((concept) => [row, concept, number]));
    });
    const certificates = rows.flatMap((row) => certificatesOfRow(columns, row));
    await insert(client, 'capability', 3, capabilities);
    await insert(client, 'certificate', 4, certificates);
    if (named === undefined) continue;
    const texts = rows.map((row) => {
      const { core, other, mention } = conceptsOfRow(columns, row);
      return wordsOf([...core, ...other, ...mention], named);
    });
    await client.query(
      `insert into document select supplier, to_tsvector('english', words) from unnest($1::int[], $2::text[]) as d(supplier, words)`,
      [rows, texts],
    );
  }
}

async function insert(client: Client, table: string, width: number, rows: readonly number[][]): Promise<void> {
  const lists = Array.from({ length: width }, (_, column) => rows.map((row) => row[column]));
  const places = lists.map((_, column) => `$${column + 1}::int[]`);
  await client.query(`insert into ${table} select * from unnest(${places.join(', ')})`, lists);
}

function certificatesOfRow(columns: ProfileColumns, row: number): number[][] {
  const { certificateStart, scheme, state } = columns;
  const held: number[][] = [];
  for (let at = certificateStart[row] ?? 0; at < (certificateStart[row + 1] ?? 0); at++) {
    held.push([row, scheme[at] ?? 0, state[at] ?? CERTIFICATE_STATES.length, decidingDay(columns, at)]);
  }
  return held;
}

function wordsOf(concepts: readonly number[], { taxonomy }: Policy): string {
  const nameOf = (id: ConceptId | undefined) => (id && taxonomy.concepts.get(id)?.labels.en.preferred) ?? '';
  const words = concepts.flatMap((concept) => nameOf(taxonomy.ids[concept]).toLowerCase().split(' '));
  return [...new Set(words)].join(' ');
}
