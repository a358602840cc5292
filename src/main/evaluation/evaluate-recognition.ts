import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { LanguageShape } from '../../contract/primitives';
import type { ConceptId } from '../../domain/ids';
import type { Language } from '../../domain/language';
import type { Mention } from '../../domain/reference/concept';
import { familiesOf } from '../../text/lexicon/families';
import type { Lexicon } from '../../text/lexicon/lexicon';
import { recogniseConcepts } from '../../text/recognition/recognise-concepts';

/** A text with every concept that a reader of the trade finds in it. */
const CaseShape = z.object({
  text: z.string(),
  expected: z.array(z.object({ concept: z.string(), negated: z.boolean().optional() })),
});
const OrdinaryShape = z.object({ text: z.string(), language: LanguageShape });
const TwinsShape = z.object({ sv: z.string(), en: z.string() });

/** The texts that recognition is measured on. */
export interface GoldenTexts {
  readonly cases: Readonly<Record<Language, readonly z.infer<typeof CaseShape>[]>>;
  readonly ordinary: readonly z.infer<typeof OrdinaryShape>[];
  readonly twins: readonly z.infer<typeof TwinsShape>[];
}

/** A share of things counted. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** How well the texts of one language are read. A concept counts once a text, denied or not. */
export interface LanguageQuality {
  readonly texts: number;
  /** Of the concepts found, those that are there. */
  readonly precision: Share;
  /** Of the concepts that are there, those found. */
  readonly recall: Share;
  /** Of the texts that name a main group, those whose first one is found to be the same. */
  readonly family: Share;
}

/** What `evaluate` says of recognition. */
export interface RecognitionReport {
  readonly languages: Readonly<Record<Language, LanguageQuality>>;
  /** Of the texts that name nothing of the trade, those in which something was found. */
  readonly falseAlarms: Readonly<Record<Language, Share>>;
  /** Of the pairs of a text and its translation, those that give the same concepts. */
  readonly twinsAgree: Share;
}

/** Reads the golden texts of a folder. */
export function readGoldenTexts(folder: string): GoldenTexts {
  const read = <Value>(name: string, shape: z.ZodType<Value>) =>
    z.array(shape).parse(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')));
  return {
    cases: { sv: read('sv', CaseShape), en: read('en', CaseShape) },
    ordinary: read('ordinary', OrdinaryShape),
    twins: read('twins', TwinsShape),
  };
}

/** Holds what is recognised against what is there. */
export function evaluateRecognition(golden: GoldenTexts, lexicon: Lexicon): RecognitionReport {
  const alarms = (language: Language): Share => {
    const texts = golden.ordinary.filter((one) => one.language === language);
    return shareOf(texts, ({ text }) => recogniseConcepts(text, lexicon, language).length > 0);
  };
  const says = (text: string, language: Language) =>
    [...saidBy(recogniseConcepts(text, lexicon, language))].sort().join();
  const inEach = <Value>(make: (language: Language) => Value): Readonly<Record<Language, Value>> => {
    const [sv, en] = [make('sv'), make('en')];
    return { sv, en };
  };
  return {
    languages: inEach((language) => qualityOf(golden.cases[language], language, lexicon)),
    falseAlarms: inEach(alarms),
    twinsAgree: shareOf(golden.twins, ({ sv, en }) => says(sv, 'sv') === says(en, 'en')),
  };
}

function qualityOf(cases: GoldenTexts['cases'][Language], language: Language, lexicon: Lexicon): LanguageQuality {
  const read = cases.map(({ text, expected }) => {
    const found = recogniseConcepts(text, lexicon, language);
    const wanted = expected.map(asMention);
    const [saidFound, saidWanted] = [saidBy(found), saidBy(wanted)];
    return {
      found: saidFound.size,
      wanted: saidWanted.size,
      right: [...saidFound].filter((one) => saidWanted.has(one)).length,
      family: familiesOf(found, lexicon.families)[0],
      wantedFamily: familiesOf(wanted, lexicon.families)[0],
    };
  });
  const sum = (field: 'found' | 'wanted' | 'right') => read.reduce((total, one) => total + one[field], 0);
  const withFamily = read.filter(({ wantedFamily }) => wantedFamily !== undefined);
  return {
    texts: cases.length,
    precision: { count: sum('right'), of: sum('found') },
    recall: { count: sum('right'), of: sum('wanted') },
    family: shareOf(withFamily, ({ family, wantedFamily }) => family === wantedFamily),
  };
}

function saidBy(mentions: readonly Mention[]): ReadonlySet<string> {
  return new Set(mentions.map(({ concept, negated }) => `${negated ? '!' : ''}${concept}`));
}

function asMention(
  { concept, negated = false }: { readonly concept: string; readonly negated?: boolean | undefined },
  place: number,
): Mention {
  return { concept: concept as ConceptId, start: place, end: place + 1, how: 'label', confidence: 1, negated };
}

function shareOf<Item>(items: readonly Item[], isCounted: (item: Item) => boolean): Share {
  return { count: items.filter(isCounted).length, of: items.length };
}
