import type { StaffRole } from '../ground/roles.ts';
import { staffRoles } from '../ground/roles.ts';
import type { Ability } from './abilities.ts';
import { abilities } from './abilities.ts';
import type { Audience, Customer, Staff, Viewer } from './viewer.ts';

/**
 * Who may do what, in this one place. An audience is the coarse door of a route; behind it each route of the staff names what it does, and
 * queries ask where what they return depends on it. A new role is an entry in `ground/roles.ts` and one here.
 */

type Role = { doors: readonly Audience[]; may: readonly Ability[] };

/** Whoever is at work in the studio. */
const writes = ['see-drafts', 'write-articles', 'see-notes-for-staff'] as const;

const roles: Record<StaffRole, Role> = {
  agent: {
    doors: ['staff', 'agent'],
    may: [
      'see-tickets',
      'see-customers',
      'answer-tickets',
      'change-tickets',
      'assign-tickets',
      'announce-incidents',
      'see-reports',
      'see-notes-for-staff',
    ],
  },
  editor: {
    doors: ['staff', 'editor'],
    may: [...writes, 'review-articles', 'publish-articles', 'publish-corrections', 'publish-unreviewed'],
  },
  writer: { doors: ['staff', 'editor'], may: writes },
  reviewer: { doors: ['staff', 'editor'], may: [...writes, 'review-articles'] },
  publisher: { doors: ['staff', 'editor'], may: [...writes, 'publish-articles', 'publish-corrections'] },
  // An agent who is told of no customer who it is.
  trainee: {
    doors: ['staff', 'agent'],
    may: [
      'see-tickets',
      'answer-tickets',
      'change-tickets',
      'assign-tickets',
      'see-reports',
      'see-notes-for-staff',
    ],
  },
  admin: { doors: ['staff', 'agent', 'editor', 'admin'], may: abilities },
};

/** Whether a route of this audience answers this viewer at all. */
export function isIn(audience: Audience, viewer: Viewer): boolean {
  if (audience === 'everyone' || audience === 'ticket') return true;
  if (viewer.kind === 'customer') return audience === 'customer';
  return viewer.kind === 'staff' && roles[viewer.role].doors.includes(audience);
}

/** Whether a viewer may do this; whoever acts with a key, only as far as its scopes go. */
export function can(viewer: Viewer, ability: Ability): viewer is Staff {
  if (viewer.kind !== 'staff') return false;
  return roles[viewer.role].may.includes(ability) && (viewer.scopes?.includes(ability) ?? true);
}

/** Whose a ticket is: the address that it was filed with, and the organisation of which that address is now. */
type Whose = { email: string; organisation: number | null };

/** Whether a viewer reads a ticket as somebody of its customer's organisation who may, and not as its customer. */
export const isColleague = (viewer: Viewer, { email, organisation }: Whose): viewer is Customer =>
  viewer.kind === 'customer' &&
  viewer.email !== email &&
  organisation !== null &&
  viewer.organisation === organisation;

/** Whether a viewer may see a ticket by its number: agents each, customers their own, and their organisation's where they may. */
export const canSee = (viewer: Viewer, ticket: Whose): boolean =>
  viewer.kind === 'customer'
    ? viewer.email === ticket.email || isColleague(viewer, ticket)
    : can(viewer, 'see-tickets');

/** All that a viewer may do, for pages to offer no more than that. */
export const abilitiesOf = (viewer: Viewer): Ability[] => abilities.filter((one) => can(viewer, one));

/** The roles of those who may do this. */
export const rolesThatMay = (ability: Ability): StaffRole[] =>
  staffRoles.filter((role) => roles[role].may.includes(ability));
