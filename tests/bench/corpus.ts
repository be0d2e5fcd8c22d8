import { documentsOf } from '../../api/models/articles/search-documents.ts';
import { loadArticles } from '../../content/articles.ts';
import type { SearchDocument } from '../../search/engine.ts';

/** The same numbers at every run. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const letters = { ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي', en: 'abcdefghijklmnoprstuvwy' };

/** A word nobody knows, rarer the larger its number: as names of banks, shops and products are in a large base. */
export function madeUp(number: number, locale: 'ar' | 'en'): string {
  const random = randomFrom(number * 2 + 1);
  const from = letters[locale];
  return Array.from({ length: 5 + random(4) }, () => from[random(from.length)]).join('');
}

/** As many articles as wanted, half in Arabic and half in English, of about 150 words: sentences of the real ones, and among them words of a vocabulary that grows with the base. */
export function corpus(count: number): SearchDocument[] {
  const random = randomFrom(count);
  const real = loadArticles('content').flatMap(documentsOf);
  const byLocale = Map.groupBy(real, ({ locale }) => locale);
  const sentences = new Map(
    [...byLocale].map(([locale, texts]) => [
      locale,
      texts.flatMap(({ body }) => body.split(/(?<=[.؟?!:])\s+/)),
    ]),
  );
  const pick = <T>(list: T[]): T | undefined => list[random(list.length)];
  return Array.from({ length: count }, (_, at) => {
    const locale = at % 2 === 0 ? 'ar' : 'en';
    const base = pick(byLocale.get(locale) ?? []) ?? real[0];
    if (!base) throw new Error('content/ holds no article');
    const some = sentences.get(locale) ?? [];
    const rare = () => madeUp(50 + Math.floor(count * (random(1000) / 1000) ** 2), locale);
    const body = Array.from(
      { length: 8 },
      () => `${pick(some)} ${rare()} ${rare()} ${rare()} ${rare()}`,
    ).join(' ');
    const title = `${rare()} ${pick(some)?.split(' ').slice(0, 4).join(' ')} ${rare()}`;
    const terms = base.searchTerms.filter(() => random(3) === 0);
    return {
      ...base,
      id: `a${at}_${locale}`,
      slug: `a${at}`,
      title,
      summary: pick(some) ?? '',
      searchTerms: terms,
      body,
    };
  });
}

export type Kind = 'exact' | 'prefix' | 'typo';

/** Questions to a corpus: two or three words of a title, the last one cut short, or one with a letter wrong. */
export function questions(
  documents: SearchDocument[],
  count: number,
): { kind: Kind; q: string; locale: 'ar' | 'en' }[] {
  const random = randomFrom(1);
  const kinds: Kind[] = ['exact', 'prefix', 'typo'];
  return kinds.flatMap((kind) =>
    Array.from({ length: count }, () => {
      const { title, locale } = documents[random(documents.length)] ?? { title: '', locale: 'ar' as const };
      const words = title
        .split(/\s+/)
        .filter((word) => /^\p{L}{5,}$/u.test(word))
        .slice(0, 3);
      const last = words.at(-1) ?? 'refund';
      const at = 1 + random(last.length - 2);
      const changed = {
        exact: last,
        prefix: last.slice(0, 4),
        typo: `${last.slice(0, at)}${locale === 'ar' ? 'ظ' : 'x'}${last.slice(at + 1)}`,
      };
      return { kind, locale, q: [...words.slice(0, -1), changed[kind]].join(' ') };
    }),
  );
}
