import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../../app.ts';
import { mailServer } from '../../mails.ts';

/** A desk whose administrator looks at the mail that follows from a ticket. */
async function mailed(settings: Record<string, string> = {}) {
  const desk = await openTestDesk(settings);
  const as = await desk.signedIn('admin');
  await desk.ask('POST', '/tickets', { body: ticketForm() });
  await desk.lanes.idle();
  const [mail] = (await (await desk.ask('GET', '/mails', { as })).json()).mails;
  return { desk, mail, file: await desk.ask('GET', `/mails/${mail.id}/file`, { as }) };
}

test('a mail that was written is read as a file, with any process', async () => {
  const { desk, mail, file } = await mailed();
  expect(mail).toMatchObject({ to: 'customer@example.com', written: true });
  expect(file.headers.get('content-disposition')).toContain(`mail-${mail.id}.eml`);
  expect(await file.text()).toContain('To: customer@example.com');
  const { DATABASE_URL } = desk.config;
  const other = await openTestDesk({ DATABASE_URL, SECRET: 'a secret that both have, and long enough' });
  const as = await other.signedIn('admin', 'another');
  expect((await other.ask('GET', `/mails/${mail.id}/file`, { as })).status).toBe(200);
});

test('a mail that was sent is no file', async () => {
  const { mail, file } = await mailed({ SMTP_URL: (await mailServer()).url });
  expect(mail.written).toBe(false);
  expect(file.status).toBe(404);
});
