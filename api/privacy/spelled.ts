import type { Change, Copy } from './copy.ts';
import { rewrite } from './copy.ts';
import { normalise } from './normalise.ts';

/** What people say for a digit, by digit: English, Arabic with its dialects, Arabizi, French. */
const units = `
  zero oh nought صفر زيرو زيرو sefr sifr sefir zéro
  one واحد واحده وحده وحدة حدا wa7ed wahed wa7id wahid un une
  two اثنين اثنان إثنين اتنين اثنتين ثنتين تنين ثنين زوج جوج etnen etneen ethnen ethnein tnen tnein itnen deux
  three ثلاثة ثلاث تلاتة تلات ثلاثه تلاته talata tlata talate thalatha tlete trois
  four اربعة أربع اربع arba3a arb3a arba3 arbaa quatre
  five خمسة خمس khamsa khamse 5amsa 5amse cinq
  six ستة ست setta sitta sitte six
  seven سبعة سبع sab3a saba3a sab3 sabaa sept
  eight ثمانية ثمنية ثمان ثماني تمانية تمنية تمن tamanya tamanye tmanya thamanya thmanya huit
  nine تسعة تسع tes3a tis3a tes3 tisaa neuf`;
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = `
  twenty عشرين 3eshreen
  thirty ثلاثين تلاتين talateen
  forty اربعين أربعين arba3een
  fifty خمسين khamseen
  sixty ستين setteen
  seventy سبعين sab3een
  eighty ثمانين تمانين tamaneen
  ninety تسعين tes3een`;

const rows = (list: string) =>
  list
    .trim()
    .split('\n')
    .map((row) => normalise(row).text.trim().split(/\s+/));

const values = new Map<string, string>([
  ...rows(units).flatMap((row, digit) => row.map((word): [string, string] => [word, String(digit)])),
  ...teens.split(' ').map((word, i): [string, string] => [word, String(10 + i)]),
  ...rows(tens).flatMap((row, i) => row.map((word): [string, string] => [word, String(20 + 10 * i)])),
]);
const times = new Map(
  Object.entries({ double: 2, triple: 3, دبل: 2, دوبل: 2, مكرر: 2, تربل: 3, dobel: 2, triblé: 3 }),
);
const joining = new Set(['and', 'و', 'w', 'we', 'et', 'then', 'ثم']);

type Part = Change & { spelled: boolean };

/** Fewer spelled digits than this are ordinary words: "one or two". */
const fewest = 3;

/** The copy with digits for the words in a row of spelled digits: "four one double one", «أربعة واحد واحد». Linear. */
export function withSpelledDigits(copy: Copy): Copy {
  const changes: Change[] = [];
  let row: Part[] = [];
  let multiplier: { start: number; by: number } | undefined;
  let end = 0;
  const close = () => {
    changes.push(...changesOf(row, copy.text));
    row = [];
    multiplier = undefined;
  };
  for (const { 0: word, index: start } of copy.text.matchAll(/\d+(?![\p{L}\d])|[\p{L}\d]+/gu)) {
    if (start - end > 4 || (row.length > 0 && /\n\s*\n|[.!?؟]\s/.test(copy.text.slice(end, start)))) close();
    const plain = word.toLowerCase();
    const digits = /^\d+$/.test(plain) ? plain : valueOf(plain);
    const by = times.get(plain);
    end = start + word.length;
    if (by !== undefined) multiplier = { start, by };
    else if (digits !== undefined) {
      const text = multiplier && digits.length === 1 ? digits.repeat(multiplier.by) : digits;
      add(row, { start: multiplier?.start ?? start, end, text, spelled: plain !== digits });
      multiplier = undefined;
    } else if (!joining.has(plain)) close();
  }
  close();
  return rewrite(copy, changes);
}

const valueOf = (word: string): string | undefined =>
  values.get(word) ?? (word.startsWith('و') ? values.get(word.slice(1)) : undefined);

/** Forty and two make 42, and so does «اثنين وأربعين». */
function add(row: Part[], part: Part): void {
  const last = row.at(-1);
  const pair = last?.spelled && part.spelled ? [last.text, part.text] : [];
  const [ten, unit] = pair[1]?.length === 2 ? [pair[1], pair[0]] : pair;
  if (last && ten && unit && /^[2-9]0$/.test(ten) && /^[1-9]$/.test(unit)) {
    last.end = part.end;
    last.text = `${ten.charAt(0)}${unit}`;
  } else row.push(part);
}

/** Spelled digits come together; what was written in digits keeps its own place. */
function changesOf(row: Part[], text: string): Change[] {
  const spelled = row.filter((part) => part.spelled);
  const digits = spelled.reduce((sum, part) => sum + part.text.length, 0);
  if (digits < fewest || spelled.length < 2 || (spelled.length < 3 && digits < 4)) return [];
  const changes: Change[] = [];
  for (const [i, part] of row.entries()) {
    const previous = row[i - 1];
    if (previous && (previous.spelled || part.spelled)) {
      const together = previous.spelled && part.spelled;
      changes.push({ start: previous.end, end: part.start, text: together ? '' : ' ' });
    } else if (previous && /\p{L}/u.test(text.slice(previous.end, part.start)))
      changes.push({ start: previous.end, end: part.start, text: ' ' });
    if (part.spelled) changes.push(part);
  }
  return changes;
}
