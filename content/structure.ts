import { visit } from 'unist-util-visit';
import type { Locale, Translation } from './articles.ts';
import type { Text } from './file.ts';
import { lineOf, parse, partsOf } from './markdown.ts';
import { pictureName } from './pictures.ts';

type Found = { line: number; message: Text };

const isPicture = ({ type }: { type: string }): boolean => type === 'image';

/** A comma, semicolon or question mark of the other script after an Arabic word. */
export const latinMark = /[\p{Script=Arabic}\p{M}]\s*[,;?](?=\s|$|\p{Script=Arabic})/gu;

/** What a reader would stumble over in a text: its headings, links, HTML and, in Arabic, its punctuation. */
export function checkStructure(translation: Translation, locale: Locale, slugs: Set<string>): Found[] {
  const found: Found[] = [];
  let depth = 1;
  visit(parse(translation.body), (node) => {
    const tell = (en: string, ar: string) =>
      void found.push({ line: translation.bodyLine + lineOf(node), message: { en, ar } });
    if (node.type === 'heading') {
      if (node.depth === 1 || node.depth > depth + 1)
        tell('headings begin at ## and skip no level', 'تبدأ العناوين بـ ## ولا تتخطى مستوى');
      depth = node.depth;
    }
    if (node.type === 'html') tell('raw HTML', 'شيفرة HTML');
    if (node.type === 'image' && pictureName(node.url) === undefined)
      tell(`no picture ${node.url}`, `لا توجد صورة باسم ${node.url}`);
    if (node.type === 'image' && !node.alt) tell('a picture without a title', 'صورة بلا عنوان');
    if (node.type === 'paragraph' && node.children.length > 1 && node.children.some(isPicture))
      tell('a picture stands on a line by itself', 'تقف الصورة وحدها في سطر');
    if (node.type === 'link' || node.type === 'definition') {
      const slug = /^article:([^#]*)/.exec(node.url)?.[1];
      if (slug !== undefined && !slugs.has(slug)) tell(`no article ${slug}`, `لا يوجد مقال ${slug}`);
      if (slug === undefined && !/^(?:https?|mailto):/.test(node.url))
        tell(`a link that leads nowhere: ${node.url}`, `رابط لا يؤدي إلى شيء: ${node.url}`);
    }
  });
  if (locale === 'ar')
    for (const { line, text } of partsOf(translation))
      for (const { index } of text.matchAll(latinMark))
        found.push({
          line: line + text.slice(0, index).split('\n').length - 1,
          message: { en: 'Latin , ; or ? in Arabic', ar: 'علامة ترقيم لاتينية في نص عربي' },
        });
  return found;
}
