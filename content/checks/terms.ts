import type { Code } from '../codes.ts';
import type { Text } from '../file.ts';
import type { Letter } from '../letters.ts';
import type { Guide } from '../guides.ts';
import { anyOf, fold } from '../names.ts';
import type { Page } from '../page.ts';
import type { Screens } from '../screens.ts';
import { marksOf } from '../screens.ts';
import type { Term } from '../terms.ts';
import { textsIn } from './guides.ts';
import { wordsOf } from './letters.ts';
import type { Found, Problem } from './problem.ts';
import { says } from './problem.ts';

type Wording = (text: string) => Text[];

/** What an article writes otherwise than terms.yaml has it. */
export function articleTerms(terms: Term[]): (page: Page) => Found[] {
  const wrongIn = wordingOf(terms, ({ not }) => not);
  return ({ sentences }) =>
    sentences.flatMap(({ line, at, text }) =>
      wrongIn(text).map((message) => ({ ...(line !== undefined && { line }), ...(at && { at }), message })),
    );
}

type Worded = { terms: Term[]; guides: Guide[]; codes: Code[]; letters: Letter[]; screens: Screens[] };

/** The same of guides, codes, letters and what pictures mark, which are free of the words that articles still have. */
export function checkTerms({ terms, guides, codes, letters, screens }: Worded): Problem[] {
  const wrongIn = wordingOf(terms, ({ not, notYet }) => [...not, ...notYet]);
  const inBoth = ({ ar, en }: Text) => [...wrongIn(ar), ...wrongIn(en)];
  return [
    ...guides.flatMap((guide) =>
      textsIn(guide)
        .flatMap(inBoth)
        .map((message) => ({ file: `guides/${guide.slug}.yaml`, message })),
    ),
    ...codes.flatMap(({ meaning, rule, customerFix, fix, note }, index) =>
      [meaning, customerFix, fix, note, ...(rule ? [rule] : [])]
        .flatMap(inBoth)
        .map((message) => ({ file: 'codes.yaml', at: ['codes', index], message })),
    ),
    ...screens.flatMap((picture) =>
      [picture.shows, ...marksOf(picture)]
        .flatMap(inBoth)
        .map((message) => ({ file: `pictures/${picture.id}.yaml`, message })),
    ),
    ...letters.flatMap((letter, index) =>
      wordsOf(letter)
        .flatMap(inBoth)
        .map((message) => ({ file: 'letters.yaml', at: ['letters', index], message })),
    ),
  ];
}

function wordingOf(terms: Term[], refused: (term: Term) => string[]): Wording {
  const termOf = new Map(terms.flatMap((term) => refused(term).map((word) => [fold(word), term] as const)));
  const anyWord = anyOf([...termOf.keys()]);
  return (text) =>
    [...fold(text).matchAll(anyWord)].flatMap(([, word = '']) => {
      const term = termOf.get(word);
      return term
        ? [says(`“${term.use.en}” is written, not “${word}”`, `نكتب «${term.use.ar}» لا «${word}»`)]
        : [];
    });
}
