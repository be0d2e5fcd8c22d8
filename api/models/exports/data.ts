import type { Queries } from '../../db/client.ts';
import type { FileOut, Which } from '../articles/exports.ts';
import { articlesOut } from '../articles/exports.ts';
import { detailsOf } from '../articles/editions.ts';
import { render } from '../articles/markdown.ts';
import { readOrWhy } from '../articles/set-aside.ts';
import { formerSlugs } from '../articles/slugs.ts';
import { picturesIn } from '../pictures/shown.ts';

/** All articles in one file for other programs: each text as Markdown and as the HTML that readers see. It is written as it is read. */
export async function* articlesAsJson(db: Queries, which: Which): AsyncGenerator<FileOut> {
  const former = await formerSlugs(db);
  const all: string[] = [];
  for await (const { article, texts } of articlesOut(db, which)) {
    const written = [];
    for (const { locale, draft, words, at } of texts) {
      const pictures = await picturesIn(db, words.body);
      const { made } = readOrWhy(() => render(words.body, locale, pictures));
      written.push({ locale, draft, ...words, html: made?.html ?? null, at: at.toISOString() });
    }
    const { slug, topic } = article;
    all.push(
      JSON.stringify({
        slug,
        topic,
        formerly: former.get(slug) ?? [],
        ...detailsOf(article),
        texts: written,
      }),
    );
  }
  yield { path: 'articles.json', content: `{"articles":[\n${all.join(',\n')}\n]}\n` };
}
