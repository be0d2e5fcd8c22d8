import { fold } from './text/fold.ts';

/** How people say a digit and a ten, from zero and from ten on; in Arabic with its dialects. */
const units = [
  'zero oh صفر زيرو',
  'one واحد واحده',
  'two اثنين اثنان اتنين ثنين تنين جوج',
  'three ثلاثه ثلاث تلاته تلات',
  'four اربعه اربع',
  'five خمسه خمس',
  'six سته ست',
  'seven سبعه سبع',
  'eight ثمانيه ثمان ثماني تمانيه تمنيه تمن',
  'nine تسعه تسع',
];
const teens = [
  'ten عشره عشر',
  'eleven احدعش حداشر حدعش',
  'twelve اثنعش اتناشر طنعش',
  'thirteen ثلطعش تلتاشر تلطعش',
  'fourteen اربعطعش اربعتاشر',
  'fifteen خمسطعش خمستاشر',
  'sixteen سطعش ستاشر',
  'seventeen سبعطعش سبعتاشر',
  'eighteen ثمنطعش تمنتاشر تمنطعش',
  'nineteen تسعطعش تسعتاشر',
];
const tens = [
  'twenty عشرين عشرون',
  'thirty ثلاثين ثلاثون تلاتين',
  'forty اربعين اربعون',
  'fifty خمسين خمسون',
  'sixty ستين ستون',
  'seventy سبعين سبعون',
  'eighty ثمانين ثمانون تمانين',
  'ninety تسعين تسعون',
];

/** A number that is said, as a word of its own: "six" in a text is no 6. */
const word = (value: number | string): string => `said${value}`;

const valued = [
  ...units.map((names, digit) => ({ names, value: digit })),
  ...teens.map((names, digit) => ({ names, value: 10 + digit })),
  ...tens.map((names, ten) => ({ names, value: 20 + 10 * ten })),
];

/** By how a part of a number is said, folded, in Arabic also after «و»: the word for it in `waysToSay`. */
export const saidNumber: ReadonlyMap<string, string> = new Map(
  valued.flatMap(({ names, value }) =>
    fold(names)
      .split(' ')
      .flatMap((name) => [
        [name, word(value)],
        [`و${name}`, word(value)],
      ]),
  ),
);

/** The words in which a code of two digits or more is said, if it is a number: digit by digit, and up to 99 also as one. */
export function waysToSay(code: string): string[][] {
  if (!/^\d{2,}$/.test(code)) return [];
  const digits = [...code].map(word);
  const number = Number(code);
  if (number < 10 || number > 99) return [digits];
  const ten = word(number - (number % 10));
  const unit = word(number % 10);
  if (number % 10 === 0) return [digits, [ten]];
  const asOne =
    number < 20
      ? [[word(number)], [unit, ten]]
      : [
          [ten, unit],
          [unit, ten],
          [unit, 'و', ten],
        ];
  return [digits, ...asOne];
}

/** What is counted: "the error came fifty times" names no code. */
const counted = [
  'times?|seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?|percent|pounds?|riyals?|dinars?|dirhams?|dollars?|euros?',
  'مر(?:ه|ات)|ثاني(?:ه|تين)|ثواني|دقيقه|دقا[يئ]ق|ساع(?:ه|ات)|يوم|ايام|اسبوع|شهر|اشهر|سنه|بالميه|في الميه',
  'ريال|جنيه|دينار|درهم|دولار|يورو|ليره|الف|ميه|مليون',
].join('|');

/** A cue right before a number that is said, at most with "number" or "is" between, and nothing counted after it; in words as `around` a code. */
export const saidBeside = (cue: RegExp): RegExp =>
  new RegExp(
    `${cue.source}\\p{L}*(?: (?:number|no|is|was|says?|رقم|هو))? \\| (?!(?:${counted})(?!\\p{L}))`,
    'u',
  );

/** Whether these words say a number. */
export const isSaid = (words: string[]): boolean => words.some((one) => one.startsWith('said'));
