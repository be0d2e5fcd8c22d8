import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

const path = '/studio/library/codes/iso8583%3A51';
const meaning = { en: 'There is not enough money on the card.', ar: 'الرصيد لا يكفي لهذه العملية.' };

test('an editor changes what a code means, and readers have it once it is published', async () => {
  const { ask, signedIn } = await openTestDesk();
  const editor = await signedIn('editor');
  const { document, version, fields } = await (await ask('GET', path, { as: editor })).json();
  expect(version).toBe(0);
  expect(fields).toContainEqual({ name: 'meaning', type: 'both', required: true, options: [], fields: [] });
  const body = { document: { ...document, meaning }, version };
  const saved = await ask('PUT', path, { as: editor, body });
  expect(await saved.json()).toMatchObject({ version: 1, state: 'changed', problems: [] });
  const read = async () => (await (await ask('GET', '/codes/iso8583%3A51?locale=en')).json()).meaning;
  expect(await read()).not.toBe(meaning.en);
  expect((await ask('PUT', `${path}/publication`, { as: editor, body: { version: 1 } })).status).toBe(204);
  expect(await read()).toBe(meaning.en);
  expect((await ask('PUT', path, { as: editor, body })).status).toBe(409);
  expect((await ask('DELETE', `${path}/publication`, { as: editor })).status).toBe(204);
  expect(await read()).not.toBe(meaning.en);
});

test('lists are narrowed by words and by what is not published yet', async () => {
  const { ask, signedIn } = await openTestDesk();
  const editor = await signedIn('editor');
  const list = async (query: string) => (await ask('GET', `/studio/library/${query}`, { as: editor })).json();
  const all = await list('codes');
  expect(all.entries).toHaveLength(50);
  const next = await list(`codes?cursor=${encodeURIComponent(all.next)}`);
  expect(next.entries[0].id).not.toBe(all.entries[0].id);
  const found = await list('synonyms?q=OTP');
  expect(found.entries.map(({ id }: { id: string }) => id)).toContain('otp');
  expect(await list('synonyms?state=changed')).toMatchObject({ entries: [], total: 0, next: null });
  expect((await ask('GET', '/studio/library/passwords', { as: editor })).status).toBe(422);
});

test('a renamed problem type has its new name everywhere at once', async () => {
  const { ask, signedIn } = await openTestDesk();
  const editor = await signedIn('editor');
  const type = '/studio/library/problem-types/bank-declines';
  const { document } = await (await ask('GET', type, { as: editor })).json();
  const name = { en: 'The bank says no', ar: 'البنك يرفض' };
  await ask('PUT', type, { as: editor, body: { document: { ...document, name }, version: 0 } });
  await ask('PUT', `${type}/publication`, { as: editor, body: { version: 1 } });
  const { topics } = await (await ask('GET', '/topics?locale=ar')).json();
  expect(topics).toContainEqual(expect.objectContaining({ id: 'bank-declines', name }));
});

test('an entry with a secret in it is refused', async () => {
  const { ask, signedIn } = await openTestDesk();
  const editor = await signedIn('editor');
  const { document } = await (await ask('GET', path, { as: editor })).json();
  const note = { en: 'Try 4111 1111 1111 1111', ar: 'جرّب' };
  const refused = await ask('PUT', path, {
    as: editor,
    body: { document: { ...document, note }, version: 0 },
  });
  expect(refused.status).toBe(422);
  expect((await refused.json()).errors).toHaveProperty(['document.note.en']);
});
