import type { Kept, Section } from './kept.ts';
import { asText, textOf } from './kept.ts';

/** The documents of an index, each under a number as long as it is there. One that was kept is made of its bytes when first asked for. */
export class Documents<Document extends { id: string }> {
  /** The id of each number; none where no document is. */
  readonly #ids: (string | null)[];
  readonly #numbers: Map<string, number>;
  readonly #left: number[];
  readonly #made: (Document | undefined)[] = [];
  readonly #kept: { bytes: Uint8Array<ArrayBuffer>; ends: Uint32Array } | undefined;

  constructor(kept?: Kept) {
    const none: { ids: (string | null)[]; left: number[] } = { ids: [], left: [] };
    const { ids, left }: typeof none = kept ? JSON.parse(kept.text()) : none;
    this.#ids = ids;
    this.#left = left;
    this.#numbers = new Map(ids.flatMap((id, number) => (id === null ? [] : [[id, number] as const])));
    this.#kept = kept && { bytes: kept.bytes(), ends: kept.numbers() };
  }

  *keep(): Iterable<Section> {
    yield asText({ ids: this.#ids, left: this.#left });
    const ends: number[] = [];
    yield this.#written(ends);
    yield [Uint32Array.from(ends)];
  }

  /** How many there are. */
  get size(): number {
    return this.#numbers.size;
  }

  /** What all numbers are below. */
  get room(): number {
    return this.#ids.length;
  }

  /** @returns the number it has as long as it is there; no other may have its id. */
  add(document: Document): number {
    const number = this.#left.pop() ?? this.#ids.length;
    this.#ids[number] = document.id;
    this.#made[number] = document;
    this.#numbers.set(document.id, number);
    return number;
  }

  remove(number: number): void {
    const id = this.id(number);
    if (id === null) return;
    this.#ids[number] = null;
    this.#made[number] = undefined;
    this.#numbers.delete(id);
    this.#left.push(number);
  }

  /** The number of a document, if it is there. */
  number(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  id(number: number): string | null {
    return this.#ids[number] ?? null;
  }

  at(number: number): Document | undefined {
    if (this.id(number) === null) return undefined;
    return (this.#made[number] ??= this.#read(number));
  }

  #read(number: number): Document | undefined {
    const bytes = this.#bytes(number);
    if (!bytes) return undefined;
    const document: Document = JSON.parse(textOf(bytes));
    return document;
  }

  #bytes(number: number): Uint8Array<ArrayBuffer> | undefined {
    return this.#kept?.bytes.subarray(this.#kept.ends[number - 1] ?? 0, this.#kept.ends[number]);
  }

  *#written(ends: number[]): Section {
    let end = 0;
    for (const [number, id] of this.#ids.entries()) {
      const made = this.#made[number];
      const bytes = made ? Buffer.from(JSON.stringify(made)) : id === null ? undefined : this.#bytes(number);
      end += bytes?.length ?? 0;
      ends.push(end);
      if (bytes) yield bytes;
    }
  }
}
