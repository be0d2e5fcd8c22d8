import type { Image as ImageNode } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Text } from '../file.ts';
import type { Image } from '../images.ts';
import { lineOf } from '../markdown.ts';
import type { Page } from '../page.ts';
import { pictureName, pictureNames } from '../pictures.ts';
import type { Screens } from '../screens.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';

type Described = Pick<Image, 'name' | 'alt'>;

const isPicture = ({ type }: { type: string }): boolean => type === 'image';

/** What no page shows, or shows wrongly: headings out of order, HTML, pictures that are not ours. */
export const structureCheck =
  (screens: Screens[], images: Described[]) =>
  ({ tree, translation, locale }: Page): Found[] => {
    const drawn = new Set(pictureNames(screens));
    const found: Found[] = [];
    let depth = 1;
    visit(tree, (node) => {
      const tell = (message: Text, how: Pick<Found, 'misleads'> = {}) =>
        void found.push({ line: translation.bodyLine + lineOf(node), message, ...how });
      if (node.type === 'heading') {
        if (node.depth === 1 || node.depth > depth + 1)
          tell(says('headings begin at ## and skip no level', 'تبدأ العناوين بـ ## ولا تتخطى مستوى'));
        depth = node.depth;
      }
      if (node.type === 'html') tell(says('raw HTML', 'شيفرة HTML'), { misleads: true });
      if (node.type === 'image' && !drawn.has(pictureName(node.url) ?? ''))
        for (const message of wrongWith(node, locale, images)) tell(message, { misleads: true });
      if (node.type === 'image' && !node.alt) tell(says('a picture without a title', 'صورة بلا عنوان'));
      if (node.type === 'paragraph' && node.children.length > 1 && node.children.some(isPicture))
        tell(says('a picture stands on a line by itself', 'تقف الصورة وحدها في سطر'), { misleads: true });
    });
    return found;
  };

/** An image that is not there, or of which whoever does not see it is told nothing in the language of the text. */
function wrongWith({ url }: ImageNode, locale: Page['locale'], images: Described[]): Text[] {
  const image = images.find(({ name }) => name === pictureName(url));
  if (!image) return [says(`no picture ${url}`, `لا توجد صورة باسم ${url}`)];
  if (image.alt[locale].trim() !== '') return [];
  const [english, arabic] = locale === 'ar' ? ['Arabic', 'بالعربية'] : ['English', 'بالإنجليزية'];
  return [says(`${url} is not described in ${english}`, `الصورة ${url} بلا وصف ${arabic}`)];
}
