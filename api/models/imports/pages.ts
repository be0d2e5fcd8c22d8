import type { NewPart, Note, PageIn } from '../../db/schema/imports.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Text } from '../../ground/texts.ts';
import { secretNames } from '../../privacy/names.ts';
import { redact } from '../../privacy/redact.ts';
import { nameFrom } from '../pictures/pictures.ts';

/** An article from elsewhere: its pages by language, and by what others link to it. */
export type Foreign = {
  /** Tells it from every other, and stays the same when it comes again. */
  from: string;
  addresses: string[];
  pages: Partial<Record<Locale, PageIn>>;
  labels: string[];
  notes: Note[];
};

/** Pages from elsewhere as parts of an import; what nobody may keep is taken out of them before they are stored. */
export function partsOfPages(all: Foreign[]): NewPart[] {
  const taken = new Set<string>();
  return all.map(({ from, addresses, pages, labels, notes }) => {
    const removed: Note[] = [];
    const cleaned = Object.fromEntries(
      Object.entries(pages).map(([locale, page]) => [locale, withoutSecrets(page, removed)]),
    );
    return {
      kind: 'article',
      name: freeName(pages, addresses, taken),
      addresses,
      source: { pages: cleaned, from, labels: labels.map((label) => redact(label).text) },
      notes: [...notes, ...removed],
    };
  });
}

/** A name out of the English title, or else out of where the page stood. */
function freeName({ en }: Foreign['pages'], [address = '']: string[], taken: Set<string>): string {
  const said = nameFrom(`${en?.title ?? ''}.`);
  const name = said === 'picture' ? `article-${nameFrom(`${address}.`)}` : said;
  for (let number = 1; ; number++) {
    const one = number === 1 ? name : `${name}-${number}`;
    if (taken.has(one)) continue;
    taken.add(one);
    return one;
  }
}

/** Only what is read is looked at: an address with a long number in it leads somewhere. */
function withoutSecrets(page: PageIn, notes: Note[]): PageIn {
  const kinds = new Set<keyof typeof secretNames>();
  const clean = (text: string): string => {
    const { text: rest, found } = redact(text);
    for (const { kind } of found) kinds.add(kind);
    return rest;
  };
  const html = page.html.replaceAll(
    /(<[^>]*>)|([^<]+)/g,
    (_, tag?: string, words?: string) => tag ?? clean(words ?? ''),
  );
  const cleaned = { ...page, title: clean(page.title), html };
  if (kinds.size > 0) notes.push({ file: page.path, line: null, message: removed([...kinds]), left: true });
  return cleaned;
}

/** Tells which kinds of secrets were taken out, never what they said. */
export const removed = (kinds: (keyof typeof secretNames)[]): Text => {
  const named = (locale: Locale) =>
    new Intl.ListFormat(locale).format(kinds.map((kind) => secretNames[kind][locale]));
  return {
    ar: `حُذف منه ما لا يُحفظ: ${named('ar')}.`,
    en: `Taken out, for it is never kept: ${named('en')}.`,
  };
};
