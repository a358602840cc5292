import type { AnswerEffect, Gap, Improvement, RankedStand, RelaxationEffect } from '../../../domain/match/advice';
import type { Verdict } from '../../../domain/match/assessment';
import { asSentence, type Bilingual, inBoth, joined } from '../bilingual';
import { numberIn } from '../findings/quantity-wording';
import { labelIn } from '../label-wording';
import type { Names } from '../names';
import { improvementIn } from './improvement-wording';
import { relaxationIn } from './relaxation-wording';

/** An improvement as one sentence that stands alone. */
export function improvementSentence(improvement: Improvement, names: Names): Bilingual {
  return asSentence(improvementIn(improvement, names));
}

/** What to change, and what that would bring. */
export function gapIn(gap: Gap, names: Names): Bilingual {
  const changes = asSentence(
    joined(
      gap.improvements.map((improvement) => improvementIn(improvement, names)),
      'and',
    ),
  );
  const effect = asSentence(gapEffect(gap));
  return inBoth((language) => `${changes[language]} ${effect[language]}`);
}

function gapEffect({ moves, pointsGained, asksMet }: Gap): Bilingual {
  const count = (verdict: Verdict) => moves.filter(({ to }) => to.verdict === verdict).length;
  const moved = (['qualified', 'conditional'] as const).flatMap((verdict): readonly Bilingual[] => {
    const number = count(verdict);
    const label = labelIn('verdict', verdict);
    if (number === 0) return [];
    return [
      {
        sv: `${number} behov från ${origins(moves, verdict).sv} till ${label.sv}`,
        en: `${number} ${number === 1 ? 'need' : 'needs'} from ${origins(moves, verdict).en} to ${label.en}`,
      },
    ];
  });
  if (moved.length === 0) return withoutMoves(pointsGained, asksMet);
  const all = joined(moved, 'and');
  const points = pointsIn(pointsGained);
  // Another site may now be the best one, with the better verdict and fewer points.
  if (pointsGained <= 0) return { sv: `det flyttar ${all.sv}`, en: `that moves ${all.en}` };
  return { sv: `det flyttar ${all.sv} och ger ${points.sv}`, en: `that moves ${all.en} and gains ${points.en}` };
}

/** "conditional", "excluded", or both. */
function origins(moves: Gap['moves'], to: Verdict): Bilingual {
  const from = moves.filter((move) => move.to.verdict === to).map((move) => move.from.verdict);
  return joined(
    [...new Set(from)].sort().map((verdict) => labelIn('verdict', verdict)),
    'or',
  );
}

function withoutMoves(pointsGained: number, asksMet: number): Bilingual {
  if (pointsGained > 0) {
    const points = pointsIn(pointsGained);
    return {
      sv: `det flyttar inget behov ensamt men ger ${points.sv}`,
      en: `that moves no need alone but gains ${points.en}`,
    };
  }
  return {
    sv: `det flyttar inget behov ensamt men uppfyller ${asksMet} ${asksMet === 1 ? 'punkt' : 'punkter'} i behoven`,
    en: `that moves no need alone but meets ${asksMet} ${asksMet === 1 ? 'point' : 'points'} of the needs`,
  };
}

function pointsIn(points: number): Bilingual {
  const number = numberIn(points);
  return { sv: `${number.sv} poäng`, en: `${number.en} ${points === 1 ? 'point' : 'points'}` };
}

/** What the buyer could give way on, and how many that would let in. */
export function relaxationSentence(effect: RelaxationEffect, names: Names): Bilingual {
  const change = asSentence(relaxationIn(effect.relaxation, names));
  const { moreQualified, fewerExcluded } = effect;
  const parts: readonly Bilingual[] = [
    ...(moreQualified > 0
      ? [
          {
            sv: `${moreQualified} ${moreQualified === 1 ? 'leverantör till blir kvalificerad' : 'leverantörer till blir kvalificerade'}`,
            en: `${moreQualified} more ${moreQualified === 1 ? 'supplier becomes' : 'suppliers become'} qualified`,
          },
        ]
      : []),
    ...(fewerExcluded > 0
      ? [
          {
            sv: `${fewerExcluded} färre ${fewerExcluded === 1 ? 'är utesluten' : 'är uteslutna'}`,
            en: `${fewerExcluded} fewer ${fewerExcluded === 1 ? 'is' : 'are'} excluded`,
          },
        ]
      : []),
  ];
  const sum = asSentence(joined(parts, 'and'));
  return inBoth((language) => `${change[language]} ${sum[language]}`);
}

/** What one answer would bring the supplier that gives it. Begins with the supplier's name, written as the supplier writes it. */
export function answerSentence({ answer, from, to }: AnswerEffect, supplier: string, names: Names): Bilingual {
  const question = asSentence(improvementIn(answer, names));
  const [before, after] = [placeIn(from), placeIn(to)];
  return {
    sv: `${supplier}: ${question.sv} Det skulle flytta den från ${before.sv} till ${after.sv}.`,
    en: `${supplier}: ${question.en} That would move it from ${before.en} to ${after.en}.`,
  };
}

function placeIn({ rank, verdict, points }: RankedStand): Bilingual {
  const score = pointsIn(points);
  const label = labelIn('verdict', verdict);
  return { sv: `plats ${rank} (${label.sv}, ${score.sv})`, en: `place ${rank} (${label.en}, ${score.en})` };
}
