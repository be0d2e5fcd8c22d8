import type { Locale } from '#ground/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { lately } from '#lib/time.ts';
import type { KeptState } from '#lib/types.ts';

const kinds = { now: m.history_now, draft: m.history_draft, published: m.history_published };

/** What a state of a text is. */
export const kindOf = ({ kind }: KeptState): string => kinds[kind]();

/** How much it changed, as its publisher says. */
export const gradeNames = {
  minor: m.editor_grade_minor,
  medium: m.editor_grade_medium,
  major: m.editor_grade_major,
};

/** Who made it, and when. */
export const madeBy = ({ by, at }: KeptState, locale: Locale): string =>
  m.history_by({ name: by ?? m.history_from_file(), time: lately(at, locale) });
