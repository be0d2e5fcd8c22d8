import { expect, test } from 'vitest';
import { form, openTestDesk, ticketForm } from '../../app.ts';

test('a preview is what the customer gets: on the page, and in the mail', async () => {
  const { ask, signedIn } = await openTestDesk();
  const { number, link } = await (await ask('POST', '/tickets', { body: ticketForm() })).json();
  const as = await signedIn('agent');
  const body = 'Please:\n\n1. **Call** your bank\n2. Dial *123*1#';
  const { html } = await (await ask('POST', '/desk/previews', { as, body: { body } })).json();
  expect(html).toContain('<strong>Call</strong>');
  expect(html).toContain('*123*1#');
  await ask('POST', `/desk/tickets/${number}/messages`, { as, body: form({ kind: 'reply', body }) });
  const { messages } = await (await ask('GET', `/tickets/${link}`)).json();
  expect(messages.map((one: { html: string | null }) => one.html)).toEqual([null, html]);
});
