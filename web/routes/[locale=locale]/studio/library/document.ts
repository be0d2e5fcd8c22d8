import type { LibraryField } from '#lib/types.ts';

/** An entry between its form and the API: each field stands under the way that leads to it, as `document.meaning.ar`. */

type Form = Pick<FormData | URLSearchParams, 'get' | 'getAll'> & { keys: () => Iterable<string> };
export type Simple = Omit<LibraryField, 'fields'> & { fields?: readonly Simple[] };
export type Document = Record<string, unknown>;

/** What the form holds. Rows of which nothing was filled in are left out, and so is what may be left open and was. */
export const documentIn = (form: Form, fields: readonly Simple[], at = 'document'): Document =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = valueIn(form, field, `${at}.${field.name}`);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );

function valueIn(form: Form, field: Simple, at: string): unknown {
  const written = String(form.get(at) ?? '').trim();
  switch (field.type) {
    case 'both': {
      const both = { en: lineIn(form, `${at}.en`), ar: lineIn(form, `${at}.ar`) };
      return field.required || both.en || both.ar ? both : undefined;
    }
    case 'words':
      return linesOf(written);
    case 'choices':
      return form.getAll(at).map(String);
    case 'flag':
      return form.get(at) === 'on' || (field.required ? false : undefined);
    case 'number':
      return written === '' ? undefined : Number(written);
    case 'part': {
      const part = documentIn(form, field.fields ?? [], at);
      return isFilledIn(part) ? part : undefined;
    }
    case 'rows':
      return rowsIn(form, at)
        .map((row) => documentIn(form, field.fields ?? [], row))
        .filter(isFilledIn);
    default:
      return field.required || written !== '' ? written : undefined;
  }
}

const lineIn = (form: Form, name: string): string => String(form.get(name) ?? '').trim();

const linesOf = (written: string): string[] =>
  written
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

/** The places of rows that the form has, in their order. */
function rowsIn(form: Form, at: string): string[] {
  const numbers = [...form.keys()].flatMap((name) => {
    const rest = name.startsWith(`${at}.`) ? name.slice(at.length + 1) : '';
    const number = /^\d+(?=\.)/.exec(rest)?.[0];
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(numbers)].sort((one, other) => one - other).map((number) => `${at}.${number}`);
}

/** Whether anything of it was written: a choice that stands there by itself says nothing. */
const isFilledIn = (part: unknown): boolean =>
  typeof part === 'object' && part !== null
    ? Object.values(part).some((value) => isFilledIn(value))
    : typeof part === 'string' && part !== '';

/** What stands at a place of an entry, as the form shows it. */
export const partOf = (document: unknown, name: string): unknown =>
  typeof document === 'object' && document !== null && Object.hasOwn(document, name)
    ? Reflect.get(document, name)
    : undefined;

export const wordsOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.join('\n')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';
