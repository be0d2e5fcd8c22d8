import { m } from '#lib/paraglide/messages.js';

/** How a ticket's state is put to its customer. */
export const statusNames = {
  new: m.ticket_status_new,
  open: m.ticket_status_open,
  waiting: m.ticket_status_waiting,
  solved: m.ticket_status_solved,
};

/** Amber where the customer is the next to do something. */
export const statusTones = { new: 'info', open: 'accent', waiting: 'warn', solved: 'good' } as const;
