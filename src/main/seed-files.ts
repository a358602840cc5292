import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { BuyerShape } from '../contract/buyer';
import { SaveProfileBody } from '../contract/profile';
import { CreateRequirementBody } from '../contract/requirement';
import { SupplierShape } from '../contract/supplier';
import type { Buyer } from '../domain/buyer';
import type { Concept } from '../domain/concept';
import { ID_PATTERN } from '../domain/ids';
import { type Fault, Problem, refuseFaults, shown } from '../domain/problem';
import type { Scheme } from '../domain/scheme';
import { SITE_KINDS } from '../domain/site';
import type { SupplierEntry } from '../flows/supplier/enter-suppliers';
import { findProjectFolder } from '../platform/project-folder';
import { parseTaxonomy } from '../text/parse-taxonomy';

/** Everything in `seeds/`, parsed. */
export interface SeedFiles {
  readonly concepts: readonly Concept[];
  readonly schemes: readonly Scheme[];
  readonly buyers: readonly Buyer[];
  readonly suppliers: readonly SupplierEntry[];
  readonly requirements: readonly z.infer<typeof CreateRequirementBody>[];
}

const IdShape = z.string().regex(ID_PATTERN);
const SiteKindShape = z.enum(SITE_KINDS as [string, ...string[]]);

const SchemeShape = z.strictObject({
  id: IdShape,
  kind: z.enum(['certificate', 'accreditation', 'assessment', 'self-assessment', 'customer-status', 'declaration']),
  labels: z.strictObject({ sv: z.string().min(1), en: z.string().min(1) }),
  aliases: z.array(z.string().min(1)),
  validityMonths: z.int().min(1).exactOptional(),
  eligible: z.array(SiteKindShape),
  insteadAsk: z.partialRecord(SiteKindShape, z.array(IdShape)),
  implies: z.array(IdShape),
  retired: z.strictObject({ since: z.string(), successor: IdShape.exactOptional() }).exactOptional(),
  source: z.string().min(1),
});

const SupplierEntryShape = z.strictObject({ supplier: SupplierShape, draft: SaveProfileBody });

/** The folder of the seeds. */
export function seedFolder(): string {
  return path.join(findProjectFolder(), 'seeds');
}

/** Only the concepts, for what needs no database. */
export function readSeedTaxonomy(folder: string = seedFolder()): readonly Concept[] {
  const file = path.join(folder, 'taxonomy.tsv');
  return inFile('taxonomy.tsv', () => parseTaxonomy(readFileSync(file, 'utf8')));
}

/**
 * Reads every seed file by its schema.
 *
 * @throws Problem `invalid` listing every fault of every file; the path is the file and the pointer within it
 */
export function readSeedFiles(folder: string = seedFolder()): SeedFiles {
  const faults: Fault[] = [];
  const collect = <Value>(read: () => Value): Value | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  };
  const one = <Value>(file: string, shape: z.ZodType<Value>) => collect(() => readJson(folder, file, shape));
  const each = <Value>(subfolder: string, shape: z.ZodType<Value>) =>
    readdirSync(path.join(folder, subfolder))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .flatMap((name) => one(`${subfolder}/${name}`, shape) ?? []);
  const files = {
    concepts: collect(() => readSeedTaxonomy(folder)) ?? [],
    // The shapes brand no ids; the flows check every reference.
    schemes: (one('schemes.json', z.array(SchemeShape)) ?? []) as unknown as readonly Scheme[],
    buyers: one('buyers.json', z.array(BuyerShape)) ?? [],
    suppliers: each('suppliers', SupplierEntryShape),
    requirements: each('requirements', CreateRequirementBody),
  };
  refuseFaults(faults);
  return files;
}

function readJson<Value>(folder: string, file: string, shape: z.ZodType<Value>): Value {
  return inFile(file, () => {
    const parsed = shape.safeParse(parseJson(readFileSync(path.join(folder, file), 'utf8')), { reportInput: true });
    if (parsed.success) return parsed.data;
    throw new Problem('invalid', parsed.error.issues.map(faultOf));
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('invalid', [{ code: 'malformed', path: '', value: (error as Error).message, expected: 'JSON' }]);
  }
}

function faultOf({ path: keys, code, message, input }: z.core.$ZodIssue): Fault {
  const pointer = keys.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
  if (code === 'unrecognized_keys') return { code: 'unknown-field', path: pointer, value: shown(message) };
  if (input === undefined && code === 'invalid_type') return { code: 'missing', path: pointer, expected: message };
  return { code: 'malformed', path: pointer, ...(input !== undefined && { value: shown(input) }), expected: message };
}

/** Puts the file's name before the place of each fault. */
function inFile<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(
      error.kind,
      error.faults.map((fault) => ({ ...fault, path: `seeds/${file}${fault.path}` })),
    );
  }
}
