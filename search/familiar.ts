import { Dictionary } from './index/dictionary.ts';
import { conjunction } from './text/clitics.ts';
import type { Form } from './text/form.ts';
import { words } from './text/tokens.ts';

/** Words that are right though no article is named by them. */
export type Familiar = ReturnType<typeof openFamiliar>;

/** What Arabic may write before and after a word of its own; loosely, for it only tells that a word is no slip. */
const before = new RegExp(`^${conjunction}(?:[بكلعسه]|ا(?=.{4}))?(?=..)`);
const after = /(?<=..)(?:ها|هم|كم|نا|ني|ات|ين|ون|ته|تي|تك|[اهيكتن])$/;

/** From ordinary words, folded, and the names of the things of the field, of companies above all. */
export function openFamiliar(
  common: readonly string[],
  names: readonly string[],
  companies: readonly string[],
) {
  const ordinary = new Set(common);
  const named = dictionaryOf([...names, ...common]);
  const companyNames = dictionaryOf(companies);

  const isKnown = (word: string) => ordinary.has(word) || named.find(word) !== undefined;

  return {
    /** Whether a word, folded and without its article, is ordinary or part of a name as it stands. */
    knows: isKnown,

    /** The same with what Arabic writes as one with it, or without; for it also what `isWritten` somewhere. */
    has({ surface, stem }: Form, isWritten: (word: string) => boolean): boolean {
      const bare = surface.replace(before, '');
      const forms = [surface, stem, bare, bare.replace(after, ''), surface.replace(after, '')];
      return forms.some((form) => isKnown(form) || isWritten(form));
    },

    /** Whether some such word begins with these letters. */
    begins: (letters: string): boolean => letters.length >= 2 && named.beginning(letters).length > 0,

    /** The words in the names of companies that differ from a word by one letter. */
    near: (word: string): string[] => companyNames.near(word).map((number) => companyNames.written(number)),
  };
}

function dictionaryOf(names: readonly string[]) {
  const dictionary = new Dictionary();
  for (const name of names)
    for (const { form } of words(name)) if (form.surface.length >= 2) dictionary.add(form.surface);
  return dictionary;
}
