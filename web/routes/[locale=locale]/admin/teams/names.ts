import { m } from '#lib/paraglide/messages.js';

/** How tickets come to the members of a team, in words. */
export const sharingNames = {
  'by-hand': m.admin_team_by_hand,
  'in-turn': m.admin_team_in_turn,
  'least-busy': m.admin_team_least_busy,
};
