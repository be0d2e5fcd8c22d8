import type { Asked } from './asked.ts';
import { takeApart } from './asked.ts';
import { DidYouMean } from './did-you-mean.ts';
import type { Operators } from './operators.ts';
import { noOperators, readOperators } from './operators.ts';
import type { Signals } from './rank.ts';
import type { FindConcepts } from './text/synonyms.ts';
import type { Said } from './text/tokens.ts';
import { said } from './text/tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A question, read: whatever is done with it afterwards is done with this. */
export type Read = Omit<Operators, 'words'> & {
  /** What was asked, on the keyboard it was meant for and without operators. */
  words: Said;
  /** What to look for: also by the codes that it names, and by what misspelt words may have been. */
  asked: Asked;
  /** What it is about. */
  known: Signals;
  /** What was looked for in place of what was typed on the wrong keyboard. */
  typed: string | undefined;
  /** What may have been meant by words that nothing knows. */
  meant: string | undefined;
};

/** Longer texts are messages: nobody types them on the wrong keyboard, and their spelling is not ours to correct. */
const mostWordsOfQuery = 8;

type Parts = {
  concepts: FindConcepts;
  vocabulary: Vocabulary;
  /** What a text is about and which codes it names; how well articles have helped. */
  signals: (text: Said) => Signals;
};

/** Reads each question once: a text is cut into words only where another than before is read. */
export function openQuestions({ concepts, vocabulary, signals }: Parts) {
  const didYouMean = new DidYouMean(vocabulary);
  return (q: string, message: boolean): Read => {
    const asIs = said(q);
    const short = asIs.words.length <= mostWordsOfQuery;
    const typed = short ? vocabulary.otherKeyboard(asIs) : undefined;
    const operators = message ? noOperators(typed ?? asIs) : readOperators(typed ?? asIs);
    const { words } = operators;
    const meant = short ? didYouMean.correct(words) : undefined;
    // What nothing knows says nothing of what is meant.
    const known = signals(meant?.words ?? words);
    // A code may be written otherwise than in the articles: `057` for 57.
    const written = new Set(words.text.split(/\s+/));
    const codes = (known.codes ?? []).filter((code) => !written.has(code));
    // What was typed stays asked for: a name that nothing knows yet may be right.
    const parts = [...codes, words.text, ...(meant?.found ?? [])];
    const asked = takeApart(parts.length === 1 ? words : said(parts.join(' ')), concepts);
    return { ...operators, asked, known, typed: typed?.text, meant: meant?.words.text };
  };
}
