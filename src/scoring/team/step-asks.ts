import type { CertificateAsk, DimensionAsk, MaterialAsk, ProcessStep } from '../../domain/demand/requirement';
import type { ConceptId, SchemeId } from '../../domain/ids';
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

/** Schemes about one process only, such as the special-process assessments of AIAG, with the processes they are about. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  'cqi-9': ['heat-treatment'],
  'cqi-11': ['electroplating', 'electroless-nickel'],
  'cqi-12': ['coating'],
  'cqi-15': ['welding'],
  'cqi-17': ['soldering'],
  'cqi-23': ['polymer-processing'],
  'cqi-27': ['casting'],
  'cqi-29': ['brazing'],
  'iso-3834-2': ['welding'],
  'iso-3834-3': ['welding'],
  'iso-3834-4': ['welding'],
};

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
  policy: Concepts,
): boolean {
  const isAbout = (step: ConceptId) => anyOf.some((scheme) => isSchemeAbout(scheme, step, policy));
  return isAbout(process) || !chain.some((step) => isAbout(step.process)) || anyOf.some((id) => !(id in ABOUT));
}

function isSchemeAbout(scheme: SchemeId, process: ConceptId, { taxonomy }: Concepts): boolean {
  return (ABOUT[scheme] ?? []).some((about) => isFull(taxonomy.relation(about as ConceptId, process)));
}

function isInAny(process: ConceptId, groups: readonly string[], { taxonomy }: Concepts): boolean {
  return taxonomy.ancestryOf(process).some((group) => groups.includes(group));
}
