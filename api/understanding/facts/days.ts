import { asLocal } from '../../ground/clock.ts';
import { timeIn } from './times.ts';

const oneDay = 24 * 60 * 60_000;

const numbers = [
  'one|واحد|يوم',
  'two|يومين|يومان|اثنين',
  'three|ثلاثة|ثلاث|تلات|تلاتة',
  'four|[أا]ربعة|[أا]ربع',
  'five|خمسة|خمس',
  'six|ستة|ست',
  'seven|سبعة|سبع',
  'eight|ثمانية|ثمان|تمن',
  'nine|تسعة|تسع',
  'ten|عشرة|عشر',
];
const counted = `\\d{1,3}|${numbers.join('|')}`;

/** What is said of a day by how far it is from the day of writing. */
const ago: [RegExp, (match: RegExpExecArray) => number][] = [
  [/(?<!\p{L})(?:[أا]ول (?:[أا]مس|[إا]مبارح)|(?:the )?day before yesterday)(?!\p{L})/u, () => 2],
  [/(?<!\p{L})(?:[أا]مس|البارح[ةه]?|[إا]مبارح|مبارح|yesterday|last night)(?!\p{L})/u, () => 1],
  [/(?:قبل|منذ|من|صار لي|صارلي) (?:[أا]سبوع)(?!\p{L})|(?:a|one) week ago/u, () => 7],
  [/(?:قبل|منذ|من) [أا]سبوعين|two weeks ago/u, () => 14],
  [
    new RegExp(`(?:قبل|منذ|من) (${counted})(?: [أا]يام| يوما?| يوم)?(?!\\p{L})`, 'u'),
    ([, said]) => numberOf(said),
  ],
  [new RegExp(`(?<!\\p{L})(${counted}) days? ago`, 'u'), ([, said]) => numberOf(said)],
  [/(?<!\p{L})(?:اليوم|النهارد[ةه]|هاليوم|الليلة|today|this morning|tonight)(?!\p{L})/u, () => 0],
];

const numberOf = (said = ''): number =>
  Number(said) || 1 + numbers.findIndex((names) => new RegExp(`^(?:${names})$`).test(said));

const months = [
  'january|jan|يناير|كانون الثاني|جانفي',
  'february|feb|فبراير|شباط|فيفري',
  'march|mar|مارس|آذار',
  'april|apr|[أا]بريل|نيسان|[أا]فريل',
  'may|مايو|[أا]يار|ماي',
  'june|jun|يونيو|حزيران|جوان',
  'july|jul|يوليو|تموز|جويلية',
  'august|aug|[أا]غسطس|آب|[أا]وت',
  'september|sept|sep|سبتمبر|[أا]يلول',
  'october|oct|[أا]كتوبر|تشرين الأول',
  'november|nov|نوفمبر|تشرين الثاني',
  'december|dec|ديسمبر|كانون الأول',
];
const month = months.join('|');
const iso = /(?<!\d)(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const dayFirst = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](20\d\d|\d\d))?(?![\d/]|[.-]\d)/g;
const dayNamed = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${month})(?!\\p{L})(?:,? (20\\d\\d))?`,
  'u',
);
const monthNamed = new RegExp(
  `(?<!\\p{L})(${month}) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (20\\d\\d))?`,
  'u',
);

/** The day of which a message speaks, with the time where it says that: 2026-11-29 or 2026-11-29T21:24, by the region's clock. */
export function dayIn(text: string, written: Date): string | undefined {
  const day = dated(text, written) ?? relative(text, written);
  if (day === undefined) return undefined;
  const time = timeIn(text);
  return time === undefined ? day : `${day}T${time}`;
}

function relative(text: string, written: Date): string | undefined {
  for (const [said, days] of ago) {
    const match = said.exec(text);
    if (match) return dayOf(written.getTime() - days(match) * oneDay);
  }
  return undefined;
}

const dayOf = (time: number): string => asLocal(new Date(time)).slice(0, 10);

function dated(text: string, written: Date): string | undefined {
  const full = iso.exec(text);
  if (full) return real(Number(full[1]), Number(full[2]), Number(full[3]));
  const named = dayNamed.exec(text);
  if (named) return inYear(named[3], monthOf(named[2]), Number(named[1]), written);
  const before = monthNamed.exec(text);
  if (before) return inYear(before[3], monthOf(before[1]), Number(before[2]), written);
  for (const { 1: day, 2: month, 3: year, index } of text.matchAll(dayFirst)) {
    // Two figures without a year are as often a price, a fraction or how a card expires.
    if (year === undefined && !dateFollows.test(text.slice(Math.max(0, index - 12), index))) continue;
    const full = year?.length === 2 ? `20${year}` : year;
    const found = inYear(full, Number(month), Number(day), written);
    if (found) return found;
  }
  return undefined;
}

const dateFollows = /(?:يوم|تاريخ|on|dated?)\s{0,2}:?\s{0,2}$/;

const monthOf = (said = ''): number =>
  1 + months.findIndex((names) => new RegExp(`^(?:${names})$`, 'u').test(said));

/** Without a year the latest such day that has been. */
function inYear(year: string | undefined, month: number, day: number, written: Date): string | undefined {
  if (year !== undefined) return real(Number(year), month, day);
  const thisYear = Number(dayOf(written.getTime()).slice(0, 4));
  const found = real(thisYear, month, day);
  return found !== undefined && found > dayOf(written.getTime()) ? real(thisYear - 1, month, day) : found;
}

/** The day, if the calendar has it. */
export function real(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : undefined;
}
