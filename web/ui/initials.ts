const arabic = /\p{Script=Arabic}/u;

/** A name in a letter or two: of an Arabic one the first letter alone, since two would join; without «ال» or "Al-", which half the names have. */
export function initials(name: string): string {
  const words = name
    .split(/[^\p{L}\p{M}'’-]+/u)
    .map((word) => word.replace(/^(?:ال(?=\p{L}{2})|al-)/iu, ''))
    .filter((word) => word !== '');
  const [first = '', second = ''] = words;
  const [letter = ''] = first;
  if (arabic.test(letter)) return letter;
  const [other = ''] = second;
  return (letter + (arabic.test(other) ? '' : other)).toUpperCase();
}
