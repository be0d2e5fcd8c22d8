import { m } from './paraglide/messages.js';

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
