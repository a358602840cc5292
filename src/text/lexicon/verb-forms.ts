import type { Language } from '../../domain/language';

/** Words that a label also goes by, made by rule: `svetsning` gives `svetsar`, `laser cutting` gives `laser cut`. */
export interface Forms {
  readonly all: readonly string[];
  /** Those that say of a thing how it was made: `pressad`, `stamped`. */
  readonly participles: readonly string[];
  /** Those that are ordinary prose but beside what is worked on: `temper tools`, `bar straightener`, but not `temper` or `former`. */
  readonly besideObject: readonly string[];
}

/** What no verb is made of. */
export const NO_FORMS: Forms = { all: [], participles: [], besideObject: [] };

/** Swedish nouns whose verb is not the noun without -ning plus -ar. The first list is verb forms, the second participles. */
const SWEDISH_VERBS: readonly (readonly [noun: string, verbs: string, participles: string])[] = [
  ['skärning', 'skära skär skärs skar skurit skärare', 'skuren skurna skuret'],
  ['gjutning', 'gjuta gjuter gjuts gjutit göt gjutare gjuteri', 'gjuten gjutna gjutet'],
  ['dragning', 'dra drar dras drog dragit dragare', 'dragen dragna draget'],
  ['smidning', 'smida smider smids smidde smitt smed', 'smidd smidda smitt'],
  ['smide', 'smida smider smids smidde smitt smed', 'smidd smidda smitt'],
  ['fräsning', 'fräsa fräser fräses fräste fräsare fräsande', 'fräst frästa frästes'],
  ['klippning', 'klippa klipper klipps klippte klippare', 'klippt klippta'],
  ['böjning', 'böja böjer böjs böjde böjare', 'böjd böjda böjt'],
  ['limning', 'limma limmar limmas limmade limmande limmare', 'limmad limmat limmade'],
  ['skumning', 'skumma skummar skummas skummade', 'skummad skummat skummade'],
  ['lödning', 'löda löder löds lödde lödare', 'lödd lödda lött'],
  ['blåsning', 'blåsa blåser blåses blåste blåsare', 'blåst blåsta'],
  ['sättning', 'sätta sätter sätts satte satt', 'satt satta'],
  ['montering', 'montera monterar monteras monterande monterare montör', 'monterad monterat monterade'],
  ['ledning', 'leda leder leds ledde', 'ledd ledda lett'],
  ['vävning', 'väva väver vävs vävde vävare väveri', 'vävd vävda vävt'],
  ['tryckning', 'trycka trycker trycks tryckte tryckare tryckeri', 'tryckt tryckta'],
  ['spinning', 'spinna spinner spinns spann spunnit spinnare spinneri', 'spunnen spunna spunnet'],
  ['bindning', 'binda binder binds band bundit bindare binderi', 'bunden bundna bundet'],
  ['bränning', 'bränna bränner bränns brände bränt brännare bränneri', 'bränd brända'],
  ['fyllning', 'fylla fyller fylls fyllde', 'fylld fyllda fyllt'],
  ['märkning', 'märka märker märks märkte', 'märkt märkta'],
  ['sömnad', 'sy syr sys sydde sytt sömmare sömmerska', 'sydd sydda'],
  ['tryck', 'trycka trycker trycks tryckte tryckare', 'tryckt tryckta'],
];

/** English words in -ing whose past is not -ed. */
const ENGLISH_PASTS: Readonly<Record<string, string>> = {
  bending: 'bent',
  casting: 'cast',
  cutting: 'cut',
  grinding: 'ground',
  drawing: 'drawn',
  spinning: 'spun',
  winding: 'wound',
  weaving: 'woven',
  sewing: 'sewn',
  binding: 'bound',
  blowing: 'blown',
  dyeing: 'dyed',
};

/** Single English words whose bare verb says the trade; of the others (`turn`, `form`, `machine`) the bare verb is ordinary prose. */
const ENGLISH_BARE_VERBS: ReadonlySet<string> = new Set(
  'anneal anodise anodize bend braze clinch crimp deburr electroplate emboss galvanise galvanize grind hydroform laminate nitride paint phosphate press rivet solder stamp thermoform weld'.split(
    ' ',
  ),
);

