import { m } from '#lib/paraglide/messages.js';

/** What the studio calls the states of a language. */
export const stateNames = {
  missing: m.studio_state_missing,
  draft: m.studio_state_draft,
  published: m.studio_state_published,
  changed: m.studio_state_changed,
  unreadable: m.studio_state_unreadable,
  behind: m.studio_behind,
};
