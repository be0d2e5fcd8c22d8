import { expect, test } from 'vitest';
import { words } from '../../articles.ts';
import { arabic, begun, editing, english } from './editing.ts';

/** An article that readers see in both languages. */
async function inBoth() {
  const desk = await editing();
  await desk.send('POST', '/articles', begun);
  for (const path of [arabic, english]) {
    await desk.send('PUT', path, { ...words('Zubrowka'), version: 0 });
    await desk.send('PUT', `${path}/publication`);
  }
  const publish = async (version: number, grade: string) => {
    await desk.send('PUT', english, { ...words(`Zubrowka ${version}`), version });
    return desk.send('PUT', `${english}/publication`, { version: version + 1, grade });
  };
  const behind = async () => {
    const told = (await desk.read('/articles/zubrowka-refused?locale=ar')).behindSince !== null;
    return [(await desk.read('/studio/articles/zubrowka-refused')).translations.ar.behindBy, told];
  };
  return { ...desk, publish, behind };
}

test('a corrected letter leaves nothing behind; a clarification is told editors; a change of meaning readers too', async () => {
  const { send, publish, behind } = await inBoth();
  expect((await publish(1, 'minor')).status).toBe(204);
  expect(await behind()).toEqual([null, false]);
  await publish(2, 'medium');
  expect(await behind()).toEqual(['medium', false]);
  await publish(3, 'major');
  expect(await behind()).toEqual(['major', true]);
  // What was major stays so until somebody followed.
  await publish(4, 'medium');
  expect(await behind()).toEqual(['major', true]);
  await send('PUT', `${arabic}/confirmation`);
  expect(await behind()).toEqual([null, false]);
});

test('a corrected letter in the language that is behind does not bring it up to date', async () => {
  const { send, publish, behind } = await inBoth();
  await publish(1, 'major');
  await send('PUT', arabic, { ...words('حرف'), version: 1 });
  await send('PUT', `${arabic}/publication`, { grade: 'minor' });
  expect(await behind()).toEqual(['major', true]);
  await send('PUT', arabic, { ...words('معنى'), version: 2 });
  await send('PUT', `${arabic}/publication`, { grade: 'medium' });
  expect(await behind()).toEqual([null, false]);
});

test('what somebody saved meanwhile is not published unseen', async () => {
  const { send, read } = await inBoth();
  await send('PUT', english, { ...words('Seen'), version: 1 });
  await send('PUT', english, { ...words('Unseen'), version: 2 });
  expect((await send('PUT', `${english}/publication`, { version: 2, grade: 'minor' })).status).toBe(409);
  expect((await read('/articles/zubrowka-refused?locale=en')).title).toBe('Zubrowka');
});

test('an article is withdrawn with a reason, which its history keeps', async () => {
  const { send, ask } = await inBoth();
  expect((await send('DELETE', `${english}/publication`, { reason: ' ' })).status).toBe(422);
  expect((await ask('GET', '/articles/zubrowka-refused?locale=en')).status).toBe(200);
  expect((await send('DELETE', `${english}/publication`, { reason: 'The bank changed it.' })).status).toBe(
    204,
  );
});

test('a link to an article that is not there is told at its line, and not published', async () => {
  const { send, read } = await inBoth();
  const body = '## First\n\n[Read](article:no-such-article)';
  await send('PUT', english, { ...words('Zubrowka'), body, version: 1 });
  const { checks } = await read(`${english}/checks`);
  expect(checks).toContainEqual({
    part: 'body',
    line: 3,
    message: { en: 'no article no-such-article', ar: 'لا يوجد مقال no-such-article' },
    misleads: true,
  });
  const refused = await send('PUT', `${english}/publication`, { grade: 'minor' });
  expect((await refused.json()).errors).toHaveProperty('body');
});

test('that facts were checked is said by somebody, and never by itself', async () => {
  const { send, read } = await editing();
  await send('POST', '/articles', { ...begun, checkedOn: undefined });
  expect((await read('/studio/articles/zubrowka-refused')).checkedOn).toBeNull();
  await send('PUT', english, { ...words('Zubrowka'), version: 0 });
  const refused = await send('PUT', `${english}/publication`);
  expect((await refused.json()).errors).toHaveProperty('checkedOn');
  await send('PATCH', '/articles/zubrowka-refused', { checkedOn: '2026-11-30' });
  expect((await send('PUT', `${english}/publication`)).status).toBe(204);
});
