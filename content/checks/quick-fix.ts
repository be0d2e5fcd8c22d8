import type { Text } from '../file.ts';
import type { Page } from '../page.ts';
import { countWords } from '../page.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';

const fewest = 15;
const most = 90;

/** Words that send a reader to the rest of an article which an answer by mail does not bring along. */
const elsewhere = {
  en: /\b(?:below|above|(?:this )?article|(?:next|following) steps?|steps? that follow)\b/iu,
  ar: /أدناه|أعلاه|(?:هذا ال)?مقال|الخطوات (?:التالية|الآتية)/u,
};

/** A quick fix is also sent as an answer by itself. */
export function checkQuickFix({ locale, translation: { quickFix } }: Page): Found[] {
  const words = countWords(quickFix);
  const wrong: Text[] = [];
  if (words < fewest || words > most)
    wrong.push(
      says(
        `a quick fix of ${words} words, not ${fewest} to ${most}`,
        `حل سريع من ${words} كلمة، والمطلوب من ${fewest} إلى ${most}`,
      ),
    );
  const [pointer] = elsewhere[locale].exec(quickFix) ?? [];
  if (pointer)
    wrong.push(says(`the quick fix leans on the page: ${pointer}`, `الحل السريع لا يُفهم وحده: ${pointer}`));
  if (/\]\(|https?:\/\//.test(quickFix)) wrong.push(says('a link in the quick fix', 'رابط في الحل السريع'));
  return wrong.map((message) => ({ at: ['quickFix'], message }));
}
