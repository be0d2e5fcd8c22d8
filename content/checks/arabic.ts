import type { Text } from '../file.ts';
import type { Page } from '../page.ts';
import { placeIn } from '../page.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';

type Wrong = { index: number; message: Text };

/** What in an Arabic text is not punctuated as Arabic, with where in it. */
export const wrongPunctuation = (text: string): Wrong[] => [
  // After an Arabic word only: Apple Pay, Visa and 1,000 keep theirs.
  ...all(
    text.matchAll(/[\p{Script=Arabic}\p{M}]\s*[,;?](?=\s|$|\p{Script=Arabic})/gu),
    says('Latin , ; or ? in Arabic', 'علامة ترقيم لاتينية في نص عربي'),
  ),
  // Only around Arabic: what a page says in English is quoted as English is.
  ...all(
    [...text.matchAll(/"[^"]*"|“[^”]*”/g)].filter(([quoted]) => /\p{Script=Arabic}/u.test(quoted)),
    says('Latin quotes around Arabic, not « »', 'علامتا اقتباس لاتينيتان حول كلام عربي بدل « »'),
  ),
  ...all(text.matchAll(/(?<!\.)\.\.(?!\.)/g), says('two full stops', 'نقطتان متتاليتان')),
];

const all = (matches: Iterable<RegExpExecArray>, message: Text): Wrong[] =>
  [...matches].map(({ index }) => ({ index, message }));

/** A heading that asks something ends as a question. */
const asks = /^(?:هل|ماذا|لماذا|كيف|متى|أين|كم) [^؟]*$/u;

export const checkArabic = ({ locale, passages }: Page): Found[] =>
  locale === 'ar'
    ? passages.flatMap((passage) => [
        ...wrongPunctuation(passage.text).map(({ index, message }) => ({
          ...placeIn(passage, index),
          message,
        })),
        ...(passage.kind === 'heading' && asks.test(passage.text)
          ? [
              {
                ...placeIn(passage, 0),
                message: says('a question without its mark', 'سؤال بلا علامة استفهام'),
              },
            ]
          : []),
      ])
    : [];
