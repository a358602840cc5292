import type { Asked, Finding, Held } from '../../../domain/match/assessment';
import type { Relation } from '../../../domain/reference/concept';
import type { Role } from '../../../domain/supplier/site';
import { type Bilingual, inBoth } from '../bilingual';
import { conceptIn, type Names } from '../names';
import { proofIn } from './evidence-wording';

type ProcessAsked = Extract<Asked, { about: 'process' }>;
type CapabilityHeld = Extract<Held, { about: 'capability' }>;

/** The clause for a step of the process chain, or undefined where what is held says nothing about one. */
export function processClause(asked: ProcessAsked, finding: Finding, names: Names): Bilingual | undefined {
  const { held } = finding;
  const process = conceptIn(names, asked.concept);
  switch (held.about) {
    case 'nothing-stated':
      return asked.inHouse
        ? {
            sv: `ej angivet: om leverantören utför ${process.sv} i egen regi`,
            en: `not stated: whether the supplier does ${process.en} in house`,
          }
        : {
            sv: `ej angivet: om leverantören utför ${process.sv}`,
            en: `not stated: whether the supplier does ${process.en}`,
          };
    case 'none':
      return {
        sv: `${process.sv} finns inte bland de processer som leverantören anger`,
        en: `${process.en} is not among the processes that the supplier states`,
      };
    case 'mention':
      return mentionClause(process, conceptIn(names, held.concept), held.concept === asked.concept);
    case 'capability':
      return capabilityClause(asked, held, finding, names);
    default:
      return undefined;
  }
}

function mentionClause(asked: Bilingual, mentioned: Bilingual, isSame: boolean): Bilingual {
  if (isSame) {
    return {
      sv: `leverantörens texter nämner ${asked.sv}, men ingen anläggning anger det som förmåga`,
      en: `the supplier's texts mention ${asked.en}, but no site lists it as a capability`,
    };
  }
  return {
    sv: `leverantörens texter nämner ${mentioned.sv}, men ingen anläggning anger ${asked.sv} som förmåga`,
    en: `the supplier's texts mention ${mentioned.en}, but no site lists ${asked.en} as a capability`,
  };
}

function capabilityClause(asked: ProcessAsked, held: CapabilityHeld, finding: Finding, names: Names): Bilingual {
  const process = conceptIn(names, asked.concept);
  const done = heldPhrase(held.relation, conceptIn(names, held.concept), process);
  const statement = roleStatement(held.role, done, names.site(held.site));
  const proof = proofIn(finding.evidence);
  const distance = relationAddition(held.relation, process);
  const house = inHouseAddition(asked, held);
  const elsewhere: Bilingual = held.atLeadSite
    ? { sv: '', en: '' }
    : { sv: '; det är en annan anläggning än den bedömda', en: '; that is another site than the one judged' };
  return inBoth((language) => {
    const additions = [distance, house, elsewhere].map((addition) => addition[language]);
    return `${statement[language]}${proof[language]}${additions.join('')}`;
  });
}

/** A narrower process is named together with the one it belongs to; any other stands alone. */
function heldPhrase(relation: Relation, held: Bilingual, asked: Bilingual): Bilingual {
  if (relation !== 'narrower') return held;
  return { sv: `${held.sv}, en form av ${asked.sv},`, en: `${held.en}, a kind of ${asked.en},` };
}

function roleStatement(role: Role, done: Bilingual, site: string): Bilingual {
  switch (role) {
    case 'core':
      return { sv: `${done.sv} är kärnverksamhet i ${site}`, en: `${done.en} is core business at ${site}` };
    case 'supplementary':
      return {
        sv: `${done.sv} är kompletterande verksamhet i ${site}`,
        en: `${done.en} is a supplementary process at ${site}`,
      };
    case 'subcontracted':
      return {
        sv: `${site} köper ${done.sv} av en underleverantör`,
        en: `${site} buys ${done.en} from a subcontractor`,
      };
    case 'former':
      return {
        sv: `${site} utför inte längre ${withoutComma(done.sv)}`,
        en: `${site} no longer does ${withoutComma(done.en)}`,
      };
  }
}

/** The comma that closes an apposition is not wanted where the clause ends with it. */
function withoutComma(phrase: string): string {
  return phrase.replace(/,$/, '');
}

function relationAddition(relation: Relation, asked: Bilingual): Bilingual {
  switch (relation) {
    case 'exact':
    case 'narrower':
      return { sv: '', en: '' };
    case 'broader':
      return {
        sv: `, men det framgår inte om det omfattar ${asked.sv}`,
        en: `, but whether that includes ${asked.en} is not stated`,
      };
    case 'sibling':
      return {
        sv: `; det är närliggande, men inte detsamma som ${asked.sv}`,
        en: `; that is close to ${asked.en}, but not the same`,
      };
    case 'unrelated':
      return { sv: `; det täcker inte ${asked.sv}`, en: `; that does not cover ${asked.en}` };
  }
}

function inHouseAddition({ inHouse }: ProcessAsked, { role }: CapabilityHeld): Bilingual {
  if (!inHouse || role !== 'subcontracted') return { sv: '', en: '' };
  return { sv: '; köparen kräver att det görs i egen regi', en: '; the buyer asks for it in house' };
}

/** "aluminium", or "aluminium for brazing" where it is asked for one step. */
function materialIn({ concept, process }: Extract<Asked, { about: 'material' }>, names: Names): Bilingual {
  const material = conceptIn(names, concept);
  if (process === undefined) return material;
  const step = conceptIn(names, process);
  return { sv: `${material.sv} för ${step.sv}`, en: `${material.en} for ${step.en}` };
}

/** The clause for a material, or undefined where what is held says nothing about one. */
export function materialClause(
  asked: Extract<Asked, { about: 'material' }>,
  finding: Finding,
  names: Names,
): Bilingual | undefined {
  const { held } = finding;
  const material = materialIn(asked, names);
  switch (held.about) {
    case 'nothing-stated':
      return {
        sv: `ej angivet: om leverantören arbetar i ${material.sv}`,
        en: `not stated: whether the supplier works in ${material.en}`,
      };
    case 'none':
      return {
        sv: `${material.sv} finns inte bland de material som leverantören anger`,
        en: `${material.en} is not among the materials that the supplier states`,
      };
    case 'mention':
      return {
        sv: `leverantörens texter nämner ${conceptIn(names, held.concept).sv}, men ingen förmåga anger ${material.sv}`,
        en: `the supplier's texts mention ${conceptIn(names, held.concept).en}, but no capability lists ${material.en}`,
      };
    case 'material': {
      const done =
        held.relation === 'exact' ? material : heldPhrase(held.relation, conceptIn(names, held.concept), material);
      const proof = proofIn(finding.evidence);
      const addition = relationAddition(held.relation, material);
      return {
        sv: `leverantören arbetar i ${withoutComma(done.sv)}${proof.sv}${addition.sv}`,
        en: `the supplier works in ${withoutComma(done.en)}${proof.en}${addition.en}`,
      };
    }
    default:
      return undefined;
  }
}
