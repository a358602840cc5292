import type { SchemeId } from '../../../domain/ids';
import type { Asked, Finding, Held } from '../../../domain/match/assessment';
import type { SiteKind } from '../../../domain/supplier/site';
import { type Bilingual, inBoth, joined } from '../bilingual';
import { labelIn } from '../label-wording';
import { type Names, schemeIn } from '../names';
import { proofIn } from './evidence-wording';

type CertificateAsked = Extract<Asked, { about: 'certificate' }>;
type CertificateHeld = Extract<Held, { about: 'certificate' }>;

const AT_A_SITE: Readonly<Record<SiteKind, Bilingual>> = {
  production: { sv: 'en produktionsanläggning', en: 'a production site' },
  'tooling-and-equipment': { sv: 'en verktygs- och utrustningsverkstad', en: 'a tooling site' },
  engineering: { sv: 'ett konstruktionskontor', en: 'an engineering site' },
  logistics: { sv: 'en logistikanläggning', en: 'a logistics site' },
};

/** "IATF 16949 or VDA 6.1" in both languages; words of its own for an empty list. */
export function schemesIn(names: Names, ids: readonly SchemeId[]): Bilingual {
  if (ids.length === 0) return { sv: 'ett passande certifikat', en: 'a fitting certificate' };
  return joined(
    ids.map((id) => schemeIn(names, id)),
    'or',
  );
}

/** The clause for a certificate asked for, or undefined where what is held is none. */
export function certificateClause(asked: CertificateAsked, finding: Finding, names: Names): Bilingual | undefined {
  const { held } = finding;
  const schemes = schemesIn(names, asked.anyOf);
  switch (held.about) {
    case 'nothing-stated':
      return {
        sv: `ej angivet: om anläggningen har ${schemes.sv}`,
        en: `not stated: whether the site holds ${schemes.en}`,
      };
    case 'none':
      return {
        sv: `enligt profilen har anläggningen inte ${schemes.sv}`,
        en: `according to its profile the site does not hold ${schemes.en}`,
      };
    case 'certificate':
      return heldClause(asked, held, finding, names);
    case 'retired-scheme': {
      const scheme = schemeIn(names, held.scheme);
      const proof = proofIn(finding.evidence);
      return {
        sv: `${scheme.sv}${proof.sv} upphörde ${held.since} och styrker inte längre något`,
        en: `${scheme.en}${proof.en} ended on ${held.since} and no longer proves anything`,
      };
    }
    case 'not-eligible':
      return notEligibleClause(held, schemes, finding, names);
    default:
      return undefined;
  }
}

function notEligibleClause(
  held: Extract<Held, { about: 'not-eligible' }>,
  schemes: Bilingual,
  finding: Finding,
  names: Names,
): Bilingual {
  const site = AT_A_SITE[held.siteKind];
  const rule: Bilingual = {
    sv: `${schemes.sv} är inte tillämpligt på ${site.sv}`,
    en: `${schemes.en} does not apply to ${site.en}`,
  };
  if (held.heldInstead === undefined) return rule;
  const instead = schemeIn(names, held.heldInstead);
  const proof = proofIn(finding.evidence);
  return {
    sv: `${rule.sv}; anläggningen har i stället ${instead.sv}, som passar den${proof.sv}`,
    en: `${rule.en}; the site holds ${instead.en} instead, which fits it${proof.en}`,
  };
}

/** The certificate by name and number, and how it stands on the day of the milestone. */
function heldClause(asked: CertificateAsked, held: CertificateHeld, finding: Finding, names: Names): Bilingual {
  const number: Bilingual = held.number
    ? { sv: ` (nr ${held.number})`, en: ` (no. ${held.number})` }
    : { sv: '', en: '' };
  const subject = subjectOf(held, number, finding, names);
  const standing = standingOn(asked, held, finding);
  const proof = proofIn(finding.evidence);
  return inBoth((language) => `${subject[language]}${standing[language]}${proof[language]}`);
}

/** "IATF 16949 (no. 123)", with the scheme asked for where the one held stands in for it. */
function subjectOf({ path }: CertificateHeld, number: Bilingual, { answer }: Finding, names: Names): Bilingual {
  const [first, last] = [path[0], path.at(-1)];
  if (first === undefined || last === undefined) {
    return inBoth((language) => `${labelIn('schemeKind', 'certificate')[language]}${number[language]}`);
  }
  const held = schemeIn(names, first);
  if (path.length === 1) return inBoth((language) => `${held[language]}${number[language]}`);
  const asked = schemeIn(names, last);
  if (answer === 'met') {
    return {
      sv: `${asked.sv} uppfylls genom ${held.sv}${number.sv}, som`,
      en: `${asked.en} is met through ${held.en}${number.en}, which`,
    };
  }
  return {
    sv: `${held.sv}${number.sv}, som även gäller för ${asked.sv},`,
    en: `${held.en}${number.en}, which would count as ${asked.en},`,
  };
}

function standingOn(asked: CertificateAsked, held: CertificateHeld, finding: Finding): Bilingual {
  switch (held.state) {
    case 'valid':
      return validity(asked, held, finding);
    case 'suspended':
      return { sv: ' är tillfälligt indraget', en: ' is suspended' };
    case 'withdrawn':
      return { sv: ' har återkallats', en: ' has been withdrawn' };
    case 'in-progress':
      return progress(asked, held);
  }
}

function validity(asked: CertificateAsked, { expires }: CertificateHeld, { answer }: Finding): Bilingual {
  const milestone = labelIn('milestone', asked.milestone);
  if (expires === undefined) {
    return answer === 'met'
      ? { sv: ' innehas och har inget slutdatum', en: ' is held and has no expiry date' }
      : { sv: ' innehas, men det är ej angivet när det löper ut', en: ' is held, but its expiry date is not stated' };
  }
  if (expires >= asked.on) {
    return {
      sv: ` gäller till ${expires}, förbi ${milestone.sv} ${asked.on}`,
      en: ` is valid until ${expires}, beyond ${milestone.en} on ${asked.on}`,
    };
  }
  // Not met at all means that it had run out when the need was stated; met in part, that it still holds.
  return answer === 'unmet'
    ? {
        sv: ` löpte ut ${expires}, före ${milestone.sv} ${asked.on}`,
        en: ` expired ${expires}, before ${milestone.en} on ${asked.on}`,
      }
    : {
        sv: ` löper ut ${expires}, före ${milestone.sv} ${asked.on}`,
        en: ` expires ${expires}, before ${milestone.en} on ${asked.on}`,
      };
}

function progress(asked: CertificateAsked, { expected }: CertificateHeld): Bilingual {
  const milestone = labelIn('milestone', asked.milestone);
  if (expected === undefined) {
    return { sv: ' är påbörjat; ej angivet: när det väntas', en: ' is in progress; not stated: when it is expected' };
  }
  const isInTime = expected <= asked.on;
  const plan: Bilingual = asked.planAccepted
    ? { sv: 'en plan godtas', en: 'a plan is accepted' }
    : { sv: 'en plan räcker inte', en: 'a plan is not enough' };
  return {
    sv: ` är påbörjat och väntas ${expected}, ${isInTime ? 'i tid till' : 'efter'} ${milestone.sv} ${asked.on}; ${plan.sv}`,
    en: ` is in progress and expected ${expected}, ${isInTime ? 'in time for' : 'after'} ${milestone.en} on ${asked.on}; ${plan.en}`,
  };
}
