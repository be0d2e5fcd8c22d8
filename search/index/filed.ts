/** The numbers of documents by what they are about, each list in one order. */
export class Filed {
  readonly #lists: Map<string, number[]>;
  readonly #inOrder: (one: number, other: number) => number;

  /** @param inOrder which of two documents comes first */
  constructor(lists: [string, number[]][], inOrder: (one: number, other: number) => number) {
    this.#lists = new Map(lists);
    this.#inOrder = inOrder;
  }

  get lists(): [string, number[]][] {
    return [...this.#lists];
  }

  under(name: string): readonly number[] {
    return this.#lists.get(name) ?? [];
  }

  add(name: string, number: number): void {
    const filed = [...this.under(name)];
    let at = filed.length;
    while (at > 0 && this.#inOrder(number, filed[at - 1] ?? number) < 0) at--;
    filed.splice(at, 0, number);
    this.#lists.set(name, filed);
  }

  remove(name: string, number: number): void {
    this.#lists.set(
      name,
      this.under(name).filter((other) => other !== number),
    );
  }
}
