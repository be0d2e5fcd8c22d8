import type { Secret } from '../../api/privacy/find.ts';
import { keeping } from '../../api/privacy/kept.ts';
import { secretsIn } from '../../api/privacy/redact.ts';
import { text, texts } from './fields.ts';

/** Something that looks like a secret, as it stands in what is written. */
export type Found = Pick<Secret, 'kind' | 'mask'> & { text: string };

/** What looks like a secret in words of the staff, each once, but for the company's own numbers. */
export function foundIn(words: string[], own: string[]): Found[] {
  const rows = words.flatMap((word) =>
    secretsIn(word, keeping(own)).map(({ kind, mask, start, end }) => ({
      ...{ kind, mask },
      text: word.slice(start, end),
    })),
  );
  return [...new Map(rows.map((row) => [row.kind + row.text, row])).values()];
}

/** What a form says of what would be taken out of its words. */
export const marksIn = (form: FormData) => ({
  masked: text(form, 'masked') === 'true',
  keeps: texts(form, 'keeps'),
});
