import { Forbidden } from '../ground/failures.ts';
import type { StaffRole } from '../ground/roles.ts';
import type { Ability } from './abilities.ts';

export type Staff = {
  kind: 'staff';
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  /** What the key allows that they act with; all that they may themselves where there is none. */
  scopes?: readonly Ability[];
};
export type Customer = {
  kind: 'customer';
  id: string;
  email: string;
  /** The organisation of which they are, and all of whose tickets they see. */
  organisation?: number;
};

/** Who is asking. Whoever holds a ticket's secret link proves it with the link itself, not by being somebody. */
export type Viewer = Staff | Customer | { kind: 'nobody' };

export const nobody: Viewer = { kind: 'nobody' };

/** Whom a route answers. `customer` is for whoever signed in by a link from their mail; `ticket` is for whoever may see the ticket named in the path: the query decides. */
export type Audience = 'everyone' | 'ticket' | 'customer' | 'staff' | 'agent' | 'editor' | 'admin';

/** The member of staff who asks, for routes that only answer staff. @throws Forbidden */
export function asStaff(viewer: Viewer): Staff {
  if (viewer.kind !== 'staff') throw new Forbidden(viewer.kind !== 'nobody');
  return viewer;
}

/** The viewer where only a ticket's customer may act, or somebody of their organisation: staff open tickets by number, but never write as the customer. */
export const asCustomerOrColleague = (viewer: Viewer): Viewer => (viewer.kind === 'staff' ? nobody : viewer);

/** The viewer where only a ticket's own customer may act. */
export const asCustomer = (viewer: Viewer): Viewer =>
  viewer.kind === 'customer'
    ? { kind: 'customer', id: viewer.id, email: viewer.email }
    : asCustomerOrColleague(viewer);

/** Who is counted where people are: one of the staff by themselves, for they share an address; everybody else by theirs. */
export const whoCounts = (viewer: Viewer, address: string): string =>
  viewer.kind === 'staff' ? `staff:${viewer.id}` : address;
