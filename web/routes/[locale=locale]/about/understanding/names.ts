import { m } from '#lib/paraglide/messages.js';

/** What the sets of messages are called, and where each comes from. */
export const setTitles = new Map(
  Object.entries({
    retold: m.understanding_retold,
    ours: m.understanding_ours,
    own: m.understanding_own,
    long: m.understanding_long,
    public: m.understanding_public,
  }),
);
export const setNotes = new Map(
  Object.entries({
    retold: m.understanding_retold_note,
    ours: m.understanding_ours_note,
    own: m.understanding_own_note,
    long: m.understanding_long_note,
    public: m.understanding_public_note,
  }),
);
