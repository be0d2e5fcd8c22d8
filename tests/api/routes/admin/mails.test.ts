import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';

test('a mail that was written as a file is read as one, and is not found once somebody took it away', async () => {
  const { ask, signedIn, lanes, folder } = await openTestDesk();
  const as = await signedIn('admin');
  await ask('POST', '/tickets', { body: ticketForm() });
  await lanes.idle();
  const [mail] = (await (await ask('GET', '/mails', { as })).json()).mails;
  const read = () => ask('GET', `/mails/${mail.id}/file`, { as });
  expect(await (await read()).text()).toContain('To: customer@example.com');
  await rm(join(folder, 'mails'), { recursive: true });
  expect((await read()).status).toBe(404);
});
