import { expect, test } from 'vitest';
import { mentionedIn } from '../../../../api/models/notifications/mentions.ts';

const people = ['Yara Nasser', 'Omar', 'Omar Said', 'يارا', 'هند الزهراني', 'Omara'].map((name) => ({
  id: name,
  name,
}));
const named = (text: string) => mentionedIn(text, people).map(({ name }) => name);

test.for<[string, string[]]>([
  ['@Yara can you look?', ['Yara Nasser']],
  ['@yara nasser, please', ['Yara Nasser']],
  ['شوفي التذكرة يا @يارا', ['يارا']],
  ['@هند: هل رد البنك؟', ['هند الزهراني']],
  ['(@هند الزهراني)', ['هند الزهراني']],
  ['@Omar Said knows', ['Omar', 'Omar Said']],
  ['@Omara', ['Omara']],
  ['@Omarabia', []],
  ['write to omar@omar.example', []],
  ['Yara and يارا', []],
  ['@', []],
  ['@Yara @يارا', ['Yara Nasser', 'يارا']],
])('%s names %j', ([text, names]) => expect(named(text)).toEqual(names));

test('a first name that two have names neither', () => {
  const two = ['Sara Haddad', 'Sara Amin'].map((name) => ({ id: name, name }));
  expect(mentionedIn('@Sara', two)).toEqual([]);
  expect(mentionedIn('@Sara Amin', two)).toMatchObject([{ name: 'Sara Amin' }]);
});
