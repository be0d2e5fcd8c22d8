import { expect, test } from 'vitest';
import { openTestDesk } from '../../app.ts';

test('an editor sees what a group would change before anybody has it', async () => {
  const { ask, signedIn } = await openTestDesk();
  const editor = await signedIn('editor');
  const { document } = await (await ask('GET', '/studio/library/synonyms/otp', { as: editor })).json();
  const body = { document: { ...document, en: [...document.en, 'zibbledop'] } };
  const tried = await ask('POST', '/studio/synonym-trials', { as: editor, body });
  expect(await tried.json()).toEqual({ days: 30, looked: 0, touched: 0, tried: 0, changed: [] });
  expect(await (await ask('GET', '/studio/library/synonyms/otp', { as: editor })).json()).toMatchObject({
    version: 0,
  });
});

test('what is published is found by its new name without a start', { timeout: 90_000 }, async () => {
  const { ask, signedIn } = await openTestDesk();
  const editor = await signedIn('editor');
  const path = '/studio/library/synonyms/otp';
  const { document } = await (await ask('GET', path, { as: editor })).json();
  const added = { ...document, en: [...document.en, 'zibbledop'] };
  await ask('PUT', path, { as: editor, body: { document: added, version: 0 } });
  await ask('PUT', `${path}/publication`, { as: editor, body: { version: 1 } });
  await expect
    .poll(
      async () => {
        const { hits } = await (await ask('GET', '/search?q=zibbledop&locale=en')).json();
        return hits.map(({ slug }: { slug: string }) => slug);
      },
      { timeout: 60_000 },
    )
    .toContain('otp-missing');
});
