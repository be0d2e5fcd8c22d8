import { describe, expect, test } from 'vitest';
import { correctionsOf } from '../../../api/models/learning/corrections.ts';
import { openTestDesk, ticketForm } from '../app.ts';

/** It says neither what kind of payment it was nor what went wrong. */
const unclear = {
  subject: 'A question about my payment',
  message: 'There is something wrong with my card and the money, please look into it.',
};

async function filedTicket(fields: Record<string, string> = unclear) {
  const desk = await openTestDesk({ RATE_LIMITS: 'false' });
  const filed = await (await desk.ask('POST', '/tickets', { body: ticketForm(fields) })).json();
  const asCustomer = async () => (await desk.ask('GET', `/tickets/${filed.link}`)).json();
  const answer = (problemType: string | null) =>
    desk.ask('PUT', `/tickets/${filed.link}/problem-type`, { body: { problemType } });
  return { ...desk, filed, asCustomer, answer };
}

describe('whoever writes what is not clear', () => {
  test('is offered two or three types while writing, with names in both languages', async () => {
    const { ask } = await openTestDesk();
    const text = `${unclear.subject}\n${unclear.message}`;
    const { choices } = await (await ask('POST', '/suggestions', { body: { text, locale: 'en' } })).json();
    expect([2, 3]).toContain(choices.length);
    for (const { name } of choices) expect(name).toEqual({ ar: expect.any(String), en: expect.any(String) });
  });

  test('is not asked about what is clear', async () => {
    const { ask } = await openTestDesk();
    const text = 'I was charged twice for the same order at the pharmacy';
    const { choices } = await (await ask('POST', '/suggestions', { body: { text, locale: 'en' } })).json();
    expect(choices).toEqual([]);
  });

  test('is asked on the ticket until they answer, with a type or with none of these', async () => {
    const { asCustomer, answer } = await filedTicket();
    const { choices } = await asCustomer();
    expect([2, 3]).toContain(choices.length);
    expect((await answer(choices[1].id)).status).toBe(204);
    expect(await asCustomer()).toMatchObject({ choices: [], problemType: { id: choices[1].id } });
    const other = await filedTicket();
    expect((await other.answer(null)).status).toBe(204);
    expect(await other.asCustomer()).toMatchObject({ choices: [], problemType: null });
  });

  test('may say it with the ticket, but no type that there is not', async () => {
    const said = await filedTicket({ ...unclear, problemType: 'cash-and-atm' });
    expect(await said.asCustomer()).toMatchObject({ choices: [], problemType: { id: 'cash-and-atm' } });
    const none = await filedTicket({ ...unclear, problemType: 'none' });
    expect(await none.asCustomer()).toMatchObject({ choices: [], problemType: null });
    const { ask, answer } = none;
    const refused = await ask('POST', '/tickets', { body: ticketForm({ ...unclear, problemType: 'magic' }) });
    expect([refused.status, (await answer('magic')).status]).toEqual([422, 422]);
  });
});

describe('an answer', () => {
  test('of a customer teaches once an agent has answered the ticket', async () => {
    const { ask, db, signedIn, filed, answer } = await filedTicket();
    await answer('cash-and-atm');
    expect(await correctionsOf(db)).toEqual([]);
    const as = await signedIn('agent');
    const reply = new FormData();
    reply.set('kind', 'reply');
    reply.set('body', 'Which machine was it?');
    expect((await ask('POST', `/desk/tickets/${filed.number}/messages`, { as, body: reply })).status).toBe(
      201,
    );
    expect(await correctionsOf(db)).toMatchObject([{ ticket: filed.number, is: 'cash-and-atm' }]);
  });

  test('of an agent teaches at once, also that it is about none of the problems', async () => {
    const { ask, db, signedIn, filed } = await filedTicket();
    const as = await signedIn('agent');
    const ticket = `/desk/tickets/${filed.number}`;
    const { choices } = await (await ask('GET', ticket, { as })).json();
    expect([2, 3]).toContain(choices.length);
    expect((await ask('PUT', `${ticket}/problem-type`, { as, body: { problemType: null } })).status).toBe(
      204,
    );
    expect(await (await ask('GET', ticket, { as })).json()).toMatchObject({ choices: [], problemType: null });
    expect(await correctionsOf(db)).toMatchObject([{ ticket: filed.number, is: null }]);
  });
});
