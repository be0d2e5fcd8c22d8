import { fold } from './text/fold.ts';

/** A decline or error code as its provider writes it. */
export type Code = {
  id: string;
  system: string;
  code: string;
  /** Whether it is a code wherever it stands, or only near a word such as "code" or "error". */
  match: 'exact' | 'needs-context';
};

/** Finds the codes that a text names, in the order in which it names them; a code that several systems use gives all of them. */
export type FindCodes = (text: string) => Code[];

/** What tells that a number nearby is a code, as the payments note lists it (checked 2026-11-23); folded, by its beginning. */
const cues =
  /^(?:code|err|error|response|rc$|declin|resultcode|refus|reject|transstatus|status$|(?:[وفب]?ال|لل|[بول])?(?:رمز|كود|خطا|رفض|استجاب|ايرور))/;
/** How far a cue may stand from the code, in characters. */
const near = 25;

type Token = { text: string; start: number; end: number };
type Listed = Code & { key: string };

/** Reads the list once; what it returns takes time linear in the text. */
export function openCodes(codes: readonly Code[]): FindCodes {
  const byKey = new Map<string, Listed[]>();
  const longest = new Map<string, number>();
  for (const code of codes) {
    const parts = tokens(code.code).map(({ text }) => text);
    const key = parts.join(' ');
    byKey.set(key, [...(byKey.get(key) ?? []), { ...code, key }]);
    longest.set(parts[0] ?? '', Math.max(longest.get(parts[0] ?? '') ?? 0, parts.length));
  }

  return (text) => {
    const all = tokens(text);
    const found = new Map<string, Code>();
    for (let from = 0; from < all.length;) {
      const { listed, length } = longestAt(all, from);
      const named =
        all.length === length ? listed : listed.filter((code) => isNamed(code, all, from, from + length));
      for (const { key: _, ...code } of ofSystemsNamed(named, all)) found.set(code.id, code);
      from += named.length > 0 ? length : 1;
    }
    return [...found.values()];
  };

  function longestAt(all: Token[], from: number): { listed: Listed[]; length: number } {
    for (let length = longest.get(all[from]?.text ?? '') ?? 0; length > 0; length--) {
      const key = all.slice(from, from + length).map(({ text }) => text);
      const listed = byKey.get(key.join(' '));
      if (listed && key.length === length) return { listed, length };
    }
    return { listed: [], length: 0 };
  }
}

/** Case, accents, digits' script, and `_` `-` `:` or space make no difference; a minus before a number does. */
function tokens(text: string): Token[] {
  const folded = fold(text).replace(/(?<![^\s:(])[-−](?=\d)/g, 'minus');
  return [...folded.matchAll(/[\p{L}\p{N}]+(?:\.\d+)*/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** Plain words (`declined`, `N`) are everyday language unless the provider's name stands near; numbers need a cue. */
function isNamed({ code, match, system, key }: Listed, all: Token[], from: number, to: number): boolean {
  const plainWord = /^\p{L}+$/u.test(key) && !/\p{Ll}\p{Lu}/u.test(code);
  if (match === 'exact' && !plainWord) return true;
  return around(all, from, to).some(({ text }) => isSystem(system, text) || (!plainWord && cues.test(text)));
}

/** The tokens within reach of those from one place to another. */
function around(all: Token[], from: number, to: number): Token[] {
  const start = all[from]?.start ?? 0;
  const end = all[to - 1]?.end ?? 0;
  const close: Token[] = [];
  for (let i = from - 1; i >= 0; i--) {
    const token = all[i];
    if (!token || start - token.end > near) break;
    close.push(token);
  }
  for (let i = to; i < all.length; i++) {
    const token = all[i];
    if (!token || token.start - end > near) break;
    close.push(token);
  }
  return close;
}

/** Of one code in several systems, those that the text names; all when it names none. */
function ofSystemsNamed(listed: Listed[], all: Token[]): Listed[] {
  if (listed.length < 2) return listed;
  const named = listed.filter(({ system }) => all.some(({ text }) => isSystem(system, text)));
  return named.length > 0 ? named : listed;
}

/** `stripe` in `stripe-decline-code`; the words after the name are cues of their own. */
const isSystem = (system: string, word: string) =>
  system.split('-').some((part) => part === word && !generic.has(part));
const generic = new Set([
  'code',
  'decline',
  'error',
  'issue',
  'pay',
  'invoice',
  'network',
  'advice',
  'refusal',
  'google',
  'apple',
]);
