import { expect, test } from 'vitest';
import { around, readArticle, siblings } from '../../../../api/models/imports/articles.ts';
import { findImport } from '../../../../api/models/imports/imports.ts';
import { importing, ours } from './importing.ts';

async function parts(files: Record<string, string>) {
  const { db, read, parts } = await importing();
  const id = await read(files);
  const of = await findImport(db, id);
  return { db, of, parts: await parts(id), others: await around(db, of) };
}

test('links lead to what comes along, out of the import as they did, and nowhere else', async () => {
  const html = `<main><p><a href="./b.html">B</a> <a href="https://example.com/x">X</a> <a href="/gone">Gone</a>
    <a href="javascript:alert(1)">No</a> <a href="tel:+201">Call</a></p></main>`;
  const { of, parts: all, others } = await parts({ 'a.html': html, 'b.html': '<h1>Bee</h1><p>b</p>' });
  const [first] = all;
  if (!first) throw new Error('there is no part');
  const { article, notes } = readArticle(first, of, others);
  expect(article?.drafts.en?.body).toBe(
    '[B](article:bee) [X](https://example.com/x) Gone No [Call](tel:+201)',
  );
  expect(notes.map(({ message }) => message.en)).toEqual([
    'a link that leads nowhere here: \u2068/gone\u2069',
  ]);
});

test('secrets are taken out of pages before they are kept, and told by kind', async () => {
  const html =
    '<main><h1>Card</h1><p>My card is 4111 1111 <b>1111 1111</b> and 4242 4242 4242 4242.</p></main>';
  const { of, parts: all, others } = await parts({ 'a.html': html });
  const [part] = all;
  if (!part) throw new Error('there is no part');
  expect(JSON.stringify(part.source)).not.toContain('4242 4242 4242');
  const { article } = readArticle(part, of, others);
  expect(article?.drafts.en?.body).not.toMatch(/4111|4242 4242/);
  expect(part.notes.map(({ message }) => message.en)).toContain(
    'Taken out, for it is never kept: card number.',
  );
});

test('of the articles that are named those are read that the same import brings', async () => {
  const { db, of, others } = await parts({ ...ours('one'), ...ours('two') });
  expect((await siblings(db, of, ['two', 'three'], others)).map(({ slug }) => slug)).toEqual(['two']);
  expect(await siblings(db, of, [], others)).toEqual([]);
});
