import { visit } from 'unist-util-visit';
import { lineOf } from '../markdown.ts';
import type { Page } from '../page.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';

/** What no page shows, or shows wrongly: headings out of order, HTML, pictures. */
export function checkStructure({ tree, translation }: Page): Found[] {
  const found: Found[] = [];
  let depth = 1;
  visit(tree, (node) => {
    const tell = (en: string, ar: string) =>
      void found.push({ line: translation.bodyLine + lineOf(node), message: says(en, ar) });
    if (node.type === 'heading') {
      if (node.depth === 1 || node.depth > depth + 1)
        tell('headings begin at ## and skip no level', 'تبدأ العناوين بـ ## ولا تتخطى مستوى');
      depth = node.depth;
    }
    if (node.type === 'html') tell('raw HTML', 'شيفرة HTML');
    if (node.type === 'image') tell('a picture, which no page shows', 'صورة لا تعرضها أي صفحة');
  });
  return found;
}
