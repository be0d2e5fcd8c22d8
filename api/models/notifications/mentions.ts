/** People who may be named. */
type Person = { id: string; name: string };

const letter = /[\p{L}\p{M}\p{N}]/u;
const asCompared = (text: string): string => text.normalize('NFC').toLocaleLowerCase();

/**
 * Who is named in a text by @ and their name, in whichever script: the whole of it, or its first word where nobody else is called so. A name
 * ends where its letters end, so that @Omar is nobody of @Omara.
 */
export function mentionedIn(text: string, people: Person[]): Person[] {
  const words = asCompared(text);
  const firsts = people.map(({ name }) => firstOf(name));
  const named = people.filter(({ name }, at) => {
    const isOnly = firsts.indexOf(firsts[at] ?? '') === firsts.lastIndexOf(firsts[at] ?? '');
    return isNamed(words, asCompared(name)) || (isOnly && isNamed(words, firsts[at] ?? ''));
  });
  return named;
}

const firstOf = (name: string): string => asCompared(name).split(/\s+/, 1)[0] ?? '';

function isNamed(words: string, name: string): boolean {
  if (name === '') return false;
  for (let at = words.indexOf(`@${name}`); at >= 0; at = words.indexOf(`@${name}`, at + 1)) {
    const before = words[at - 1] ?? ' ';
    const after = words[at + 1 + name.length] ?? ' ';
    // An address is no name.
    if (!letter.test(before) && !letter.test(after)) return true;
  }
  return false;
}
