import type { Language } from '../../../domain/language';
import type { Finding, Remedy } from '../../../domain/match/assessment';
import { remedyIn } from '../advice/remedy-wording';
import { asSentence, type Bilingual, inBoth } from '../bilingual';
import { labelIn } from '../label-wording';
import type { Names } from '../names';
import { certificateClause } from './certificate-wording';
import {
  distanceClause,
  languageClause,
  marketClause,
  proofClause,
  standingClause,
  textClause,
} from './company-wording';
import { proofIn } from './evidence-wording';
import { materialClause, processClause } from './process-wording';
import { capacityClause, dimensionClause } from './range-wording';

/** A finding as people read it: what is held against what is asked, in one sentence, and what would change that. */
export function wordFinding(finding: Finding, language: Language, names: Names): string {
  return findingIn(finding, names)[language];
}

/** A finding in both languages. */
export function findingIn(finding: Finding, names: Names): Bilingual {
  const clause = clauseOf(finding, names) ?? answerOnly(finding);
  if (finding.remedy === undefined) return asSentence(clause);
  const short = shortRemedy(finding.remedy, finding, names);
  if (short !== undefined) return asSentence(inBoth((language) => `${clause[language]}: ${short[language]}`));
  const [sentence, remedy] = [asSentence(clause), asSentence(remedyIn(finding.remedy, names))];
  return inBoth((language) => `${sentence[language]} ${remedy[language]}`);
}

function clauseOf(finding: Finding, names: Names): Bilingual | undefined {
  const { asked } = finding;
  switch (asked.about) {
    case 'standing':
      return standingClause(asked, finding);
    case 'process':
      return processClause(asked, finding, names);
    case 'material':
      return materialClause(asked, finding, names);
    case 'dimension':
      return dimensionClause(asked, finding);
    case 'capacity':
      return withProof(capacityClause(asked, finding), finding);
    case 'certificate':
      return certificateClause(asked, finding, names);
    case 'distance':
      return withProof(distanceClause(asked, finding, names), finding);
    case 'market':
      return withProof(marketClause(asked, finding), finding);
    case 'language':
      return withProof(languageClause(asked, finding), finding);
    case 'proof':
      return proofClause(finding);
    case 'text':
      return withProof(textClause(asked, finding, names), finding);
  }
}

/** The clauses about the company as a whole end with who says so. */
function withProof(clause: Bilingual | undefined, { evidence }: Finding): Bilingual | undefined {
  const proof = proofIn(evidence);
  return clause && inBoth((language) => `${clause[language]}${proof[language]}`);
}

/** What is held has nothing to do with what is asked: then only the answer can be told, as "Materials: not applicable." */
function answerOnly({ criterion, answer }: Finding): Bilingual {
  return inBoth((language) => `${labelIn('criterion', criterion)[language]}: ${labelIn('answer', answer)[language]}`);
}

/** After a sentence that has just named the certificate and the day, the remedy need not name them again. */
function shortRemedy(remedy: Remedy, { asked, held }: Finding, names: Names): Bilingual | undefined {
  if (asked.about !== 'certificate') return undefined;
  if (held.about === 'not-eligible' && remedy.do === 'ask-instead') return remedyIn(remedy, names);
  const isLapsing = held.about === 'certificate' && held.expires !== undefined && held.expires < asked.on;
  if (isLapsing && remedy.do === 'renew' && held.state === 'valid' && remedy.before === asked.on) {
    return { sv: 'förnya det före dess', en: 'renew it before then' };
  }
  return undefined;
}
