import type { Text } from '../file.ts';
import { wrongPunctuation } from './arabic.ts';
import { says } from './problem.ts';

/** What is wrong with words that must be there in both languages. */
export function wrongWith(text: Text | undefined): Text[] {
  if (!text) return [];
  const { en, ar } = text;
  const wrong = wrongPunctuation(ar).map(({ message }) => message);
  if (!/\p{Script=Latin}/u.test(en)) wrong.push(says('no English', 'لا نص إنجليزي'));
  if (!/\p{Script=Arabic}/u.test(ar)) wrong.push(says('no Arabic', 'لا نص عربي'));
  return wrong;
}
