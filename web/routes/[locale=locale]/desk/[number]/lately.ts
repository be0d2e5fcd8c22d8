import type { DeskTicket } from '#lib/types.ts';

/** What goes out later than this is no thing of the moment, in ms. */
const moment = 120_000;

/** The reply that this agent sent last to a ticket, with its number, as long as it can be taken back. */
export function sentLately({ number, outgoing }: Pick<DeskTicket, 'number' | 'outgoing'>) {
  const sent = outgoing.filter(({ mine, sendAt }) => mine && Date.parse(sendAt) - Date.now() < moment).at(-1);
  return sent && { id: sent.id, sendAt: sent.sendAt, number };
}
