import type { ProcessStep } from '../../domain/demand/requirement';
import type { CapabilityId, ConceptId, SiteId } from '../../domain/ids';
import type { Remedy } from '../../domain/match/assessment';
import type { Relation, Taxonomy } from '../../domain/reference/concept';
import { ROLES, type Role } from '../../domain/supplier/site';
import type { Ask, Criterion, Description, Holding, Need, Reach } from '../ask';
import { type ProfileColumns, ROLE_MASK, STATES_CAPABILITIES } from '../columns/profile-columns';
import { capabilityAt, evidenceAt, evidenceOfProfile, wordAt } from '../columns/read-columns';
import { answerOf, type Measure, met, partly, UNKNOWN, UNMET, withWitness, witnessOf } from '../measure';
import { isFull, type NearConcepts, type Nearness, narrowerTable, nearConcepts, nearnessOf } from '../near-concepts';
import type { Rules } from '../rules';
import { type CertificateMusts, certificateMusts } from './certificates';

const CORE = ROLES.indexOf('core');
const SUBCONTRACTED = ROLES.indexOf('subcontracted');
const FORMER = ROLES.indexOf('former');

/** What a capability of one process is worth, by where and in which role it is done. */
interface ProcessWorth {
  readonly coreHere: Measure;
  readonly supplementaryHere: Measure;
  readonly sister: Measure;
  readonly uncertifiedSister: Measure;
  readonly subcontracted: Measure;
}

/** Can the supplier do each step of the chain: that process or a narrower one, as its trade, at the site that is judged? */
export const processes: Criterion = (need) => {
  const isCertified = certificateMusts(need);
  const times = new Map<ConceptId, number>();
  return need.requirement.steps.map((step) => {
    const time = (times.get(step.process) ?? 0) + 1;
    times.set(step.process, time);
    return processAsk(step, time === 1 ? step.process : `${step.process}/${time}`, need, isCertified);
  });
};

function processAsk(step: ProcessStep, key: string, need: Need, isCertified: CertificateMusts): Ask {
  const { taxonomy, rules } = need;
  const near = nearConcepts(step.process, taxonomy, rules);
  const { codes } = near;
  const { worths, reach } = worthsOf(near, step.inHouse, rules);
  const isMentioning = narrowerTable(step.process, taxonomy);
  const mentioned = partly(rules.process.mentioned);

  return {
    criterion: 'processes',
    key: `processes/${key}`,
    necessity: step.necessity,
    asked: { about: 'process', concept: step.process, inHouse: step.inHouse },
    measure(columns, row, site) {
      const { capabilityStart, process, capabilitySite } = columns;
      const first = capabilityStart[row] ?? 0;
      const last = capabilityStart[row + 1] ?? 0;
      let best = ((columns.flags[row] ?? 0) & STATES_CAPABILITIES) === 0 ? UNKNOWN : UNMET;
      for (let at = first; at < last; at++) {
        const worth = worths[(codes[process[at] ?? 0] ?? 0) - 1];
        if (worth === undefined) continue;
        const isHere = capabilitySite[at] === site;
        const isTrusted = isHere || isCertified(columns, row, capabilitySite[at] ?? 0);
        const measure = pick(worth, (columns.role[at] ?? 0) & ROLE_MASK, isHere, isTrusted);
        best = Math.max(best, withWitness(measure, at - first));
      }
      return best < mentioned && findMention(columns, row, isMentioning) >= 0 ? mentioned : best;
    },
    describe(columns, row, site, measure) {
      const at = capabilityAt(columns, row, witnessOf(measure));
      const judged = { step, near, taxonomy, measure };
      if (at !== undefined) return describeCapability(judged, columns, row, { at, site });
      return describeWithout(judged, columns, row, taxonomy.ids[findMention(columns, row, isMentioning)]);
    },
    reach,
  };
}

/** What every near process is worth to a step, and what suppliers can come to by it. */
interface StepWorths {
  /** In the order of the kinds of nearness. */
  readonly worths: readonly ProcessWorth[];
  readonly reach: Reach;
}

/** Kept per asked process and whether it must be in house: ten thousand needs ask for the same few hundred steps. */
const KNOWN = new WeakMap<NearConcepts, Map<boolean, StepWorths>>();

function worthsOf(near: NearConcepts, inHouse: boolean, rules: Rules): StepWorths {
  const known = KNOWN.get(near) ?? new Map<boolean, StepWorths>();
  KNOWN.set(near, known);
  const worths = near.kinds.map((kind) => worthOf(kind, inHouse, rules));
  const made = known.get(inHouse) ?? { worths, reach: reachOf(near, worths, rules) };
  known.set(inHouse, made);
  return made;
}

