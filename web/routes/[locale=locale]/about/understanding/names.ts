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

/** The varieties of both languages. */
export const varietyNames = new Map(
  Object.entries({
    all: m.understanding_all,
    ar: m.variety_ar,
    arabizi: m.variety_arabizi,
    egyptian: m.variety_egyptian,
    emirati: m.variety_emirati,
    en: m.variety_en,
    gulf: m.variety_gulf,
    iraqi: m.variety_iraqi,
    kuwaiti: m.variety_kuwaiti,
    levantine: m.variety_levantine,
    maghrebi: m.variety_maghrebi,
    msa: m.variety_msa,
    saudi: m.variety_saudi,
    sudanese: m.variety_sudanese,
  }),
);
