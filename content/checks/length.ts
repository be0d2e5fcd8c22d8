import type { Page } from '../page.ts';
import { countWords } from '../page.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';

const fewest = 300;
const most = 900;
const longestTitle = 70;

/** Texts too short to help or too long to read, and titles that a list would cut. */
export function checkLength({ translation: { title, body, bodyLine } }: Page): Found[] {
  const found: Found[] = [];
  const words = countWords(body);
  if (words < fewest || words > most)
    found.push({
      line: bodyLine,
      message: says(
        `${words} words, not ${fewest} to ${most}`,
        `${words} كلمة، والمطلوب من ${fewest} إلى ${most}`,
      ),
    });
  if ([...title].length > longestTitle)
    found.push({
      at: ['title'],
      message: says(`the title is longer than ${longestTitle}`, `العنوان أطول من ${longestTitle} حرفًا`),
    });
  return found;
}