function worthOf({ relation, similarity }: Nearness, inHouse: boolean, rules: Rules): ProcessWorth {
  const { process } = rules;
  if (isFull(relation)) {
    return {
      coreHere: met(process.core),
      supplementaryHere: met(process.supplementary),
      sister: met(process.sisterSite),
      uncertifiedSister: partly(process.uncertifiedSisterSite),
      subcontracted: inHouse ? UNMET : partly(process.subcontracted),
    };
  }
  const whole = relation === 'broader' ? process.broader : process.sibling;
  const near = partly(Math.floor((whole * similarity) / 1000));
  return { coreHere: near, supplementaryHere: near, sister: near, uncertifiedSister: near, subcontracted: UNMET };
}

function pick(worth: ProcessWorth, role: number, isHere: boolean, isTrusted: boolean): Measure {
  if (role === FORMER) return UNMET;
  if (role === SUBCONTRACTED) return worth.subcontracted;
  if (isHere) return role === CORE ? worth.coreHere : worth.supplementaryHere;
  return isTrusted ? worth.sister : worth.uncertifiedSister;
}

/** Who says all and offers nothing near has nothing; who is silent may have anything. */
function reachOf({ codes, kinds }: NearConcepts, worths: readonly ProcessWorth[], { process }: Rules): Reach {
  const mentioned = partly(process.mentioned);
  const holdings = Array.from(codes, (code, key) => ({ kind: kinds[code - 1], worth: worths[code - 1], key })).flatMap(
    ({ kind, worth, key }): readonly Holding[] => {
      if (kind === undefined || worth === undefined) return [];
      return [
        { in: 'core', key, best: Math.max(worth.coreHere, worth.sister) },
        { in: 'supplementary', key, best: Math.max(worth.supplementaryHere, worth.sister) },
        { in: 'subcontracted', key, best: worth.subcontracted },
        ...(isFull(kind.relation) ? [{ in: 'mention' as const, key, best: mentioned }] : []),
      ];
    },
  );
  return {
    holdings: holdings.filter(({ best }) => best > UNMET).sort((one, other) => other.best - one.best),
    classes: [{ of: { is: 'silent-on-capabilities' }, best: UNKNOWN }],
    otherwise: UNMET,
    isExact: true,
  };
}

interface Judged {
  readonly step: ProcessStep;
  readonly near: NearConcepts;
  readonly taxonomy: Taxonomy;
  readonly measure: Measure;
}

function describeCapability(
  { step, near, taxonomy, measure }: Judged,
  columns: ProfileColumns,
  row: number,
  { at, site }: { readonly at: number; readonly site: number },
): Description {
  const process = columns.process[at] ?? 0;
  const doneAt = columns.capabilitySite[at] ?? 0;
  const held = {
    about: 'capability' as const,
    site: wordAt<SiteId>(columns, columns.siteId[(columns.siteStart[row] ?? 0) + doneAt]),
    capability: wordAt<CapabilityId>(columns, columns.capabilityId[at]),
    concept: taxonomy.ids[process] ?? step.process,
    role: ROLES[(columns.role[at] ?? 0) & ROLE_MASK] ?? 'former',
    relation: nearnessOf(near, process)?.relation ?? ('unrelated' as const),
    atLeadSite: doneAt === site,
  };
  const remedy = answerOf(measure) === 'met' ? undefined : remedyFor(step, held);
  return { held, ...evidenceAt(columns, columns.capabilityEvidence[at]), ...(remedy && { remedy }) };
}

function remedyFor(
  { process }: ProcessStep,
  { role, relation, site }: { readonly role: Role; readonly relation: Relation; readonly site: SiteId },
): Remedy {
  if (role === 'former' || relation === 'sibling') return { do: 'offer-process', concept: process };
  if (relation === 'broader') return { do: 'confirm-narrower', concept: process };
  if (role === 'subcontracted') return { do: 'take-in-house', concept: process };
  return { do: 'certify-site', site };
}

function describeWithout(
  { step: { process }, near, taxonomy }: Judged,
  columns: ProfileColumns,
  row: number,
  mentioned: ConceptId | undefined,
): Description {
  if (mentioned !== undefined) {
    const relation = nearnessOf(near, taxonomy.numberOf(mentioned))?.relation ?? 'unrelated';
    return {
      held: { about: 'mention', concept: mentioned, relation },
      ...evidenceOfProfile(columns, row),
      remedy: { do: 'state-as-capability', concept: mentioned },
    };
  }
  if (((columns.flags[row] ?? 0) & STATES_CAPABILITIES) === 0) {
    return { held: { about: 'nothing-stated' }, remedy: { do: 'state', about: 'process' } };
  }
  return { held: { about: 'none' }, remedy: { do: 'offer-process', concept: process } };
}

/** The first concept by number that the texts name and the table holds; -1 when there is none. */
function findMention({ mention, mentionStart }: ProfileColumns, row: number, table: Uint8Array): number {
  let first = -1;
  for (let at = mentionStart[row] ?? 0; at < (mentionStart[row + 1] ?? 0); at++) {
    const concept = mention[at] ?? 0;
    if (table[concept] === 1 && (first < 0 || concept < first)) first = concept;
  }
  return first;
}
