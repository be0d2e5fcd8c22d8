import type { Locale } from '#ground/locale.ts';
import type { Macro } from '#lib/types.ts';
import { normalise } from '../../../../../api/privacy/normalise.ts';

/** A macro as it is found while one writes: its name, and how its texts begin. */
export type MacroName = Pick<Macro, 'id' | 'name' | 'ar' | 'en'>;

/** So much of a text tells which it is. */
const beginning = 140;

export const nameOf = ({ id, name, ar, en }: Macro): MacroName => ({
  ...{ id, name },
  ar: ar?.slice(0, beginning) ?? null,
  en: en?.slice(0, beginning) ?? null,
});

export const folded = (text: string): string => normalise(text).text.toLowerCase();

/** Those that a word is found in, in either language: by their name before by their text, and what is in the reader's language before what is not. */
export function macrosFor(macros: MacroName[], word: string, readers: Locale): MacroName[] {
  const asked = folded(word);
  const place = (macro: MacroName): number => {
    if (folded(macro.name).includes(asked)) return macro[readers] === null ? 1 : 0;
    if (!folded(`${macro.ar ?? ''} ${macro.en ?? ''}`).includes(asked)) return Infinity;
    return macro[readers] === null ? 3 : 2;
  };
  return macros
    .map((macro) => ({ macro, at: place(macro) }))
    .filter(({ at }) => at < Infinity)
    .sort((one, other) => one.at - other.at)
    .map(({ macro }) => macro);
}