/** Who does it, or the machine that does, where the word is not first something else (`former`, `drawer`, `roller`). */
const ENGLISH_DOERS: ReadonlySet<string> = new Set(
  'welder solderer brazer riveter electroplater plater galvaniser galvanizer anodiser anodizer annealer deburrer thermoformer extruder grinder polisher miller turner driller moulder molder stamper bender painter coater blaster sandblaster machiner laminator sinterer forger caster honer lapper threader nitrider veneerer weaver knitter dyer tanner enameller crusher sawyer engraver embosser broacher puncher hardener phosphater lacquerer varnisher gilder embroiderer upholsterer quilter bleacher stitcher slitter vulcaniser gluer pickler straightener crimper bookbinder shoemaker watchmaker cabinetmaker boatbuilder shipbuilder coachbuilder papermaker steelmaker ironmaker ropemaker basketmaker dressmaker leatherworker woodworker woodturner woodcarver stoneworker glassblower upholsterer reupholsterer fettler temperer regrinder swager knurler flanger planisher etcher debarker hobber reamer carder smelter calenderer retreader pleater tufter braider minter horseshoer burnisher bonder'.split(
    ' ',
  ),
);

/** Verbs that are first something else, also before what is worked on: "iron bars", "felt surfaces". */
const ENGLISH_NO_VERBS: ReadonlySet<string> = new Set(
  'iron tin alloy felt card pot blank compound blue curry tablet coin pulp sand quarry bead pin'.split(' '),
);

/** English words in -ing that are things as well, and have a plural. */
const ENGLISH_THINGS: ReadonlySet<string> = new Set(['casting', 'coating', 'forging', 'stamping']);

/** The verb forms of a folded label whose head word is a verbal noun; none for other labels. */
export function verbForms(label: string, language: Language): Forms {
  return language === 'sv' ? swedishForms(label) : englishForms(label);
}

/** Verb stem of a Swedish verbal noun, as it stands first in compounds: `svets` of `svetsning`; undefined for other words. */
export function swedishVerbStem(noun: string): string | undefined {
  if (/(?:[dt]|(?:er|l))ing$/u.test(noun) && !noun.endsWith('ning')) return noun.slice(0, -3);
  if (noun.endsWith('ring')) return noun.slice(0, -3);
  if (noun.endsWith('ning') && noun.length > 5) return noun.slice(0, -4);
  return noun.endsWith('smide') ? noun.slice(0, -1) : undefined;
}

/** `svetsning av plast` gives `svetsar plast`: the preposition falls. Of other labels the last word is the verb: `TIG-svetsar`. */
function swedishForms(label: string): Forms {
  const words = label.split(' ');
  const isHeadFirst = words[1] === 'av';
  const { all, participles } = swedishWordForms((isHeadFirst ? words[0] : words.at(-1)) ?? '');
  const rest = (isHeadFirst ? words.slice(2) : words.slice(0, -1)).join(' ');
  if (rest === '') return { all, participles, besideObject: [] };
  const whole = (form: string) => (isHeadFirst ? `${form} ${rest}` : `${rest} ${form}`);
  return {
    all: all.filter((form) => !SAID_ALONE.test(form)).map(whole),
    participles: participles.map(whole),
    besideObject: [],
  };
}

/** Places and definite persons are named by one word: nobody writes `svetserierna plast`. */
const SAID_ALONE = /(?:eri|eriet|erier|erierna|aren|arna|ats|ades)$/u;

/** Letters of a verb that a place is named after: `färgeri`, `sliperi`, but nobody says `rundslipningseri`. */
const LONGEST_PLACE = 6;

function swedishWordForms(noun: string): Forms {
  for (const { ending, said, past } of IRREGULAR_VERBS) {
    if (!noun.endsWith(ending)) continue;
    const before = noun.slice(0, noun.length - ending.length);
    const participles = past.map((form) => before + form);
    return { all: [...said.map((form) => before + form), ...participles], participles, besideObject: [] };
  }
  const stem = swedishVerbStem(noun);
  if (stem === undefined || stem.length < 3) return NO_FORMS;
  const participles = PARTICIPLE_ENDINGS.map((ending) => stem + ending);
  const all = [...participles, ...VERB_ENDINGS.map((ending) => stem + ending)];
  if (stem.length <= LONGEST_PLACE && !stem.endsWith('er')) all.push(...PLACE_ENDINGS.map((ending) => stem + ending));
  if (stem.endsWith('iser')) all.push(...ARTISAN_ENDINGS.map((ending) => stem.slice(0, -2) + ending));
  return { all, participles, besideObject: [] };
}

