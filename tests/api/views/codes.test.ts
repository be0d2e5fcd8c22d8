import { expect, test } from 'vitest';
import { openTestDesk, ticketForm } from '../app.ts';

const timeout = 300_000;

test(
  'a ticket that names a code is filed under its type; both sides see what it means',
  { timeout },
  async () => {
    const desk = await openTestDesk({ RATE_LIMITS: 'false' });
    const as = await desk.signedIn('agent');
    const filed = async (message: string) => {
      const body = ticketForm({ subject: message, message });
      const { number, link, problemType } = await (await desk.ask('POST', '/tickets', { body })).json();
      return {
        type: problemType?.id,
        customer: await (await desk.ask('GET', `/tickets/${link}`)).json(),
        agent: await (await desk.ask('GET', `/desk/tickets/${number}`, { as })).json(),
      };
    };
    for (const [said, id, type] of [
      ['error code 96', 'iso8583:96', 'payment-processing-failure'],
      ['ظهر لي كود ٩٦', 'iso8583:96', 'payment-processing-failure'],
      ['ورمز الخطأ واحد وخمسون', 'iso8583:51', 'bank-declines'],
      ['code 800.100.152', 'hyperpay:800.100.152', 'bank-declines'],
    ] as const) {
      const { type: own, customer, agent } = await filed(said);
      expect([own, customer.codes[0]?.id, agent.codes[0]?.id], said).toEqual([type, id, id]);
      expect(agent.codes[0].meaning.ar).toMatch(/[ء-ي]/);
      expect(agent.codes[0].meaning.en).toMatch(/[a-z]/);
      expect(agent.choices).toEqual([]);
    }
    // That a card is reported is told to no one who may be the thief: not by its meaning, nor by what the ticket is filed under.
    const stolen = await filed('response code 43');
    expect(stolen.type).toBe('bank-declines');
    expect(stolen.customer.codes[0]).toMatchObject({ id: 'iso8583:43', meaning: null });
    expect(stolen.agent.codes[0]).toMatchObject({ hidden: true });
  },
);
