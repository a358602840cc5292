import * as fc from 'fast-check';

/** As much of JSON Schema as the OpenAPI document uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
}

/** What no schema of ours takes, and what has broken servers before. */
const HOSTILE = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  "'; drop table suppliers; --",
  '../../etc/passwd',
  'å'.repeat(600),
  '2027-02-30',
  [],
  {},
  [[[[[[[[]]]]]]]],
  { __proto__: null, toString: 1 },
  { length: 1e9 },
);

/** Ids that exist in the small world, by the component of the document that describes them; one of each kind does not. */
const KNOWN_IDS: Readonly<Record<string, readonly string[]>> = {
  SupplierId: ['ebp', 'ytab'],
  BuyerId: ['jaguar', 'aston-martin'],
  BuyerSiteId: ['solihull'],
  RequirementId: ['jaguar-bracket', 'aston-bracket'],
  ConceptId: ['stamping', 'spot-welding', 'steel'],
  SchemeId: ['iatf-16949', 'iso-9001'],
};

/** Values that a schema takes, and with the given chance at every place one that it may not. */
export function valuesOf(
  schema: JsonSchema,
  components: Readonly<Record<string, JsonSchema>>,
  hostility = 0,
): fc.Arbitrary<unknown> {
  const inner = (one: JsonSchema) => valuesOf(one, components, hostility);
  const known = KNOWN_IDS[nameOf(schema)];
  const fitting = known
    ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: fc.constant('no-such') })
    : fittingValues(resolve(schema, components), inner);
  if (hostility === 0) return fitting;
  return fc.oneof({ weight: 100 - hostility, arbitrary: fitting }, { weight: hostility, arbitrary: HOSTILE });
}

/** The name of the component that a schema refers to, directly or as its only part; empty where it refers to none. */
function nameOf({ $ref, allOf }: JsonSchema): string {
  const [only] = allOf ?? [];
  return $ref?.split('/').at(-1) ?? (only === undefined ? '' : nameOf(only));
}

function resolve(schema: JsonSchema, components: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const [only] = schema.allOf ?? [];
  if (only !== undefined) return resolve(only, components);
  if (schema.$ref === undefined) return schema;
  const found = components[nameOf(schema)];
  if (found === undefined) throw new Error(`The document has no schema (${schema.$ref}).`);
  return resolve(found, components);
}

function fittingValues(schema: JsonSchema, inner: (one: JsonSchema) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(inner));
  switch (schema.type) {
    case 'string':
      return textsOf(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1000, 1000) });
    case 'number':
      return fc.double({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1000, 1000), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(inner(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: (schema.minItems ?? 0) + 2,
      });
    case 'object':
      return objectsOf(schema, inner);
    default:
      return HOSTILE;
  }
}

function textsOf({ pattern, format }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date') return fc.constantFrom('2026-03-01', '2027-09-01', '2031-12-31');
  if (pattern === '^[a-z]{2}$') return fc.constantFrom('sv', 'en', 'de');
  if (pattern === '^[A-Z]{2}$') return fc.constantFrom('SE', 'GB');
  if (pattern === '^[A-Za-z0-9_-]+$') return fc.constantFrom('WyJlYnAiXQ', 'WyIyIl0');
  if (pattern?.includes('a-z0-9')) return fc.stringMatching(/^[a-z]{1,8}$/);
  return fc.oneof(fc.constantFrom('stamping', 'Vi punktsvetsar.'), fc.string({ minLength: 1, maxLength: 30 }));
}

function objectsOf(schema: JsonSchema, inner: (one: JsonSchema) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, inner(one)] as const);
  return fc.record(Object.fromEntries(properties), { requiredKeys: [...(schema.required ?? [])] });
}
