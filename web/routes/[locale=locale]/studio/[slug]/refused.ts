import type { Locale } from '#ground/locale.ts';
import type { Refused } from '#lib/send.ts';
import { outOfField } from './field.ts';
import type { Passages } from './passages.ts';
import { isKey } from './passages.ts';

/** The passages that a form holds. */
export const passagesTyped = (fields: [name: string, value: unknown][]): Passages =>
  Object.fromEntries(
    fields.filter(([name]) => isKey(name)).map(([name, value]) => [name, outOfField(String(value))]),
  );

/** The language whose form was refused. */
export const refusedIn = (refused: Refused | undefined): string | null =>
  new URLSearchParams(refused?.typed).get('locale');

/** Nothing that an editor wrote is lost: what was refused comes back, passage by passage. */
export function typedAgain(refused: Refused | undefined, language: Locale): Passages | undefined {
  const typed = refused && refusedIn(refused) === language ? passagesTyped(refused.typed) : {};
  return Object.keys(typed).length > 0 ? typed : undefined;
}
