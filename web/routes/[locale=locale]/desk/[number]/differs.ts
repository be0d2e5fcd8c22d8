/** What two answers may differ in that a reader would act on: an address, or figures of at least two digits, with what groups them. */
const part = /https?:\/\/[^\s<>()«»"“”]+|[0-9٠-٩۰-۹](?:[.,:/٫٬ -]?[0-9٠-٩۰-۹])+/g;

/** The same however its digits are written and grouped. */
const plain = (text: string): string =>
  text.startsWith('http')
    ? text
    : text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16)).replace(/\D/g, '');

const partsOf = (text: string): Map<string, string> =>
  new Map([...text.matchAll(part)].map(([found]) => [plain(found), found]));

/** The figures and addresses of one text that are not in the other, as it has them. */
export function onlyIn(text: string, other: string): string[] {
  const there = partsOf(other);
  return [...partsOf(text)].filter(([key]) => !there.has(key)).map(([, found]) => found);
}
