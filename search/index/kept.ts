/** A view of bytes, whatever they are. */
type Bytes = Uint8Array | Uint16Array | Uint32Array;

/** A part of what is kept of an index, in pieces that are made as they are written: a part is written to its end before the next is asked for. */
export type Section = Iterable<Bytes>;

/** What is small, as JSON. */
export function* asText(value: unknown): Section {
  yield Buffer.from(JSON.stringify(value));
}

/** Gives what was kept back, part by part, in the order in which it was written; rows of numbers are views of its bytes. */
export class Kept {
  readonly #sections: Iterator<Uint8Array<ArrayBuffer>>;

  /** @param sections each of which begins where a number may lie */
  constructor(sections: Uint8Array<ArrayBuffer>[]) {
    this.#sections = sections.values();
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const { value } = this.#sections.next();
    if (!value) throw new Error('less was kept than is asked for');
    return value;
  }

  numbers(): Uint32Array {
    const { buffer, byteOffset, byteLength } = this.bytes();
    return new Uint32Array(buffer, byteOffset, byteLength / 4);
  }

  letters(): Uint16Array {
    const { buffer, byteOffset, byteLength } = this.bytes();
    return new Uint16Array(buffer, byteOffset, byteLength / 2);
  }

  text(): string {
    return textOf(this.bytes());
  }
}

export const textOf = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString();
