import type { Page, Passage } from '../page.ts';
import { countWords } from '../page.ts';
import type { Problem } from './problem.ts';
import { says } from './problem.ts';

/** Shorter ones, such as “Call your bank”, may well be said in many articles. */
const fewestWords = 12;
const tooAlike = 0.8;

type Paragraph = { file: string; passage: Passage; shingles: Set<string> };

/** Paragraphs that another article of the same language says in nearly the same words. */
export const checkRepetition = (pages: Page[]): Problem[] =>
  Object.values(Object.groupBy(pages, ({ locale }) => locale)).flatMap((same) =>
    twinsIn(same.flatMap(paragraphsOf)),
  );

/** Each paragraph is held only against those it shares words with. */
function twinsIn(paragraphs: Paragraph[]): Problem[] {
  const withShingle = new Map<string, Paragraph[]>();
  return paragraphs.flatMap((paragraph) => {
    const shared = new Map<Paragraph, number>();
    for (const shingle of paragraph.shingles) {
      const before = withShingle.get(shingle) ?? [];
      for (const one of before) shared.set(one, (shared.get(one) ?? 0) + 1);
      if (before.push(paragraph) === 1) withShingle.set(shingle, before);
    }
    return [...shared]
      .filter(([one, both]) => one.file !== paragraph.file && likeness(one, paragraph, both) >= tooAlike)
      .map(([one]) => twin(paragraph, one));
  });
}

/** Jaccard's measure: what two sets share, of all that is in either. */
const likeness = (one: Paragraph, other: Paragraph, both: number): number =>
  both / (one.shingles.size + other.shingles.size - both);

function twin({ file, passage: { line, at } }: Paragraph, one: Paragraph): Problem {
  const there = `${one.file}:${one.passage.line}`;
  return { file, line, at, message: says(`nearly the same as ${there}`, `مطابق تقريبًا لما في ${there}`) };
}

const paragraphsOf = ({ file, passages }: Page): Paragraph[] =>
  passages
    .filter(({ kind, text }) => kind === 'paragraph' && countWords(text) >= fewestWords)
    .map((passage) => ({ file, passage, shingles: shinglesOf(passage.text) }));

/** Every two words that stand together: a changed word costs two of them, a changed order all. */
function shinglesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}
