import type { NewTicket } from '../../api/models/tickets/tickets.ts';

/** A ticket as it is filed: redacted, about nothing in particular. */
export const filed = (fields: Partial<NewTicket> = {}): NewTicket => ({
  subject: 'Card declined',
  body: 'My card was declined yesterday.',
  email: 'customer@example.com',
  name: null,
  reference: null,
  locale: 'en',
  draftKey: null,
  removed: [],
  problemType: null,
  priority: 'normal',
  tags: [],
  suggestions: [],
  uploads: [],
  ...fields,
});