const PARTICIPLE_ENDINGS = ['ad', 'at', 'ade'] as const;
const VERB_ENDINGS = ['a', 'ar', 'as', 'ades', 'ats', 'ande', 'are', 'aren', 'arna'] as const;
const PLACE_ENDINGS = ['eri', 'eriet', 'erier', 'erierna'] as const;
const ARTISAN_ENDINGS = ['ör', 'ören', 'örer', 'örerna'] as const;

const IRREGULAR_VERBS = SWEDISH_VERBS.map(([ending, verbs, participles]) => ({
  ending,
  said: verbs.split(' ').flatMap((form) => [form, ...personForms(form)]),
  past: participles.split(' '),
}));

/** Who does it, or where: `svetsare`, `gjuteri`, `galvanisör`, `smed`, with their definite forms and plurals; none for verbs. */
function personForms(name: string): readonly string[] {
  if (/..are$/u.test(name)) return [`${name}n`, `${name.slice(0, -1)}na`];
  if (name.endsWith('eri')) return ['et', 'er', 'erna'].map((ending) => name + ending);
  return /(?:ör|smed)$/u.test(name) ? ['en', 'er', 'erna'].map((ending) => name + ending) : [];
}

function englishForms(label: string): Forms {
  const words = label.split(' ');
  const last = words.at(-1) ?? '';
  if (!last.endsWith('ing') || last.length < 6) return NO_FORMS;
  const stem = last.slice(0, -3);
  const past = ENGLISH_PASTS[last] ?? withEnding(stem, 'ed');
  const bare = bareVerbs(stem).filter((verb) => words.length > 1 || !ENGLISH_NO_VERBS.has(verb));
  const said = bare.flatMap((verb) => [verb, /(?:s|sh|ch)$/u.test(verb) ? `${verb}es` : `${verb}s`]);
  const doers = [withEnding(stem, 'er'), `${withEnding(stem, 'er')}s`];
  if (words.length > 1) {
    const before = `${words.slice(0, -1).join(' ')} `;
    const all = [past, ...said, ...doers, `${last}s`].map((form) => before + form);
    const turned = words.length === 2 ? turnedForms(words[0] ?? '', said, doers) : [];
    return { all: [...all, ...turned], participles: [before + past], besideObject: [] };
  }
  const isSaidAlone = (form: string) => ENGLISH_BARE_VERBS.has(form) || ENGLISH_DOERS.has(form);
  const things = ENGLISH_THINGS.has(last) ? [`${last}s`] : [];
  const alone = [...(bare.some(isSaidAlone) ? said : []), ...(doers.some(isSaidAlone) ? doers : [])];
  return { all: [past, ...alone, ...things], participles: [past], besideObject: [...said, ...doers] };
}

/** `weld` and -ed is `welded`, `dye` and -er is `dyer`. */
function withEnding(stem: string, ending: 'ed' | 'er'): string {
  return stem.endsWith('e') ? stem + ending.slice(1) : stem + ending;
}

/** `garment sewing` gives `sews garments`, as tasks are written in adverts, and `wood planing` gives `planer of wood`. */
function turnedForms(thing: string, verbs: readonly string[], doers: readonly string[]): readonly string[] {
  const things = thing.endsWith('s') ? [thing] : [thing, `${thing}s`];
  const turned = verbs.flatMap((verb) => things.map((one) => `${verb} ${one}`));
  return [...turned, ...doers.flatMap((doer) => things.map((one) => `${doer} of ${one}`))];
}

/** The verbs that a stem may stand for: `cutt` is `cut`, `drill` is itself, `engrav` lacks an e; where it may be either, both are kept. */
function bareVerbs(stem: string): readonly string[] {
  if (/([bdgmnprt])\1$/u.test(stem)) return [stem.slice(0, -1)];
  if (/(?:[cvuz]|[aeiouy]t[ae]|dg|[bdfgkptz]l|[^aeo]at|[^aeiou]is|[aeiou]ys)$/u.test(stem)) return [`${stem}e`];
  return /(?:[lnr]d|[lnr]t|ck|sh|ss|ll|ff|[lr]m|[oae]w|y|x)$/u.test(stem) ? [stem] : [stem, `${stem}e`];
}
