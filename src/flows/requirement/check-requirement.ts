import type { Buyer } from '../../domain/demand/buyer';
import type {
  CertificateAsk,
  CriterionId,
  Milestone,
  ProcessStep,
  RequirementDraft,
} from '../../domain/demand/requirement';
import type { ConceptId } from '../../domain/ids';
import { type Fault, shown } from '../../domain/problem';
import type { Policy } from '../../scoring/policy';
import {
  checkCorrections,
  checkDate,
  checkDuplicates,
  checkEvidence,
  checkLanguage,
  checkLength,
  checkMaterial,
  checkNumber,
  checkOrder,
  checkProcess,
  checkRange,
  checkScheme,
  checkTexts,
  checkWhole,
} from '../check-values';

const MAX_STEPS = 50;
const MAX_ASKS = 100;
const MAX_TITLE = 200;
const MAX_WEIGHT = 1_000;
/** Half the circumference of the earth. */
const MAX_KM = 20_038;

/** Every fault of a requirement at once. `buyer` is the one it names, undefined when there is none of that id. */
export function checkRequirement(draft: RequirementDraft, buyer: Buyer | undefined, policy: Policy): readonly Fault[] {
  const { title, texts, corrections, evidence } = draft;
  return [
    ...checkBuyer(draft, buyer),
    ...(title.sv?.trim() || title.en?.trim() ? [] : [{ code: 'missing' as const, path: '/title' }]),
    ...checkTexts(title, '/title', MAX_TITLE),
    ...checkTexts(texts, '/texts'),
    ...checkCorrections(corrections, '/corrections', policy.taxonomy),
    ...checkAsks(draft, policy),
    ...checkCertificates(draft, policy),
    ...checkMilestones(draft),
    ...checkWeights(draft, policy),
    ...checkEvidence(evidence, '/evidence'),
  ];
}

/** The buyer and the site that takes the deliveries. */
export function checkBuyer({ buyerId, receivingSiteId }: RequirementDraft, buyer: Buyer | undefined): readonly Fault[] {
  if (!buyer) return [{ code: 'unknown-reference', path: '/buyerId', value: shown(buyerId) }];
  if (buyer.sites.some(({ id }) => id === receivingSiteId)) return [];
  return [{ code: 'unknown-reference', path: '/receivingSiteId', value: shown(receivingSiteId) }];
}

function checkAsks(draft: RequirementDraft, { taxonomy }: Policy): readonly Fault[] {
  const { steps, materials, dimensions, volume, languages, distance } = draft;
  return [
    ...checkLength(steps, '/steps', MAX_STEPS, 1),
    ...steps.flatMap(({ process }, index) => checkProcess(process, `/steps/${index}/process`, taxonomy)),
    ...checkDuplicates(
      steps.map(({ process }) => process),
      (index) => `/steps/${index}/process`,
    ),
    ...checkLength(materials, '/materials', MAX_ASKS),
    ...materials.flatMap(({ material }, index) => checkMaterial(material, `/materials/${index}/material`, taxonomy)),
    ...materials.flatMap(({ process }, index) => checkMeantFor(process, `/materials/${index}/process`, steps)),
    ...checkDuplicates(
      materials.map(({ material, process }) => (process === undefined ? material : `${material} (${process})`)),
      (index) => `/materials/${index}/material`,
    ),
    ...dimensions.flatMap(({ range }, index) => checkRange(range, `/dimensions/${index}/range`)),
    ...checkDuplicates(
      dimensions.map(({ dimension }) => dimension),
      (index) => `/dimensions/${index}/dimension`,
    ),
    ...(volume ? checkRange(volume.pieces, '/volume/pieces') : []),
    ...checkLength(languages, '/languages', MAX_ASKS),
    ...languages.flatMap(({ language }, index) => checkLanguage(language, `/languages/${index}/language`)),
    ...checkDuplicates(
      languages.map(({ language }) => language),
      (index) => `/languages/${index}/language`,
    ),
    ...checkNumber(distance?.withinKm, '/distance/withinKm', { min: 0, max: MAX_KM }),
  ];
}

/** A material can only be meant for a step that the need has. */
function checkMeantFor(process: ConceptId | undefined, path: string, steps: readonly ProcessStep[]): readonly Fault[] {
  if (process === undefined || steps.some((step) => step.process === process)) return [];
  return [{ code: 'unknown-reference', path, value: shown(process) }];
}

function checkCertificates({ certificates }: RequirementDraft, { schemes }: Policy): readonly Fault[] {
  return [
    ...checkLength(certificates, '/certificates', MAX_ASKS),
    ...certificates.flatMap(({ anyOf }, index) => [
      ...checkLength(anyOf, `/certificates/${index}/anyOf`, MAX_ASKS, 1),
      ...anyOf.flatMap((scheme, place) => checkScheme(scheme, `/certificates/${index}/anyOf/${place}`, schemes)),
      ...checkDuplicates(anyOf, (place) => `/certificates/${index}/anyOf/${place}`),
    ]),
    ...checkDuplicates(certificates.map(sameAsk), (index) => `/certificates/${index}`),
  ];
}

/** The same schemes by the same milestone are asked for once; findings are told apart by this. */
function sameAsk({ anyOf, by }: CertificateAsk): string {
  return `${[...anyOf].sort().join(' / ')} (${by})`;
}

/** Each milestone lies on or after the one before it, and the first on or after the day of issue. */
function checkMilestones({ issuedOn, milestones }: RequirementDraft): readonly Fault[] {
  const names: readonly Milestone[] = ['visit', 'nomination', 'startOfProduction'];
  const given = names.filter((name) => milestones[name] !== undefined);
  return [
    ...checkDate(issuedOn, '/issuedOn'),
    ...given.flatMap((name, index) => {
      const before = given[index - 1];
      const path = `/milestones/${name}`;
      const earlier = before === undefined ? issuedOn : milestones[before];
      return [...checkDate(milestones[name], path), ...checkOrder(earlier, milestones[name], path)];
    }),
  ];
}

/** Where nothing is weighed, no points could be shared out. */
function checkWeights({ weights }: RequirementDraft, { rules }: Policy): readonly Fault[] {
  const faults = Object.entries(weights).flatMap(([criterion, weight]) =>
    criterion in rules.weights
      ? checkWhole(weight, `/weights/${criterion}`, { min: 0, max: MAX_WEIGHT })
      : [{ code: 'unknown-field' as const, path: `/weights/${criterion}`, value: shown(criterion) }],
  );
  if (faults.length > 0) return faults;
  const criteria = Object.keys(rules.weights) as readonly CriterionId[];
  const isWeighed = criteria.some((criterion) => (weights[criterion] ?? rules.weights[criterion]) > 0);
  return isWeighed ? [] : [{ code: 'too-small', path: '/weights', value: '0', expected: 'at least 1' }];
}
