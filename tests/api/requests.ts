import fc from 'fast-check';
import type { JsonSchema, Operation } from './document.ts';
import type { Known } from './known.ts';

/** What the fuzzer sends: shaped as the document says, slightly wrong, or hostile. */

const inherited = Object.getOwnPropertyNames(Object.prototype);
const controls = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u202e',
  '\u2066',
  '\u200f',
  '\ufeff',
  '\u2028',
  '\ud800',
  '\udfff',
];
const numbers = [
  '-1',
  '0',
  '1e9',
  '1.5',
  'NaN',
  'Infinity',
  '-0',
  '9007199254740993',
  '0x10',
  '1e400',
  '٣',
  '999999999',
];
const texts = [
  ...inherited,
  ...controls,
  ...controls.map((sign) => `a${sign}b`),
  ...numbers,
  '',
  ' ',
  '../../etc/passwd',
  '%00',
  '%',
  "' or 1=1 --",
  '<script>alert(1)</script>',
  '{{7*7}}',
  'a@b',
  'null',
  '[]',
  '🏴‍☠️'.repeat(50),
  'س'.repeat(30_000),
];

/** Any text that somebody may send to do harm. */
export const hostileText = fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary', maxLength: 60 }));

const deep = (levels: number): unknown => (levels === 0 ? {} : { a: [deep(levels - 1)] });

const hostileJson = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1.5,
    1e308,
    [],
    {},
    [[]],
    deep(200),
    JSON.parse('{"__proto__":{"a":1}}'),
  ),
  fc.dictionary(hostileText, hostileText, { maxKeys: 3 }),
  fc.array(hostileText, { maxLength: 5 }),
);

const fit = (value: unknown, { type, maxLength }: JsonSchema): boolean =>
  typeof value === (type === 'integer' || type === 'number' ? 'number' : 'string') &&
  String(value).length <= (maxLength ?? Infinity);

/** A value as the schema describes it, a known one of that name where there is one. */
export function shaped(schema: JsonSchema, name: string, known: Known): fc.Arbitrary<unknown> {
  const real = (known.get(name) ?? []).filter((value) => fit(value, schema) || name === 'id');
  const made = madeBy(schema, known);
  return real.length > 0 ? fc.oneof(fc.constantFrom(...real), made) : made;
}

function madeBy(schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  const { properties, required = [], items, anyOf, maxLength = 200 } = schema;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (anyOf) return fc.oneof(...anyOf.map((one) => madeBy(one, known)));
  if (properties) {
    const fields: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
      Object.entries(properties).map(([name, one]) => [name, shaped(one, name, known)]),
    );
    return fc.record(fields, { requiredKeys: required.filter((name) => Object.hasOwn(fields, name)) });
  }
  if (items) return fc.array(madeBy(items, known), { maxLength: 3 });
  const type = [schema.type ?? 'string'].flat()[0];
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return fc.integer({ min: 0, max: 20_000 });
  if (schema.format === 'email')
    return fc.constantFrom('a@example.com', 'ليلى@مثال.السعودية', 'Agent@Example.com');
  if (schema.format === 'uuid') return fc.uuid();
  if (schema.format === 'date') return fc.constantFrom('2026-11-01', '2026-02-30', '0000-00-00');
  if (schema.format === 'date-time')
    return fc.constantFrom('2026-11-01T00:00:00Z', '2026-11-01T00:00:00+14:00');
  const words = fc.constantFrom(
    'My card was declined twice today',
    'رمز التحقق لا يصل إلى هاتفي منذ أمس',
    '51',
  );
  return fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: Math.min(maxLength, 40) }));
}

/** The same, but with any part of it hostile now and then. */
export function mostly(schema: JsonSchema, name: string, known: Known): fc.Arbitrary<unknown> {
  const hostile = { weight: 1, arbitrary: hostileJson };
  const { properties } = schema;
  if (!properties) return fc.oneof({ weight: 4, arbitrary: shaped(schema, name, known) }, hostile);
  const fields = Object.entries(properties).map(([field, one]) => [field, mostly(one, field, known)]);
  const whole = fc.record(Object.fromEntries(fields), { requiredKeys: [] });
  return fc.oneof(
    { weight: 4, arbitrary: shaped(schema, name, known) },
    { weight: 4, arbitrary: whole },
    hostile,
  );
}

/** The body's schema and type of an operation, where it takes one. */
export const bodyOf = ({ requestBody }: Operation) => Object.entries(requestBody?.content ?? {})[0];
