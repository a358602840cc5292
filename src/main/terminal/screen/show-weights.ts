import {
  effectIn,
  inForceRightIn,
  NO_CHANGE,
  needEffectIn,
  originIn,
  rightIn,
  sampleIn,
  tooFewIn,
} from '../../../contract/wording/advice/weights-wording';
import type { Bilingual } from '../../../contract/wording/bilingual';
import { labelIn } from '../../../contract/wording/label-wording';
import type { CriterionId } from '../../../domain/demand/requirement';
import type { SupplierId } from '../../../domain/ids';
import { type Language, textIn } from '../../../domain/language';
import type { Weights } from '../../../domain/reference/weights';
import type { WeightsVersion } from '../../../flows/weights/list-weights';
import type { WeightsProposal } from '../../../flows/weights/propose-weights';
import type { RemadeShortlist } from '../../../flows/weights/remake-shortlist';
import { RULES } from '../../../scoring/rules';
import type { JudgedEffect, RulesCompared } from '../../evaluation/compare-rules';
import { tableOf } from './table';

const WORDS = {
  inForce: { sv: 'Nu gäller', en: 'In force' },
  proposalHead: {
    sv: ['Kriterium', 'reglerna', 'gäller nu', 'föreslås'],
    en: ['Criterion', 'rules', 'in force', 'proposed'],
  },
  judgedHead: {
    sv: ['Bedömda behov', 'antal', 'nDCG@10 nu', 'med förslaget'],
    en: ['Judged needs', 'count', 'nDCG@10 now', 'as proposed'],
  },
  tuning: { sv: 'att ställa in på', en: 'for tuning' },
  heldOut: { sv: 'undanhållna', en: 'held out' },
  notJudged: {
    sv: 'Det bedömda facit (tests/golden/judgements) finns inte i denna installation.',
    en: 'The judged set (tests/golden/judgements) is not part of this installation.',
  },
  adopt: { sv: 'Inget har ändrats. Vill du anta förslaget:', en: 'Nothing has changed. To adopt the proposal:' },
  name: { sv: 'ditt namn', en: 'your name' },
  reason: { sv: 'varför', en: 'why' },
  versionHead: {
    sv: ['Version', 'regler', 'varifrån', 'antagen', 'av', 'skäl', 'för att anta igen'],
    en: ['Version', 'rules', 'origin', 'adopted', 'by', 'reason', 'to adopt again'],
  },
  isInForce: { sv: 'gäller', en: 'in force' },
  same: {
    sv: 'Gjord på nytt av de sparade versionerna säger listan exakt detsamma.',
    en: 'Made again from the stored revisions the list says exactly the same.',
  },
  different: {
    sv: 'Gjord på nytt av de sparade versionerna säger listan något annat.',
    en: 'Made again from the stored revisions the list says something else.',
  },
} as const;

/** The proposal, what it rests on and what it would change; the last line says how to adopt it. */
export function proposalText(proposal: WeightsProposal, judged: JudgedEffect | undefined, language: Language): string {
  const inWords = (sentences: readonly Bilingual[]) => sentences.map((sentence) => sentence[language]).join('\n');
  const title = `${WORDS.inForce[language]}: ${proposal.inForce.rulesVersion}`;
  if (proposal.outcome === 'too-few') {
    const { sample, atLeast } = proposal;
    return `${title}\n${inWords([...sampleIn(sample), tooFewIn(sample, atLeast)])}`;
  }
  const { inForce, basis, weights } = proposal;
  const told = `${title}\n${inWords([...sampleIn(basis), ...rightIn(basis)])}`;
  if (proposal.outcome === 'no-change') return `${told}\n${NO_CHANGE[language]}`;
  const { rulesVersion, version } = inForce;
  return [
    version > 0 ? `${told}\n${inForceRightIn(rulesVersion, proposal.inForceRight)[language]}` : told,
    weightsTable(inForce.weights, weights, language),
    effectText(proposal.effect, language),
    judged ? judgedTable(judged, language) : WORDS.notJudged[language],
    `${WORDS.adopt[language]}\nmatchverk weights adopt ${proposal.fingerprint} --by "${WORDS.name[language]}" --reason "${WORDS.reason[language]}"`,
  ].join('\n\n');
}

function weightsTable(inForce: Weights, proposed: Weights, language: Language): string {
  const rows = (Object.keys(RULES.weights) as readonly CriterionId[]).map((criterion) => [
    labelIn('criterion', criterion)[language],
    ...[RULES.weights, inForce, proposed].map((weights) => String(weights[criterion])),
  ]);
  return tableOf([WORDS.proposalHead[language], ...rows], [1, 2, 3]);
}

type Effect = Extract<WeightsProposal, { readonly outcome: 'proposal' }>['effect'];

function effectText({ needs, changes, suppliers }: Effect, language: Language): string {
  const names = (ids: readonly SupplierId[]) => ids.map((id) => suppliers.get(id)?.name ?? id);
  const lines = changes.map(({ requirement, changedPlaces, enters, leaves }) => {
    const sentence = needEffectIn(changedPlaces, names(enters), names(leaves))[language];
    return `  ${textIn(requirement.title, language)} (${requirement.id}): ${sentence}`;
  });
  return [effectIn(needs, changes.length)[language], ...lines].join('\n');
}

function judgedTable({ tuning, heldOut }: JudgedEffect, language: Language): string {
  const row = (name: string, { needs, before, after }: RulesCompared) => [
    name,
    String(needs),
    ...[before, after].map((estimate) => estimate?.mean.toFixed(3) ?? '–'),
  ];
  return tableOf(
    [WORDS.judgedHead[language], row(WORDS.tuning[language], tuning), row(WORDS.heldOut[language], heldOut)],
    [1, 2, 3],
  );
}

/** Every version, newest first, with the fingerprint by which it is put in force again. */
export function versionsTable(versions: readonly WeightsVersion[], language: Language): string {
  const rows = versions.map(({ version, rulesVersion, isInForce, fingerprint, adopted }) => [
    String(version),
    rulesVersion,
    originIn(adopted?.source)[language],
    adopted?.adoptedAt.slice(0, 16) ?? '',
    adopted?.adoptedBy ?? '',
    adopted?.reason.replace(/\s+/gu, ' ') ?? '',
    isInForce ? WORDS.isInForce[language] : (fingerprint ?? ''),
  ]);
  return tableOf([WORDS.versionHead[language], ...rows], [0]);
}

/** Whether a stored list is what its records give. */
export function remadeText({ stored, isSame }: RemadeShortlist, language: Language): string {
  const { requirementId, version, madeFrom } = stored;
  return `${requirementId} ${version} (${madeFrom.rulesVersion}): ${WORDS[isSame ? 'same' : 'different'][language]}`;
}
