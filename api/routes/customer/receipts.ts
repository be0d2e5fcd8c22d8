import { createHash } from 'node:crypto';
import { words } from '../../../search/text/tokens.ts';
import type { Limits, Use } from '../../http/rate-limits.ts';
import type { Finder } from '../../understanding/finder.ts';

/**
 * Whether the mail that says "we have your ticket" may go out. Anybody can write any address into the form: the receipt quotes nothing of
 * what was written, and there are few of them from one sender, to one recipient, and for the same words. The ticket is filed all the same.
 */
export async function mayBeSent(
  limits: Limits,
  finder: Pick<Finder, 'knows'>,
  { caller, email, text }: { caller: string; email: string; text: string },
): Promise<boolean> {
  const uses: Use[] = [
    ['receiptsFromAddress', caller],
    ['receiptsOfText', likeness(text, (words) => finder.knows(words))],
    ['receiptsToEmail', email],
    ['receiptsToEmailInDay', email],
  ];
  for (const use of uses) if (!(await limits.allows(...use))) return false;
  return true;
}

/** The same for texts of the same words in any order, whatever numbers, links and made-up words are put between them. */
function likeness(text: string, knows: Finder['knows']): string {
  const said = words(text).map(({ form }) => form.surface);
  const known = [...new Set(said)].filter((word) => !/\p{Nd}/u.test(word) && knows(word));
  return createHash('sha256')
    .update((known.length > 0 ? known : said).sort().join(' '))
    .digest('base64url');
}
