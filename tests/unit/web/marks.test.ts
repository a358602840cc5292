import {
  carryMentions,
  cutAtMentions,
  type Mention,
  reject,
  uncorrect,
  understoodOf,
} from '../../../src/web/profile/texts/marks';
import { id } from '../../support/builders';

const mention = (concept: string, start: number, end: number, negated = false): Mention => ({
  concept: id.concept(concept),
  start,
  end,
  negated,
});

test('a text is cut at its mentions, and nothing of it is lost', () => {
  const text = 'Vi pressar och svetsar.';
  const stretches = cutAtMentions(text, [
    mention('welding', 15, 22),
    mention('stamping', 3, 10),
    mention('other', 5, 10),
  ]);
  expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
  expect(stretches.flatMap((each) => each.mention?.concept ?? [])).toEqual(['stamping', 'welding']);
});

test('while somebody types, mentions move with the text, and what is typed into is left out', () => {
  const older = 'Vi pressar och svetsar.';
  const mentions = [mention('stamping', 3, 10), mention('welding', 15, 22)];
  const before = carryMentions(mentions, older, 'Nu: Vi pressar och svetsar.');
  expect(before.map(({ start, end }) => [start, end])).toEqual([
    [7, 14],
    [19, 26],
  ]);
  expect(carryMentions(mentions, older, 'Vi pressar och punktsvetsar.').map(({ concept }) => concept)).toEqual([
    'stamping',
    'welding',
  ]);
  expect(carryMentions(mentions, older, 'Vi preXssar och svetsar.').map(({ concept }) => concept)).toEqual(['welding']);
});

test('a concept counts when one mention means it, and a correction is stronger than the text', () => {
  const mentions = [mention('welding', 0, 3, true), mention('welding', 5, 8), mention('coating', 9, 12, true)];
  const none = { rejected: [], added: [] };
  expect(understoodOf(mentions, none)).toEqual({ meant: ['welding'], negated: ['coating'] });
  const rejected = reject(none, id.concept('welding'));
  expect(understoodOf(mentions, rejected).meant).toEqual([]);
  expect(uncorrect(rejected, id.concept('welding'))).toEqual(none);
});
