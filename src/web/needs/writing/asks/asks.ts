import type { components } from '../../../api/wire';

type Schemas = components['schemas'];

/** A need as a person sends it. */
export type Draft = Schemas['SaveRequirementBody'];
type Necessity = Schemas['Necessity'];
type DimensionAsk = Draft['dimensions'][number];
/** What a size, force or tolerance may be asked of. */
export type AskedDimension = DimensionAsk['dimension'];

/** One thing that a need asks for, whatever it is about; each becomes a row that is a must or a wish. */
export type Ask =
  | ({ readonly kind: 'step' } & Readonly<Schemas['ProcessStep']>)
  | ({ readonly kind: 'material' } & Readonly<Draft['materials'][number]>)
  | ({ readonly kind: 'dimension' } & Readonly<DimensionAsk>)
  | ({ readonly kind: 'volume' } & Readonly<NonNullable<Draft['volume']>>)
  | ({ readonly kind: 'certificate' } & Readonly<Schemas['CertificateAsk']>)
  | ({ readonly kind: 'language' } & Readonly<Draft['languages'][number]>)
  | ({ readonly kind: 'distance' } & Readonly<NonNullable<Draft['distance']>>);

/** What an ask can be about, in the order in which people read them. */
export const ASK_KINDS: readonly Ask['kind'][] = [
  'step',
  'material',
  'dimension',
  'volume',
  'certificate',
  'language',
  'distance',
];

/** Names an ask within its need: two with the same name would ask for the same thing. */
export function keyOf(ask: Ask): string {
  switch (ask.kind) {
    case 'step':
      return `step/${ask.process}`;
    case 'material':
      return `material/${ask.material}${ask.process === undefined ? '' : `/${ask.process}`}`;
    case 'dimension':
      return `dimension/${ask.dimension}`;
    case 'certificate':
      return `certificate/${[...ask.anyOf].sort().join('+')}`;
    case 'language':
      return `language/${ask.language}`;
    case 'volume':
    case 'distance':
      return ask.kind;
  }
}

/** Everything that a draft asks for, in order. */
export function asksOf(draft: Draft): readonly Ask[] {
  return [
    ...(draft.steps ?? []).map((one): Ask => ({ kind: 'step', ...one })),
    ...draft.materials.map((one): Ask => ({ kind: 'material', ...one })),
    ...draft.dimensions.map((one): Ask => ({ kind: 'dimension', ...one })),
    ...(draft.volume ? [{ kind: 'volume', ...draft.volume } as const] : []),
    ...draft.certificates.map((one): Ask => ({ kind: 'certificate', ...one })),
    ...draft.languages.map((one): Ask => ({ kind: 'language', ...one })),
    ...(draft.distance ? [{ kind: 'distance', ...draft.distance } as const] : []),
  ];
}

type AsksInDraft = Pick<
  Draft,
  'steps' | 'materials' | 'dimensions' | 'volume' | 'certificates' | 'languages' | 'distance'
>;

/** The same asks as a draft holds them. A draft without any step has no `steps`: then they are left to the texts. */
export function asDraft(asks: readonly Ask[]): AsksInDraft {
  const steps = ofKind(asks, 'step');
  const [volume] = ofKind(asks, 'volume');
  const [distance] = ofKind(asks, 'distance');
  return {
    ...(steps.length > 0 && { steps }),
    materials: ofKind(asks, 'material'),
    dimensions: ofKind(asks, 'dimension'),
    ...(volume && { volume }),
    certificates: ofKind(asks, 'certificate'),
    languages: ofKind(asks, 'language'),
    ...(distance && { distance }),
  };
}

type AskOf<Kind extends Ask['kind']> = Extract<Ask, { kind: Kind }>;

/** The asks of one kind as a draft holds them, where the list says what kind they are of. */
function ofKind<Kind extends Ask['kind']>(asks: readonly Ask[], kind: Kind): Omit<AskOf<Kind>, 'kind'>[] {
  return asks
    .filter((ask): ask is AskOf<Kind> => ask.kind === kind)
    .map(({ kind: _kind, ...rest }: AskOf<Kind>) => rest);
}

/** Where in a draft the asks of a kind stand: a JSON Pointer without the place in the list. */
const POINTERS: Readonly<Record<Ask['kind'], string>> = {
  step: '/steps',
  material: '/materials',
  dimension: '/dimensions',
  volume: '/volume',
  certificate: '/certificates',
  language: '/languages',
  distance: '/distance',
};

/** Where an ask stands in the draft that is made of them all: a JSON Pointer. */
export function pointerOf(ask: Ask, asks: readonly Ask[]): string {
  const pointer = POINTERS[ask.kind];
  if (ask.kind === 'volume' || ask.kind === 'distance') return pointer;
  return `${pointer}/${asks.filter(({ kind }) => kind === ask.kind).indexOf(ask)}`;
}

/** The same ask as a must or a wish. */
export function withNecessity(ask: Ask, necessity: Necessity): Ask {
  return { ...ask, necessity };
}
