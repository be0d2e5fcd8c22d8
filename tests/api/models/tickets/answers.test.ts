import { expect, test } from 'vitest';
import { importArticles } from '../../../../api/models/articles/editions.ts';
import { answerOf, noteComposed, solvedShares } from '../../../../api/models/tickets/answers.ts';
import { writeAsAgent } from '../../../../api/models/tickets/messages.ts';
import { changeTicket, markSolved } from '../../../../api/models/tickets/statuses.ts';
import { publishedTexts } from '../../../../api/models/articles/published.ts';
import { loadArticles } from '../../../../content/articles.ts';
import { freshDesk } from '../../desk.ts';

const says = (body: string) => ({ body, locale: 'en' as const });

test('what was put in is sent with the reply that holds it, and has helped once the ticket is solved', async () => {
  const { db, person, ticket } = await freshDesk();
  const [own, yara] = [await ticket(), await person('yara')];
  const used = { locale: 'en', article: null, code: 'iso8583:91' } as const;
  await noteComposed(db, own.number, used, yara);
  await writeAsAgent(db, own.number, says('Something else.'), yara);
  expect(await answerOf(db, own.number, yara)).toMatchObject({ ...used, sentAt: null });
  const message = await writeAsAgent(db, own.number, { ...says('Hello'), composed: true }, yara);
  expect(await answerOf(db, own.number, yara)).toMatchObject({
    message,
    sentAt: expect.any(Date),
    solvedAt: null,
  });
  await markSolved(db, own.number, true, '203.0.113.7');
  expect((await answerOf(db, own.number, yara))?.solvedAt).toBeInstanceOf(Date);
});

test('what was never sent has not helped', async () => {
  const { db, person, ticket } = await freshDesk();
  const [own, yara] = [await ticket(), await person('yara')];
  await noteComposed(db, own.number, { locale: 'en', article: null, code: null }, yara);
  await changeTicket(db, own.number, { status: 'solved' }, yara);
  expect((await answerOf(db, own.number, yara))?.solvedAt).toBeNull();
});

test('the share that an article solved is told once enough had it', async () => {
  const { db, person, ticket } = await freshDesk();
  const yara = await person('yara');
  const [article] = loadArticles('content');
  if (!article) throw new Error('no article');
  await importArticles(db, [article]);
  const texts = await publishedTexts(db, [article.slug]);
  const body = texts.find(({ locale }) => locale === 'en')?.quickFix ?? '';
  for (let sent = 1; sent <= 5; sent++) {
    expect((await solvedShares(db, [article.slug])).size).toBe(0);
    const { number } = await ticket({ suggestions: [article.slug] });
    await writeAsAgent(db, number, says(body), yara);
    if (sent > 2) await changeTicket(db, number, { status: 'solved' }, yara);
  }
  expect(await solvedShares(db, [article.slug])).toEqual(new Map([[article.slug, 0.6]]));
});
