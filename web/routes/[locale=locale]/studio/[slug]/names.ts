import type { Locale } from '#ground/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { placeOf } from '#ground/sections.ts';

const names = {
  title: m.editor_part_title,
  summary: m.editor_part_summary,
  quickFix: m.editor_part_quick_fix,
  searchTerms: m.editor_part_terms,
} as const;

/** What a passage is called, in its own language. */
export function partName(key: string, locale: Locale): string {
  const place = placeOf(key);
  if (place === 0) return m.editor_part_opening({}, { locale });
  if (place !== undefined) return m.editor_part_section({ number: place }, { locale });
  const [, name] = Object.entries(names).find(([one]) => one === key) ?? [];
  return name?.({}, { locale }) ?? key;
}

/** What the languages are called, in the editor's own. */
export const languageNames = { ar: m.studio_arabic, en: m.studio_english };
