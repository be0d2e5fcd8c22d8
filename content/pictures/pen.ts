import { escape } from '../../api/ground/escape.ts';
import type { Locale } from '../../api/ground/locale.ts';
import type { Text } from '../file.ts';

/** Narrow enough that its words are read on a small phone. */
export const width = 340;
export const lineHeight = 19;

/** Strokes on 24 by 24. */
const icons = {
  shop: 'M4 9l1-5h14l1 5M4 9a2.700 2.700 0 0 0 5.300 0 2.700 2.700 0 0 0 5.400 0A2.700 2.700 0 0 0 20 9M5 12v8h14v-8M10 20v-4h4v4',
  company: 'M3 7a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM3 10h18M6 15h4',
  network:
    'M12 8a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5M5 21a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5M19 21a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5M12 8v4M6 16l6-4 6 4',
  bank: 'M4 10h16M12 4l8 4H4zM6 10v7m4-7v7m4-7v7m4-7v7M4 20h16',
  phone: 'M8 3h8a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM11 18h2',
} as const;

export type Icon = keyof typeof icons;
/** Lines of the same words in both languages, broken where each of them breaks. */
export type Lines = { en: string[]; ar: string[] };
export type Pen = ReturnType<typeof pen>;
/** A drawing in both languages and directions, with what it shows in words. */
export type Picture = { description: Text; height: number; draw: (pen: Pen) => string };

/** Draws in the direction of a language: `start` counts from the side where its reading begins. */
export function pen(locale: Locale) {
  const from = (start: number, size = 0): number => (locale === 'ar' ? width - start - size : start);
  const lines = (start: number, y: number, words: readonly string[], name: string): string =>
    words
      .map(
        (line, at) =>
          `<text x="${from(start)}" y="${y + at * lineHeight}" class="${name}">${escape(line)}</text>`,
      )
      .join('');
  return {
    from,
    /** Words in the reader's language, beginning at `start`. */
    say: (start: number, y: number, words: Lines, name = ''): string => lines(start, y, words[locale], name),
    title: (start: number, y: number, words: Text): string => lines(start, y, [words[locale]], 'strong'),
    /** What stands so on a card, a receipt or a screen, in either language: from `x` to the right. */
    print: (x: number, y: number, words: string, name = ''): string =>
      `<text x="${x}" y="${y}" direction="ltr" text-anchor="start" class="print ${name}">${escape(words)}</text>`,
    box: (x: number, y: number, w: number, h: number, name: string, round = 8): string =>
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${round}" class="${name}"/>`,
    path: (d: string, name = 'line'): string => `<path d="${d}" class="${name}"/>`,
    icon: (name: Icon, x: number, y: number): string =>
      `<path transform="translate(${x} ${y})" d="${icons[name]}" class="line"/>`,
  };
}
