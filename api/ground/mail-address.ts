import { domainToASCII } from 'node:url';
import { cleanLine } from './clean-text.ts';

/** Marks that nobody sees, and what Arabic writes on its letters. */
const unseen = /[\p{Cf}\u0640\u064b-\u065f\u0670]/gu;

/**
 * An e-mail address the one way in which it is kept and compared, from the ways it is typed and pasted: `mailto:` and angle brackets
 * around it, marks that are not seen, spaces that a phone puts after a dot, wide letters, Arabic digits and capitals make no difference,
 * and a domain of any script is written in ASCII (UTS 46), as mail servers know it. What is no address stays none.
 */
export function asAddress(written: string): string {
  const bare = cleanLine(written)
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .toLowerCase()
    .replace(/^<?(?:mailto:)?|[?>].*$/g, '')
    .trim();
  const at = bare.lastIndexOf('@');
  if (at < 0) return bare;
  const domain = bare
    .slice(at + 1)
    .replace(/ ?\. ?/g, '.')
    .trim();
  return `${bare.slice(0, at).trim()}@${domainToASCII(domain)}`;
}
