import { expect, test } from 'vitest';
import { unzipped } from '../../../../api/uploads/zip.ts';
import { words } from '../../articles.ts';
import { begun, editing, english } from './editing.ts';

test('all articles go out in an archive; drafts where they are asked for by whoever may write', async () => {
  const { ask, send, signedIn } = await editing();
  const as = await signedIn('editor', 'exporting');
  await send('POST', '/articles', begun);
  await send('PUT', english, { ...words('A'), version: 0 });
  const paths = async (query: string) => {
    const answer = await ask('GET', `/studio/export?${query}`, { as });
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="hulool-/);
    const bytes = Buffer.from(await answer.arrayBuffer());
    return (await Array.fromAsync(unzipped(bytes, () => true))).map(({ path }) => path);
  };
  expect(await paths('format=markdown')).toContain('articles/otp-missing/ar.md');
  expect(await paths('format=markdown')).not.toContain(`articles/${begun.slug}/en.draft.md`);
  expect(await paths('format=markdown&drafts=true')).toContain(`articles/${begun.slug}/en.draft.md`);
  expect(await paths('format=json')).toEqual(['articles.json']);
  expect((await ask('GET', '/studio/export?format=exe', { as })).status).toBe(422);
  expect((await ask('GET', '/studio/export?format=json', { as: await signedIn('agent') })).status).toBe(403);
});
