import { expect, test } from 'vitest';
import { eventsOfArticle } from '../../../../api/events/log.ts';
import { NotFound } from '../../../../api/ground/failures.ts';
import { confirm, publish, withdraw } from '../../../../api/models/articles/publications.ts';
import { findRevision, revisionsOf } from '../../../../api/models/articles/translations.ts';
import { findArticle } from '../../../../api/views/articles.ts';
import { findStudioArticle } from '../../../../api/views/studio-article.ts';
import { studio, words } from '../../articles.ts';

type Studio = Awaited<ReturnType<typeof studio>>;

const standing = async ({ db, by }: Studio, slug: string) => {
  const { translations } = await findStudioArticle(db, slug, by);
  const of = (one: typeof translations.ar) => one && { state: one.state, behind: one.behind };
  return { ar: of(translations.ar), en: of(translations.en) };
};

test('readers see the publication, not the draft that went on after it', async () => {
  const { db, by, published, save } = await studio();
  await published('otp-missing', ['en']);
  await save('otp-missing', 'en', 1, words('Newer words'));
  expect((await findArticle(db, 'otp-missing', 'en')).title).toBe('otp-missing in en');
  await publish(db, 'otp-missing', 'en', by);
  expect((await findArticle(db, 'otp-missing', 'en')).title).toBe('Newer words');
});

test('a language is a draft, then published, then changed, then published again', async () => {
  const desk = await studio();
  const { db, by, create, save } = desk;
  await create('otp-missing');
  expect(await standing(desk, 'otp-missing')).toEqual({ ar: null, en: null });
  await save('otp-missing', 'en', 0, words('One'));
  expect((await standing(desk, 'otp-missing')).en).toEqual({ state: 'draft', behind: false });
  await publish(db, 'otp-missing', 'en', by);
  expect((await standing(desk, 'otp-missing')).en).toEqual({ state: 'published', behind: false });
  await save('otp-missing', 'en', 1, words('Two'));
  expect((await standing(desk, 'otp-missing')).en).toEqual({ state: 'changed', behind: false });
  await publish(db, 'otp-missing', 'en', by);
  expect((await standing(desk, 'otp-missing')).en).toEqual({ state: 'published', behind: false });
});

test('publishing one language leaves the other behind until that is published', async () => {
  const desk = await studio();
  const { db, by, published, save } = desk;
  await published('otp-missing', ['ar', 'en']);
  await publish(db, 'otp-missing', 'ar', by);
  await save('otp-missing', 'en', 1, words('Changed'));
  await publish(db, 'otp-missing', 'en', by);
  expect(await standing(desk, 'otp-missing')).toEqual({
    ar: { state: 'published', behind: true },
    en: { state: 'published', behind: false },
  });
  await save('otp-missing', 'ar', 1, words('تغيّر'));
  await publish(db, 'otp-missing', 'ar', by);
  expect((await standing(desk, 'otp-missing')).ar).toEqual({ state: 'published', behind: false });
});

test('a language that still fits is confirmed, and no longer behind', async () => {
  const desk = await studio();
  const { db, by, published, save } = desk;
  await published('otp-missing', ['ar', 'en']);
  await save('otp-missing', 'ar', 1, words('تغيّر'));
  await publish(db, 'otp-missing', 'ar', by);
  expect((await standing(desk, 'otp-missing')).en?.behind).toBe(true);
  await confirm(db, 'otp-missing', 'en', by);
  expect((await standing(desk, 'otp-missing')).en?.behind).toBe(false);
});

test('a language that readers do not see is never behind', async () => {
  const desk = await studio();
  const { db, by, published, save } = desk;
  await published('otp-missing', ['ar']);
  await save('otp-missing', 'en', 0, words('Only a draft'));
  await save('otp-missing', 'ar', 1, words('تغيّر'));
  await publish(db, 'otp-missing', 'ar', by);
  expect((await standing(desk, 'otp-missing')).en).toEqual({ state: 'draft', behind: false });
});

test('publishing an unchanged draft again is no failure, and leaves the other language as it was', async () => {
  const desk = await studio();
  const { db, by, published } = desk;
  await published('otp-missing', ['ar', 'en']);
  await confirm(db, 'otp-missing', 'ar', by);
  await publish(db, 'otp-missing', 'en', by);
  expect(await standing(desk, 'otp-missing')).toEqual({
    ar: { state: 'published', behind: false },
    en: { state: 'published', behind: false },
  });
});

test('what is withdrawn is gone for readers, while its draft and revisions stay', async () => {
  const desk = await studio();
  const { db, by, published } = desk;
  await published('otp-missing', ['en']);
  await withdraw(db, 'otp-missing', 'en', by);
  await expect(findArticle(db, 'otp-missing', 'en')).rejects.toThrow(NotFound);
  expect((await standing(desk, 'otp-missing')).en).toEqual({ state: 'draft', behind: false });
  expect(await revisionsOf(db, 'otp-missing', 'en')).toHaveLength(1);
});

test('nothing is published, withdrawn or confirmed that is not there', async () => {
  const { db, by, create } = await studio();
  await create('otp-missing');
  await expect(publish(db, 'otp-missing', 'en', by)).rejects.toThrow(NotFound);
  await expect(withdraw(db, 'otp-missing', 'en', by)).rejects.toThrow(NotFound);
  await expect(confirm(db, 'otp-missing', 'en', by)).rejects.toThrow(NotFound);
  await expect(publish(db, 'not-there', 'en', by)).rejects.toThrow(NotFound);
});

test('every publication is kept as it was, newest first, with who made it', async () => {
  const { db, by, published, save } = await studio();
  await published('otp-missing', ['en']);
  await save('otp-missing', 'en', 1, words('Second'));
  await publish(db, 'otp-missing', 'en', by);
  const kept = await revisionsOf(db, 'otp-missing', 'en');
  expect(kept.map(({ title, publishedBy }) => [title, publishedBy])).toEqual([
    ['Second', 'Majid'],
    ['otp-missing in en', 'Majid'],
  ]);
  const first = await findRevision(db, 'otp-missing', 'en', kept[1]?.id ?? 0);
  expect(first.body).toBe(words('otp-missing in en').body);
  await expect(findRevision(db, 'otp-missing', 'ar', first.id)).rejects.toThrow(NotFound);
});

test('each step is in the log with its author and language', async () => {
  const { db, by, published } = await studio();
  await published('otp-missing', ['en']);
  await confirm(db, 'otp-missing', 'en', by);
  await withdraw(db, 'otp-missing', 'en', by);
  const kinds = ['article.published', 'article.confirmed', 'article.withdrawn'] as const;
  const events = await eventsOfArticle(db, 'otp-missing', [...kinds]);
  expect(events.map(({ kind, actor, data }) => ({ kind, actor, data }))).toEqual(
    kinds.map((kind) => ({
      ...{ kind, actor: by.id },
      data: { locale: 'en', ...(kind === 'article.published' && { revision: 1 }) },
    })),
  );
});
