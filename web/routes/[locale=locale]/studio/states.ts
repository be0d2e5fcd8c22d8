import { m } from '#lib/paraglide/messages.js';

/** What the studio calls the states of a language. */
export const stateNames = {
  missing: m.studio_state_missing,
  draft: m.studio_state_draft,
  published: m.studio_state_published,
  changed: m.studio_state_changed,
  review: m.studio_state_review,
  approved: m.studio_state_approved,
  scheduled: m.studio_state_scheduled,
  archived: m.studio_state_archived,
  blocked: m.studio_state_blocked,
  unreadable: m.studio_state_unreadable,
  behind: m.studio_behind,
};
