import type { Article } from '../articles.ts';
import type { Page } from '../page.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';

const fewestHeadings = 2;
const fewestRelated = 3;

/** The parts every article has: numbered steps, and sections one can find one's way by. */
export function checkParts({ tree, translation }: Page): Found[] {
  const line = translation.bodyLine;
  const found: Found[] = [];
  // Steps may stand in a quotation or another list, but those that do are not the article's own.
  if (!tree.children.some((node) => node.type === 'list' && node.ordered))
    found.push({ line, message: says('no numbered steps', 'لا خطوات مرقّمة') });
  if (tree.children.filter((node) => node.type === 'heading' && node.depth === 2).length < fewestHeadings)
    found.push({
      line,
      message: says(`fewer than ${fewestHeadings} headings with ##`, `أقل من ${fewestHeadings} من عناوين ##`),
    });
  return found;
}

/** Where to read on. */
export const checkRelated = ({ slug, related }: Article): Found[] =>
  new Set(related.filter((one) => one !== slug)).size < fewestRelated
    ? [
        {
          at: ['related'],
          message: says(
            `fewer than ${fewestRelated} related articles`,
            `أقل من ${fewestRelated} مقالات ذات صلة`,
          ),
        },
      ]
    : [];
