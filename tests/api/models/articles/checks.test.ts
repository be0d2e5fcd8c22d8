import { expect, test } from 'vitest';
import { checkDraft } from '../../../../api/models/articles/checks.ts';
import { findDraft, publish } from '../../../../api/models/articles/publications.ts';
import { studio, words } from '../../articles.ts';

/** What is said of a draft with this body, where it would mislead readers. */
async function drafted(body: string) {
  const desk = await studio();
  await desk.published('charged-twice', ['en']);
  await desk.create('unseen');
  await desk.create('otp-missing');
  await desk.save('otp-missing', 'en', 0, { ...words('Codes'), body });
  const checks = await checkDraft(desk.db, await findDraft(desk.db, 'otp-missing', 'en'));
  const told = (misleads: boolean) =>
    checks
      .filter((one) => one.misleads === misleads)
      .map(({ part, line, message }) => [part, line, message.en]);
  return { ...desk, wrong: told(true), soft: told(false) };
}

test.each([
  ['See [this](article:no-such-article).', 'no article no-such-article'],
  ['See [this](article:charged-twice#h-none).', 'no heading #h-none in charged-twice'],
  ['![A screen](https://example.com/a.png)', 'no picture https://example.com/a.png'],
  ['<b>bold</b>', 'raw HTML'],
])('%j would mislead readers: it is told with its line, and not published', async (line, message) => {
  const { db, by, wrong } = await drafted(`## First\n\n${line}`);
  expect(wrong[0]).toEqual(['body', 3, message]);
  await expect(publish(db, 'otp-missing', 'en', by)).rejects.toMatchObject({
    fields: { body: { en: `Line 3: ${message}.` } },
  });
});

test('what leads to a heading, a picture of ours and the web is published', async () => {
  const body =
    '## First\n\nSee [this](article:charged-twice#h-first), [that](https://example.com) or\n\n![A card](picture:card-code)';
  const { db, by, wrong } = await drafted(body);
  expect(wrong).toEqual([]);
  await publish(db, 'otp-missing', 'en', by);
});

test('of an article that readers do not see yet one is told, for one of two that lead to each other comes first', async () => {
  const { db, by, wrong, soft } = await drafted('## First\n\nSee [this](article:unseen).');
  expect(wrong).toEqual([]);
  expect(soft).toContainEqual(['body', 3, 'readers do not see unseen yet']);
  await publish(db, 'otp-missing', 'en', by);
});

test('what is long or hard to read is told, and kept from nobody', async () => {
  const { soft } = await drafted(`## First\n\n${'word '.repeat(40)}.`);
  expect(soft.map(([, , message]) => message)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^a sentence of 40 words/), 'no numbered steps']),
  );
});

test('a text that is not finished is kept, and not published', async () => {
  const { db, by, save } = await drafted('## First');
  await save('otp-missing', 'en', 1, { ...words('Codes'), quickFix: ' ', body: '' });
  await expect(publish(db, 'otp-missing', 'en', by)).rejects.toMatchObject({
    fields: { quickFix: { en: 'This is required.' }, body: { en: 'This is required.' } },
  });
});
