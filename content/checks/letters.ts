import { locales } from '../../api/ground/locale.ts';
import type { Text } from '../file.ts';
import type { Field, Letter } from '../letters.ts';
import { fieldsIn, sayings } from '../letters.ts';
import type { Content } from '../load.ts';
import type { Page } from '../page.ts';
import { countWords, sentencesIn } from '../page.ts';
import { checkDates } from './dates.ts';
import { lettersLinkedIn } from './links.ts';
import type { Found, Problem } from './problem.ts';
import { says } from './problem.ts';
import { tooLong } from './sentences.ts';
import { wrongWith } from './texts.ts';

/** Words of a letter: a shorter one leaves out what is needed, a longer one is not read. */
const [fewest, most] = [50, 260];

/** What nobody is asked for; of cards and accounts the last four digits do. */
const secrets =
  /\b(?:PIN|CVV2?|CVC2?|OTP|passcode|password|(?:security|one-time|verification) code|seed phrase|IBAN|(?:national )?ID number)\b|الرقم السري|رمز (?:التحقق|الأمان)|كلمة المرور|عبارة الاسترداد|الآيبان|رقم الهوية/i;
const wholeNumber = /\b(?:card|account) number\b|رقم (?:البطاقة|الحساب)/i;

/**
 * Letters that do not say the same in both languages, name what there is not, are hard to read or led to by no article; fields that
 * no letter has, or that ask for a secret.
 */
export function checkLetters(content: Content, pages: Page[], today: string): Problem[] {
  const { fields, letters } = content;
  const used = new Set(letters.flatMap((letter) => fieldsIn(sayings(letter).en)));
  const ids = letters.map(({ id }) => id);
  return [
    ...fields.flatMap((field, index) =>
      wrongWithField(field, used).map((message) => ({ at: ['fields', index], message })),
    ),
    ...letters.flatMap((letter, index) =>
      [
        ...(ids.indexOf(letter.id) < index
          ? [says(`two letters ${letter.id}`, `خطابان باسم ${letter.id}`)]
          : []),
        ...locales.flatMap((locale) => wrongLength(sayings(letter)[locale], locale)),
        ...checkLetter(letter, content, today).map(({ message }) => message),
        ...unlinked(letter, pages),
      ].map((message) => ({ at: ['letters', index], message })),
    ),
  ].map((found) => ({ file: 'letters.yaml', ...found }));
}

type Around = Pick<Content, 'fields' | 'codes' | 'providers'> & { articles: { slug: string }[] };

/** A letter by itself: it says the same in both languages, and what it names is there. */
export const checkLetter = (letter: Letter, around: Around, today: string): Found[] => [
  ...wordsOf(letter)
    .flatMap(wrongWith)
    .map((message) => ({ message })),
  ...[...wrongFields(letter, around.fields), ...wrongNames(letter, around)].map((message) => ({
    message,
    misleads: true as const,
  })),
  ...checkDates(letter, today),
];

/** Everything that a letter and its page say. */
export const wordsOf = (letter: Letter): Text[] => [
  letter.title,
  letter.summary,
  sayings(letter),
  ...letter.enclosed,
];

function wrongWithField({ id, label, hint, kind }: Field, used: ReadonlySet<string>): Text[] {
  const asked = [label, ...(hint ? [hint] : [])].flatMap(({ ar, en }) => [ar, en]).join('\n');
  const isSecret = secrets.test(asked) || (kind !== 'last-four' && wholeNumber.test(asked));
  return [
    ...wrongWith(label),
    ...wrongWith(hint),
    ...(used.has(id) ? [] : [says(`no letter has ${id}`, `ليس ${id} في أي خطاب`)]),
    ...(isSecret ? [says(`${id} asks for a secret`, `يطلب ${id} سرًّا`)] : []),
  ];
}

function wrongFields(letter: Letter, fields: Field[]): Text[] {
  const { ar, en } = sayings(letter);
  const [inArabic, inEnglish] = [new Set(fieldsIn(ar)), new Set(fieldsIn(en))];
  const known = new Set(fields.map(({ id }) => id));
  return [
    ...[...inArabic.symmetricDifference(inEnglish)].map((one) =>
      says(`${one} is in one language alone`, `${one} في لغة واحدة فقط`),
    ),
    ...[...inArabic.union(inEnglish)]
      .filter((one) => !known.has(one))
      .map((one) => says(`no field ${one}`, `لا يوجد حقل ${one}`)),
  ];
}

function wrongLength(words: string, locale: 'ar' | 'en'): Text[] {
  const count = countWords(words);
  const whole =
    count < fewest || count > most
      ? [
          says(
            `a letter of ${count} words, not ${fewest} to ${most}`,
            `خطاب من ${count} كلمة، والمطلوب بين ${fewest} و${most}`,
          ),
        ]
      : [];
  // Each line says one thing; the fields in it are filled in later.
  const sentences = words.split('\n').flatMap((line) => sentencesIn(line, locale));
  return [...whole, ...sentences.flatMap(({ text }) => tooLong(text, locale))];
}

function wrongNames({ article, authority, codes, to }: Letter, content: Around): Text[] {
  const missing = codes.filter((id) => !content.codes.some((code) => code.id === id));
  const provider = content.providers.find(({ id }) => id === authority?.provider);
  return [
    ...(content.articles.some(({ slug }) => slug === article)
      ? []
      : [says(`no article ${article}`, `لا يوجد مقال ${article}`)]),
    ...missing.map((id) => says(`no code ${id}`, `لا يوجد رمز ${id}`)),
    ...(authority && !provider?.countries.includes(authority.country)
      ? [
          says(
            `${authority.provider} is no provider of ${authority.country}`,
            `${authority.provider} ليس من جهات ${authority.country}`,
          ),
        ]
      : []),
    ...((to === 'authority') === (authority !== undefined)
      ? []
      : [says('an authority has a name, and nobody else has one', 'للجهة الرقابية اسم، وليس لغيرها')]),
  ];
}

const unlinked = ({ id }: Letter, pages: Page[]): Text[] =>
  locales
    .filter((locale) => !pages.some((page) => page.locale === locale && lettersLinkedIn(page).includes(id)))
    .map((locale) => says(`no article in ${locale} leads to ${id}`, `لا يؤدي أي مقال (${locale}) إلى ${id}`));
