import type { CertificateAsk, DimensionAsk, MaterialAsk, ProcessStep } from '../../domain/demand/requirement';
import type { ConceptId } from '../../domain/ids';
import { isFull } from '../near-concepts';
import type { Policy } from '../policy';

const AFTER_SHAPING: readonly string[] = ['coating', 'changing-material-properties'];

/** Groups of processes (DIN 8580, and assembly) to whom a size is no question; every other size is a question to every step. */
const SIZES_OF_OTHERS: Readonly<Partial<Record<DimensionAsk['dimension'], readonly string[]>>> = {
  // A press force is a question to whoever presses or blanks, never to a welder or an e-coater.
  pressForceKn: [...AFTER_SHAPING, 'joining', 'primary-shaping', 'assembly'],
  bedLengthMm: [...AFTER_SHAPING, 'joining', 'primary-shaping', 'assembly'],
  bedWidthMm: [...AFTER_SHAPING, 'joining', 'primary-shaping', 'assembly'],
  // Who cuts, bends or welds sheet works within a range of it; a bath or an assembly line does not.
  sheetThicknessMm: [...AFTER_SHAPING, 'assembly'],
  // The tolerance of a part is made where it gets its shape.
  toleranceMm: AFTER_SHAPING,
};

/** A material decides about tools and parameters. Coaters and assemblers are held to what they say themselves only. */
const MATERIAL_OF_OTHERS: readonly string[] = ['coating', 'assembly'];

type Concepts = Pick<Policy, 'taxonomy'>;

/** Is the size a question to whoever takes this step? */
export function concernsSize({ dimension }: DimensionAsk, process: ConceptId, policy: Concepts): boolean {
  return !isInAny(process, SIZES_OF_OTHERS[dimension] ?? [], policy);
}

/** Is the material a question to whoever takes this step? One that is asked for a step is a question to that step alone. */
export function concernsMaterial(ask: MaterialAsk, process: ConceptId, policy: Concepts): boolean {
  if (ask.process !== undefined) return ask.process === process;
  return !isInAny(process, MATERIAL_OF_OTHERS, policy);
}

/**
 * Is the certificate a question to whoever takes this step? One about welding is asked of the site that welds; where no
 * step of the chain is what it is about, it is asked of all.
 */
export function concernsCertificate(
  { anyOf }: CertificateAsk,
  process: ConceptId,
  chain: readonly ProcessStep[],
  { schemes, taxonomy }: Pick<Policy, 'schemes' | 'taxonomy'>,
): boolean {
  const about = anyOf.map((id) => schemes.schemes.get(id)?.about);
  const isAbout = (step: ConceptId) =>
    about.flat().some((one) => one !== undefined && isFull(taxonomy.relation(one, step)));
  return isAbout(process) || !chain.some((step) => isAbout(step.process)) || about.includes(undefined);
}

function isInAny(process: ConceptId, groups: readonly string[], { taxonomy }: Concepts): boolean {
  return taxonomy.ancestryOf(process).some((group) => groups.includes(group));
}
