/** A piece of a text, and whether it is a fact of the ticket. */
type Piece = { text: string; isFact: boolean };

const ofWord = /[\p{L}\p{N}]/u;

/** Cuts a text where facts stand in it, the longest first: as words of their own, not as parts of others. The pieces make up the text. */
export function factsIn(text: string, facts: readonly string[]): Piece[] {
  const longest = [...new Set(facts)].sort((one, other) => other.length - one.length);
  const isApart = (from: number, to: number): boolean =>
    !ofWord.test(text.charAt(from - 1)) && !ofWord.test(text.charAt(to));
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const fact = longest.find((one) => one && text.startsWith(one, at) && isApart(at, at + one.length));
    if (!fact) continue;
    if (at > from) pieces.push({ text: text.slice(from, at), isFact: false });
    pieces.push({ text: fact, isFact: true });
    from = at + fact.length;
    at = from - 1;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isFact: false });
  return pieces;
}
