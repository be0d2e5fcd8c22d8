import { visit } from 'unist-util-visit';
import { lineOf } from '../markdown.ts';
import type { Page } from '../page.ts';
import { pictureName, pictureNames } from '../pictures.ts';
import type { Screens } from '../screens.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';

const isPicture = ({ type }: { type: string }): boolean => type === 'image';

/** What no page shows, or shows wrongly: headings out of order, HTML, pictures that are not ours. */
export const structureCheck =
  (screens: Screens[]) =>
  ({ tree, translation }: Page): Found[] => {
    const found: Found[] = [];
    let depth = 1;
    visit(tree, (node) => {
      const tell = (en: string, ar: string, how: Pick<Found, 'misleads'> = {}) =>
        void found.push({ line: translation.bodyLine + lineOf(node), message: says(en, ar), ...how });
      if (node.type === 'heading') {
        if (node.depth === 1 || node.depth > depth + 1)
          tell('headings begin at ## and skip no level', 'تبدأ العناوين بـ ## ولا تتخطى مستوى');
        depth = node.depth;
      }
      if (node.type === 'html') tell('raw HTML', 'شيفرة HTML', { misleads: true });
      if (node.type === 'image' && !pictureNames(screens).includes(pictureName(node.url) ?? ''))
        tell(`no picture ${node.url}`, `لا توجد صورة باسم ${node.url}`, { misleads: true });
      if (node.type === 'image' && !node.alt) tell('a picture without a title', 'صورة بلا عنوان');
      if (node.type === 'paragraph' && node.children.length > 1 && node.children.some(isPicture))
        tell('a picture stands on a line by itself', 'تقف الصورة وحدها في سطر', { misleads: true });
    });
    return found;
  };
