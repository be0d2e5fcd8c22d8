import { Dictionary } from '../../../search/index/dictionary.ts';
import { Documents } from '../../../search/index/documents.ts';
import type { Sought } from '../../../search/index/inverted.ts';
import { Inverted } from '../../../search/index/inverted.ts';

/** An index of documents of few words, and what is found in it. */

export type Text = { title: string[]; body: string[] };
type Document = Text & { id: string };

export const boosts = { title: 3, body: 1 };

/** An index with the documents that it speaks of. */
export class Index extends Inverted<keyof Text, Document> {
  readonly documents = new Documents<Document>();

  put(document: Document): void {
    this.take(document.id);
    this.add(this.documents.add(document), document);
  }

  take(id: string): void {
    const number = this.documents.number(id);
    const document = number === undefined ? undefined : this.documents.at(number);
    if (number === undefined || !document) return;
    this.remove(number, document);
    this.documents.remove(number);
  }
}

export const open = () =>
  new Index({ boosts, fields: (document: Document): Text => document }, new Dictionary());

export const sought = (index: Index, terms: string[], unfinished = false): Sought[] =>
  terms.flatMap((term, at) =>
    index.matching(term, unfinished).map((entry) => ({ ...entry, words: new Set([at]) })),
  );

export function found(index: Index, terms: string[], others: string[] = []) {
  const all: Record<string, { score: number; words: number }> = {};
  const further = sought(index, others).map((one) => ({ ...one, words: new Set([terms.length]) }));
  index.find(sought(index, terms), further, (number, score, words) => {
    all[index.documents.id(number) ?? ''] = { score, words };
  });
  return all;
}

export const written = (index: Index, entries: { term: number; worth: number; spread: number }[]) =>
  entries.map((entry) => index.written(entry)).sort();
