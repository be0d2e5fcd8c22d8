import { api } from '#lib/api.ts';
import { tell } from '#lib/tell.ts';

/** Says that this agent has read a ticket up to a message. That nobody heard it costs a bold line in a list, no more. */
export const sayRead = (ticket: number, message: number): void =>
  tell(
    api(fetch).desk.tickets[':number'].reading.$put({
      param: { number: String(ticket) },
      json: { message },
    }),
  );
