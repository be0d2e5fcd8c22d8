import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';
import { words } from '../../articles.ts';

async function atTheStudio() {
  const desk = await openTestDesk();
  const as = await desk.signedIn('editor');
  const path = '/articles/otp-missing/translations/en';
  const draft = async () => {
    const article = await (await desk.ask('GET', '/studio/articles/otp-missing', { as })).json();
    return article.translations.en;
  };
  const save = async (title: string, version: number) =>
    desk.ask('PUT', path, { as, body: { ...words(title), version } });
  const read = async () => (await (await desk.ask('GET', '/articles/otp-missing?locale=en')).json()).title;
  return { ...desk, as, path, draft, save, read };
}

test('readers see a draft when it is published, and not before', async () => {
  const { ask, as, path, draft, save, read } = await atTheStudio();
  const before = await read();
  expect((await save('A better title', (await draft()).version)).status).toBeLessThan(300);
  expect(await read()).toBe(before);
  expect((await ask('PUT', `${path}/publication`, { as })).status).toBeLessThan(300);
  expect(await read()).toBe('A better title');
});

test('who saves over what somebody saved meanwhile is told, and nothing is lost', async () => {
  const { draft, save } = await atTheStudio();
  const { version } = await draft();
  await save('Mine', version);
  expect((await save('Theirs', version)).status).toBe(409);
  expect((await draft()).title).toBe('Mine');
});

test('what is withdrawn is not found any more in that language', async () => {
  const { ask, as, path } = await atTheStudio();
  expect((await ask('DELETE', `${path}/publication`, { as })).status).toBeLessThan(300);
  const shown = await (await ask('GET', '/articles/otp-missing?locale=en')).json();
  expect(shown.locale).toBe('ar');
});

test('every publication can be read again', async () => {
  const { ask, as, path } = await atTheStudio();
  await ask('PUT', `${path}/publication`, { as });
  const { revisions } = await (await ask('GET', `${path}/revisions`, { as })).json();
  const whole = await ask('GET', `${path}/revisions/${revisions[0].id}`, { as });
  expect((await whole.json()).title.length).toBeGreaterThan(5);
  expect((await ask('GET', `${path}/revisions/999999`, { as })).status).toBe(404);
});
