import { words } from '../../../search/text/tokens.ts';

/** Letters, digits and what stands between words: no link, address, handle, mask or invisible mark has only these. */
const plain = /^[\p{L}\p{Mn}\p{Nd} '’،,؟?!-]+$/u;
/** Fewer than any telephone number has, however it is written. */
const mostDigits = 4;
const mostWords = 10;
const spelt = new Set(
  words(
    `zero one two three four five six seven eight nine صفر واحد واحدة اثنان اثنين ثلاثة تلاتة اربعة أربعة خمسة ستة سبعة ثمانية تمانية
     تسعة`,
  ).map(({ form }) => form.surface),
);

/**
 * Whether what people searched for may be offered to others: words of our articles and lists (`knows`) and nothing else. Anybody can search
 * for anything, as often as they like and from many addresses: what is offered under our name must lead nowhere else.
 */
export function mayBeOffered(text: string, knows: (text: string) => boolean): boolean {
  const said = words(text);
  const digits =
    (text.match(/\p{Nd}/gu) ?? []).length + said.filter(({ form }) => spelt.has(form.surface)).length;
  return plain.test(text) && digits <= mostDigits && said.length <= mostWords && knows(text);
}
