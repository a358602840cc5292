import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { BuyerShape } from '../../contract/demand/buyer';
import { CreateRequirementBody } from '../../contract/demand/requirement';
import { toFaults } from '../../contract/faults';
import { RecordStageBody } from '../../contract/match/decision';
import { CreateMemorandumBody } from '../../contract/outcome/memorandum';
import { OrderShape } from '../../contract/outcome/outcome';
import { RequirementIdShape, SupplierIdShape, TripBuyerIdShape } from '../../contract/primitives';
import { SchemeShape } from '../../contract/reference/reference-data';
import { SaveProfileBody } from '../../contract/supplier/profile';
import { SupplierShape } from '../../contract/supplier/supplier';
import { CloseMeetingBody } from '../../contract/trip/meeting-closing';
import { SaveProgrammeBody } from '../../contract/trip/programme';
import { CreateTripBody } from '../../contract/trip/trip';
import { WishShape } from '../../contract/trip/wish';
import type { Buyer } from '../../domain/demand/buyer';
import { type Fault, Problem, refuseFaults } from '../../domain/problem';
import type { Concept } from '../../domain/reference/concept';
import type { Scheme } from '../../domain/reference/scheme';
import type { SupplierEntry } from '../../flows/supplier/enter-suppliers';
import { findProjectFolder } from '../../platform/project-folder';
import { parseWordPairs, type WordPair } from '../../text/comparison/word-pairs';
import { parseTaxonomy } from '../../text/lexicon/parse-taxonomy';

/** Everything in `seeds/`, parsed. */
export interface SeedFiles {
  readonly concepts: readonly Concept[];
  readonly schemes: readonly Scheme[];
  readonly buyers: readonly Buyer[];
  readonly suppliers: readonly SupplierEntry[];
  readonly requirements: readonly z.infer<typeof CreateRequirementBody>[];
  readonly memoranda: readonly z.infer<typeof CreateMemorandumBody>[];
  readonly trips: readonly SeedTrip[];
}

/** A trip with what came of it. */
export type SeedTrip = z.infer<typeof SeedTripShape>;

const SupplierEntryShape = z.strictObject({ supplier: SupplierShape, draft: SaveProfileBody });

const SeedTripShape = CreateTripBody.extend({
  wishes: z.array(WishShape),
  programme: SaveProgrammeBody.shape.meetings,
  /** Members who have said that they come. */
  confirmed: z.array(SupplierIdShape),
  stages: z.array(RecordStageBody.extend({ requirementId: RequirementIdShape })),
  /** Orders, each from the meeting with these people; those confirmed were so by the company. */
  outcomes: z.array(
    z.strictObject({
      ...{ requirementId: RequirementIdShape, supplierId: SupplierIdShape, buyer: TripBuyerIdShape },
      ...{ order: OrderShape, confirmed: z.boolean() },
    }),
  ),
  closings: z.array(CloseMeetingBody.extend({ supplierId: SupplierIdShape, buyer: TripBuyerIdShape })),
});

/** The folder of the seeds. */
function seedFolder(): string {
  return path.join(findProjectFolder(), 'seeds');
}

/** Only the concepts, for what needs no database. */
export function readSeedTaxonomy(folder: string = seedFolder()): readonly Concept[] {
  const file = path.join(folder, 'taxonomy.tsv');
  return inFile('taxonomy.tsv', () => parseTaxonomy(readFileSync(file, 'utf8')));
}

/** Only the certification schemes, for what needs no database. */
export function readSeedSchemes(folder: string = seedFolder()): readonly Scheme[] {
  return readJson(folder, 'schemes.json', z.array(SchemeShape));
}

/** Words that mean the same in both languages, for comparing texts. */
export function readSeedWordPairs(folder: string = seedFolder()): readonly WordPair[] {
  return inFile('words.tsv', () => parseWordPairs(readFileSync(path.join(folder, 'words.tsv'), 'utf8')));
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
    schemes: one('schemes.json', z.array(SchemeShape)) ?? [],
    buyers: one('buyers.json', z.array(BuyerShape)) ?? [],
    suppliers: each('suppliers', SupplierEntryShape),
    requirements: each('requirements', CreateRequirementBody),
    memoranda: one('memoranda.json', z.array(CreateMemorandumBody)) ?? [],
    trips: each('trips', SeedTripShape),
  };
  refuseFaults(faults);
  return files;
}

function readJson<Value>(folder: string, file: string, shape: z.ZodType<Value>): Value {
  return inFile(file, () => {
    const parsed = shape.safeParse(parseJson(readFileSync(path.join(folder, file), 'utf8')), { reportInput: true });
    if (parsed.success) return parsed.data;
    throw new Problem('invalid', toFaults(parsed.error));
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('invalid', [{ code: 'malformed', path: '', value: (error as Error).message, expected: 'JSON' }]);
  }
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
