import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { revisions, translations } from '../../../../api/db/schema/articles.ts';
import { exportArticles } from '../../../../api/models/articles/exports.ts';
import { openTestDesk } from '../../app.ts';
import { studio, words } from '../../articles.ts';

const deep = `Well.\n\n${'> '.repeat(3000)}deep`;

/** A desk on whose disk stands a text that would be refused today. */
async function deskWithDeepText() {
  const { db, url, published } = await studio();
  for (const slug of ['code-late', 'code-missing']) await published(slug, ['ar', 'en']);
  const isIt = and(eq(translations.slug, 'code-late'), eq(translations.locale, 'en'));
  await db.update(translations).set({ body: deep }).where(isIt);
  await db
    .update(revisions)
    .set({ body: deep })
    .where(and(eq(revisions.slug, 'code-late'), eq(revisions.locale, 'en')));
  const desk = await openTestDesk({ DATABASE_URL: url });
  await desk.finder.filled;
  return desk;
}

test('a text that cannot be read stops nothing: the desk starts, finds, suggests, lists and exports', async () => {
  const { ask, db, folder } = await deskWithDeepText();
  const json = async (path: string, body?: unknown) =>
    (await ask(body ? 'POST' : 'GET', path, { body })).json();
  const named = ({ slug, locale }: { slug: string; locale: string }) => `${slug}_${locale}`;

  const ready = await json('/ready');
  expect(ready.setAside).toEqual(['articles/code-late/en']);
  expect(ready.search.documents).toBe(3);

  // Its readers see the other language.
  expect((await json('/articles/code-late?locale=en')).locale).toBe('ar');
  const shown = ['code-late_ar', 'code-missing_en'];
  const found = await json('/search?q=code&locale=en');
  expect(found.hits.map(named)).toContain('code-missing_en');
  expect(found.hits.map(named)).not.toContain('code-late_en');
  const suggested = await json('/suggestions', { text: 'my verification code is missing', locale: 'en' });
  expect(suggested.articles.length).toBeGreaterThan(0);
  expect((await json('/articles?locale=en')).articles.map(named).sort()).toEqual(shown);
  const topic = await json('/topics/authentication-3ds-otp?locale=en');
  expect(topic.articles.map(named).sort()).toEqual(shown);
  for (const path of ['/topics', '/addresses?locale=en', '/incidents/feed.atom'])
    expect((await ask('GET', path)).status, path).toBe(200);
  expect(await exportArticles(db, folder)).toBe(2);
});

test('editors are shown which and why, and it is read again once it is mended', async () => {
  const { ask, signedIn } = await deskWithDeepText();
  const editor = await signedIn('editor');
  const seen = await (await ask('GET', '/studio/articles/code-late', { as: editor })).json();
  expect(seen.translations.en.unreadable.en).toContain('Line 3');
  expect(seen.translations.ar.unreadable).toBeNull();
  const path = '/articles/code-late/translations/en';
  const { version } = seen.translations.en;
  await ask('PUT', path, { as: editor, body: { ...words('Code'), version } });
  expect((await ask('PUT', `${path}/publication`, { as: editor })).status).toBe(204);
  expect((await (await ask('GET', '/articles/code-late?locale=en')).json()).title).toBe('Code');
});

test('one that is written today is refused, in the editor’s language, by its line', async () => {
  const { ask, signedIn } = await deskWithDeepText();
  const editor = await signedIn('editor');
  for (const [language, line] of [
    ['en', 'Line 3'],
    ['ar', 'السطر 3'],
  ] as const) {
    const headers = { 'accept-language': language };
    const body = { ...words('Deep'), body: deep, version: 1 };
    const saved = await ask('PUT', '/articles/code-missing/translations/en', { as: editor, body, headers });
    expect(saved.status).toBe(422);
    expect((await saved.json()).errors.body).toContain(line);
    const preview = { markdown: deep, locale: 'en' };
    const shown = await ask('POST', '/previews', { as: editor, body: preview, headers });
    expect((await shown.json()).errors.markdown).toContain(line);
  }
});
