import type { EntryKind } from '../../../content/edits.ts';
import type { Entry } from '../../../content/entries.ts';
import { kinds } from '../../../content/entries.ts';
import { cleanText } from '../../ground/clean-text.ts';
import { Invalid } from '../../ground/failures.ts';
import { fieldTexts } from '../../ground/texts.ts';

/** What was sent as an entry of this kind, its texts clean. @throws Invalid naming each field that does not fit, under `document.…` */
export function fitting(kind: EntryKind, sent: unknown): Entry {
  // What fits is no deeper than calls go; of a text in which nobody sees anything nothing is left.
  const read = kinds[kind].schema.safeParse(sent);
  const clean = read.success ? kinds[kind].schema.safeParse(cleaned(read.data)) : read;
  if (clean.success) return clean.data;
  const wrong = clean.error.issues.map(({ path, code, message }) => {
    const isMissing = code === 'too_small' || /received undefined$/.test(message);
    const text = isMissing
      ? fieldTexts.required
      : code === 'invalid_value'
        ? fieldTexts.choice
        : fieldTexts.wrong;
    return [['document', ...path].join('.'), text] as const;
  });
  throw new Invalid(Object.fromEntries(wrong));
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)]))
    : value;
}
