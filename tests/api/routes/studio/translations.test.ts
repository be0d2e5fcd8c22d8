import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';
import { words } from '../../articles.ts';
import { arabic, begun, editing, english } from './editing.ts';

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
  expect((await ask('DELETE', `${path}/publication`, { as, body: { reason: 'Wrong' } })).status).toBeLessThan(
    300,
  );
  const shown = await (await ask('GET', '/articles/otp-missing?locale=en')).json();
  expect(shown.locale).toBe('ar');
});

test('of two who write from the same version the second is told so and can read the first', async () => {
  const { send, read } = await editing();
  await send('POST', '/articles', begun);
  await send('PUT', english, { ...words('First'), version: 0 });
  expect((await send('PUT', english, { ...words('Second'), version: 0 })).status).toBe(409);
  const { translations } = await read('/studio/articles/zubrowka-refused');
  expect(translations.en).toMatchObject({ title: 'First', version: 1, state: 'draft', updatedBy: 'editor' });
  expect(translations.ar).toBeNull();
});

test('the list shows where each language stands; a confirmation brings one up to date', async () => {
  const { send, read } = await editing();
  await send('POST', '/articles', begun);
  for (const path of [arabic, english]) {
    await send('PUT', path, { ...words('Zubrowka'), version: 0 });
    await send('PUT', `${path}/publication`);
  }
  await send('PUT', english, { ...words('Zubrowka again'), version: 1 });
  await send('PUT', `${english}/publication`);
  const standing = async () => (await read('/studio/articles?q=zubrowka')).articles[0].translations;
  expect(await standing()).toMatchObject({ ar: { state: 'published', behind: true }, en: { behind: false } });
  expect((await send('PUT', `${arabic}/confirmation`)).status).toBe(204);
  expect(await standing()).toMatchObject({ ar: { behind: false } });
});

test('every publication can be read again', async () => {
  const { send, read } = await editing();
  await send('POST', '/articles', begun);
  for (const version of [0, 1]) {
    await send('PUT', english, { ...words(`Take ${version}`), version });
    await send('PUT', `${english}/publication`);
  }
  const { revisions } = await read(`${english}/revisions`);
  expect(revisions).toMatchObject([
    { title: 'Take 1', publishedBy: 'editor' },
    { title: 'Take 0', publishedBy: 'editor' },
  ]);
  expect(await read(`${english}/revisions/${revisions[1].id}`)).toMatchObject(words('Take 0'));
  expect((await send('GET', `${english}/revisions/999999`)).status).toBe(404);
  expect((await send('GET', `${arabic}/revisions/${revisions[1].id}`)).status).toBe(404);
});
