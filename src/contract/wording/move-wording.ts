import type { Finding, Verdict } from '../../domain/match/assessment';
import { asSentence, type Bilingual, inBoth } from './bilingual';
import { findingIn } from './findings/finding-wording';
import { numberIn } from './findings/quantity-wording';
import { labelIn } from './label-wording';
import type { Names } from './names';

/** How a supplier moved between two versions of a shortlist. */
export interface Move {
  readonly from?: Standpoint;
  readonly to?: Standpoint;
  readonly changes: readonly { readonly before?: Finding; readonly after?: Finding }[];
}

interface Standpoint {
  readonly rank: number;
  readonly verdict: Verdict;
  readonly points: number;
}

/** How many changes a reason tells; the others are counted. */
const TOLD_AT_MOST = 3;

/** Why a supplier stands where it stands now: where it moved, and what changed for it, the largest change first. */
export function moveIn(move: Move, supplier: string, names: Names): Bilingual {
  const told = move.changes.slice(0, TOLD_AT_MOST).map((change) => changeIn(change, names));
  const left = move.changes.length - told.length;
  const more: Bilingual = { sv: `Ytterligare ${left} punkter ändrades.`, en: `${left} more points changed.` };
  const sentences = [
    movementIn(move, supplier),
    ...(move.from && move.to && told.length === 0 ? [OTHERS_MOVED] : told),
    ...(left > 0 ? [more] : []),
  ];
  return inBoth((language) => sentences.map((sentence) => sentence[language]).join(' '));
}

const OTHERS_MOVED: Bilingual = {
  sv: 'Inget har ändrats för leverantören själv; det är andra som har flyttat sig.',
  en: 'Nothing has changed for this supplier itself; others have moved.',
};

/** Whole sentences: they begin with the supplier's name, which is written as the supplier writes it. */
function movementIn({ from, to }: Move, supplier: string): Bilingual {
  if (from === undefined && to !== undefined) {
    const place = placeIn(to);
    return { sv: `${supplier} är ny på listan: ${place.sv}.`, en: `${supplier} is new on the list: ${place.en}.` };
  }
  if (from === undefined || to === undefined) {
    const place = from === undefined ? undefined : placeIn(from);
    return place === undefined
      ? { sv: `${supplier} står inte på listan.`, en: `${supplier} is not on the list.` }
      : {
          sv: `${supplier} har lämnat listan; förut ${place.sv}.`,
          en: `${supplier} has left the list; before, ${place.en}.`,
        };
  }
  const [before, after] = [placeIn(from), placeIn(to)];
  if (from.rank < to.rank) {
    return {
      sv: `${supplier} faller från ${before.sv} till ${after.sv}.`,
      en: `${supplier} falls from ${before.en} to ${after.en}.`,
    };
  }
  if (from.rank > to.rank) {
    return {
      sv: `${supplier} stiger från ${before.sv} till ${after.sv}.`,
      en: `${supplier} rises from ${before.en} to ${after.en}.`,
    };
  }
  return {
    sv: `${supplier} behåller sin plats: ${after.sv}, förut ${before.sv}.`,
    en: `${supplier} keeps its place: ${after.en}, before ${before.en}.`,
  };
}

function placeIn({ rank, verdict, points }: Standpoint): Bilingual {
  const score = numberIn(points);
  const word = labelIn('verdict', verdict);
  return {
    sv: `plats ${rank} (${word.sv}, ${score.sv} poäng)`,
    en: `rank ${rank} (${word.en}, ${score.en} points)`,
  };
}

/** One finding now, or what used to be asked. */
function changeIn({ before, after }: Move['changes'][number], names: Names): Bilingual {
  if (after !== undefined) {
    const now = findingIn(after, names);
    const turn = before === undefined || before.answer === after.answer ? undefined : turnIn(before, after);
    return turn === undefined ? now : inBoth((language) => `${turn[language]} ${now[language]}`);
  }
  if (before === undefined) return { sv: '', en: '' };
  const then = findingIn(before, names);
  return { sv: `Detta efterfrågas inte längre: ${then.sv}`, en: `This is no longer asked for: ${then.en}` };
}

function turnIn(before: Finding, after: Finding): Bilingual {
  const criterion = labelIn('criterion', after.criterion);
  const [was, is] = [labelIn('answer', before.answer), labelIn('answer', after.answer)];
  return asSentence({
    sv: `${criterion.sv}: ${is.sv}, förut ${was.sv}`,
    en: `${criterion.en}: ${is.en}, before ${was.en}`,
  });
}
