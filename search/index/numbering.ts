/** Names by number, in the order in which they came. */
export function numbering(names: string[]) {
  const numbers = new Map(names.map((name, number) => [name, number]));
  return {
    names,
    /** The number of a name, given to it now if it has none. */
    add(name: string): number {
      const number = numbers.get(name) ?? names.push(name) - 1;
      numbers.set(name, number);
      return number;
    },
  };
}

export type Numbering = ReturnType<typeof numbering>;
