import { visit } from 'unist-util-visit';
import type { Locale, Translation } from './articles.ts';
import type { Text } from './file.ts';
import { blocksOf, lineOf, parse } from './markdown.ts';

type Found = { line: number; message: Text };

/** A comma, semicolon or question mark of the other script after an Arabic word. */
const latinMark = /[\p{Script=Arabic}\p{M}]\s*[,;?](?=\s|$|\p{Script=Arabic})/gu;

/** What a reader would stumble over in a text: its headings, links, HTML and, in Arabic, its punctuation. */
export function checkStructure({ body, bodyLine }: Translation, locale: Locale, slugs: Set<string>): Found[] {
  const found: Found[] = [];
  const tell = (line: number, en: string, ar: string) =>
    found.push({ line: bodyLine + line, message: { en, ar } });
  const tree = parse(body);
  let depth = 1;
  visit(tree, (node) => {
    if (node.type === 'heading') {
      if (node.depth === 1 || node.depth > depth + 1)
        tell(lineOf(node), 'headings begin at ## and skip no level', 'تبدأ العناوين بـ ## ولا تتخطى مستوى');
      depth = node.depth;
    }
    if (node.type === 'html') tell(lineOf(node), 'raw HTML', 'شيفرة HTML');
    if (node.type === 'link' || node.type === 'definition') {
      const slug = /^article:([^#]*)/.exec(node.url)?.[1];
      if (slug !== undefined && !slugs.has(slug))
        tell(lineOf(node), `no article ${slug}`, `لا يوجد مقال ${slug}`);
      if (slug === undefined && !/^(?:https?|mailto):/.test(node.url))
        tell(lineOf(node), `a link that leads nowhere: ${node.url}`, `رابط لا يؤدي إلى شيء: ${node.url}`);
    }
  });
  if (locale === 'ar')
    for (const { line, text } of blocksOf(tree))
      for (const { index } of text.matchAll(latinMark))
        tell(
          line + text.slice(0, index).split('\n').length - 1,
          'Latin , ; or ? in Arabic',
          'علامة ترقيم لاتينية في نص عربي',
        );
  return found;
}
