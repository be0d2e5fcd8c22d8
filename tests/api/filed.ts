import type { NewTicket } from '../../api/models/tickets/tickets.ts';
import { clean } from './clean.ts';

/** The same as somebody types it. */
export type TypedTicket = Omit<NewTicket, 'subject' | 'body' | 'name' | 'reference'> & {
  subject: string;
  body: string;
  name: string | null;
  reference: string | null;
};

/** A ticket as it is filed: redacted, about nothing in particular. */
export const filed = ({
  subject = 'Card declined',
  body = 'My card was declined yesterday.',
  name = null,
  reference = null,
  ...fields
}: Partial<TypedTicket> = {}): NewTicket => ({
  subject: clean(subject),
  body: clean(body),
  name: name === null ? null : clean(name),
  reference: reference === null ? null : clean(reference),
  email: 'customer@example.com',
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
