import type { Entry } from '../../../content/entries.ts';
import { Invalid } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';
import { secretsIn } from '../../privacy/redact.ts';

/** Each text of an entry by the way that leads to it, `meaning.ar`; the words of a list are lines of one. */
export function textsOf(value: unknown, path = ''): Map<string, string> {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object') return new Map([[path, String(value)]]);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.length === 0 ? new Map() : new Map([[path, value.join('\n')]]);
  return new Map(
    Object.entries(value).flatMap(([key, part]) => [...textsOf(part, path === '' ? key : `${path}.${key}`)]),
  );
}

/** What editors write holds no secret; what stood there before was looked at, and only looks like one. @throws Invalid, under `document.…` */
export function mustHoldNoSecret(entry: Entry, before: Entry | null): void {
  const seen = new Set([...textsOf(before).values()].flatMap((text) => text.split('\n')));
  const wrong = [...textsOf(entry)].filter(([, text]) =>
    text.split('\n').some((line) => !seen.has(line) && secretsIn(line).length > 0),
  );
  if (wrong.length > 0)
    throw new Invalid(
      Object.fromEntries(wrong.map(([path]) => [`document.${path}`, fieldTexts.secretInName])),
    );
}
