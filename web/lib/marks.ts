/** What is chosen in a text, from `start` to `end`. */
export type Chosen = { text: string; start: number; end: number };

/** Puts a mark around what is chosen, or takes it away where it stands there. */
export function around(mark: string) {
  return ({ text, start, end }: Chosen): Chosen => {
    const [before, inside, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
    // One star is the half of two.
    const isIn =
      before.endsWith(mark) && after.startsWith(mark) && !(mark === '*' && /(^|[^*])\*\*$/.test(before));
    if (isIn)
      return {
        text: before.slice(0, -mark.length) + inside + after.slice(mark.length),
        start: start - mark.length,
        end: end - mark.length,
      };
    return {
      text: before + mark + inside + mark + after,
      start: start + mark.length,
      end: end + mark.length,
    };
  };
}

/** What each line of a kind begins with; `at` counts from 0. */
const beginnings = {
  bullets: { add: () => '- ', is: /^- / },
  numbers: { add: (at: number) => `${at + 1}. `, is: /^\d{1,3}\. / },
  quote: { add: () => '> ', is: /^> / },
};

/** Makes the chosen lines items of a list or a quote, or plain lines again. */
export function lines(kind: keyof typeof beginnings) {
  const { add, is } = beginnings[kind];
  return ({ text, start, end }: Chosen): Chosen => {
    const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
    const next = text.indexOf('\n', end);
    const to = next === -1 ? text.length : next;
    const all = text.slice(from, to).split('\n');
    const isIn = all.every((line) => is.test(line));
    const changed = all.map((line, at) => (isIn ? line.replace(is, '') : add(at) + line)).join('\n');
    return { text: text.slice(0, from) + changed + text.slice(to), start: from, end: from + changed.length };
  };
}

const address = 'https://';

/** Makes what is chosen the words of a link, and chooses where its address is written. */
export function linked({ text, start, end }: Chosen): Chosen {
  const words = text.slice(start, end);
  const at = start + words.length + 3;
  return {
    text: `${text.slice(0, start)}[${words}](${address})${text.slice(end)}`,
    start: at,
    end: at + address.length,
  };
}
