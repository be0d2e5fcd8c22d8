import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

const path = '/studio/library/synonyms/otp';

test('an older version is compared and becomes the draft again, and so does what the file says', async () => {
  const { ask, signedIn } = await openTestDesk();
  const editor = await signedIn('editor');
  const { document } = await (await ask('GET', path, { as: editor })).json();
  const save = (arabizi: string[], version: number) =>
    ask('PUT', path, { as: editor, body: { document: { ...document, arabizi }, version } });
  await save(['kod'], 0);
  await save(['kod', 'ramz'], 1);
  const { versions } = await (await ask('GET', `${path}/history`, { as: editor })).json();
  expect(versions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
  const compared = await ask('GET', `${path}/comparison?from=1&to=2`, { as: editor });
  expect(await compared.json()).toMatchObject({ fields: [{ field: 'arabizi' }] });
  const restore = (from: number, version: number) =>
    ask('POST', `${path}/restorations`, { as: editor, body: { from, version } });
  expect(await (await restore(1, 2)).json()).toEqual({ version: 3 });
  expect((await restore(0, 2)).status).toBe(409);
  expect(await (await restore(0, 3)).json()).toEqual({ version: 4 });
  expect(await (await ask('GET', path, { as: editor })).json()).toMatchObject({ document, version: 4 });
});
