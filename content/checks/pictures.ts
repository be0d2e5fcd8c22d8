import { visit } from 'unist-util-visit';
import { locales } from '../../api/ground/locale.ts';
import type { Text } from '../file.ts';
import type { Page } from '../page.ts';
import { sentencesIn } from '../page.ts';
import { pictureName } from '../pictures.ts';
import type { Screens, Words } from '../screens.ts';
import { marksOf } from '../screens.ts';
import { checkDates } from './dates.ts';
import type { Found, Problem } from './problem.ts';
import { says } from './problem.ts';
import { tooLong } from './sentences.ts';
import { wrongWith } from './texts.ts';

/** Enough that readers meet them; a desk without any has chosen so. */
const fewest = 12;

/**
 * Screens that mark nothing, are not there in both languages, were not looked at for a year or stand in no article;
 * articles that show them in one language only. A mark holds its own words, so none is without.
 */
export function checkPictures(screens: Screens[], pages: Page[], today: string): Problem[] {
  const ids = new Set(screens.map(({ id }) => id));
  const shown = new Map(pages.map((page) => [page, namedIn(page).intersection(ids)]));
  const used = new Set([...shown.values()].flatMap((names) => [...names]));
  return [
    ...screens.flatMap((picture) =>
      [...checkOne(picture, today), ...(used.has(picture.id) ? [] : [unused])].map((found) => ({
        file: `pictures/${picture.id}.yaml`,
        ...found,
      })),
    ),
    ...pages.flatMap((page) => checkTwin(page, pages, shown)),
    ...(screens.length > 0 && screens.length < fewest ? [tooFew(screens.length)] : []),
  ];
}

const unused: Found = { message: says('no article shows it', 'لا يعرضها أي مقال') };

const tooFew = (count: number): Problem => ({
  file: 'pictures',
  message: says(
    `${count} screens, not at least ${fewest}`,
    `عدد الشاشات ${count}، والمطلوب ${fewest} على الأقل`,
  ),
});

const checkOne = (picture: Screens, today: string): Found[] => [
  ...checkDates({ checkedOn: picture.reviewedOn }, today).map(({ message }) => ({
    at: ['reviewedOn'],
    message,
  })),
  ...(marksOf(picture).length === 0 ? [{ message: says('nothing is marked', 'لا شيء مرقّم') }] : []),
  ...[picture.shows, ...textsOn(picture)].flatMap((text) =>
    [...wrongWith(text), ...longIn(text)].map((message) => ({ message })),
  ),
];

/** Everything that its screens and its list say in both languages. */
const textsOn = ({ screens }: Screens): Text[] =>
  screens.flatMap(({ name, lines }) => [
    ...(name ? [name] : []),
    ...lines.flatMap(({ words, value, mark }) => [words, value, mark].filter(isText)),
  ]);

const isText = (words: Words | undefined): words is Text => typeof words === 'object';

const longIn = (text: Text): Text[] =>
  locales.flatMap((locale) =>
    sentencesIn(text[locale], locale).flatMap((sentence) => tooLong(sentence.text, locale)),
  );

function namedIn({ tree }: Page): Set<string> {
  const names = new Set<string>();
  visit(tree, 'image', ({ url }) => {
    const name = pictureName(url);
    if (name !== undefined) names.add(name);
  });
  return names;
}

/** Screens that the other language of an article does not show. */
function checkTwin(page: Page, pages: Page[], shown: Map<Page, Set<string>>): Problem[] {
  const twin = pages.find(({ article, locale }) => article === page.article && locale !== page.locale);
  const missing = twin ? (shown.get(page) ?? new Set()).difference(shown.get(twin) ?? new Set()) : [];
  return [...missing].map((name) => ({
    file: page.file,
    message: says(`the other language does not show ${name}`, `اللغة الأخرى لا تعرض ${name}`),
  }));
}
