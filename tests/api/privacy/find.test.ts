import { expect, it } from 'vitest';
import { bip39Words } from '../../../api/privacy/bip39-words.ts';
import { find } from '../../../api/privacy/find.ts';
import { secretKinds } from '../../../api/privacy/kinds.ts';
import { secretAdvice, secretNames } from '../../../api/privacy/names.ts';

it('tells where a secret stands in the text as it was written', () => {
  const text = 'البطاقة ‏٤٢٤٢-٤٢٤٢-٤٢٤٢-٤٢٤٢‏ و cvv 123';
  const [card, code] = find(text);
  expect(text.slice(card?.start, card?.end)).toBe('٤٢٤٢-٤٢٤٢-٤٢٤٢-٤٢٤٢');
  expect(card).toMatchObject({ kind: 'pan', mask: '•••• 4242' });
  expect(text.slice(code?.start, code?.end)).toBe('123');
  expect(code).toMatchObject({ kind: 'cvv', mask: '[CVV]' });
});

it('takes the keycap with the last digit', () => {
  const text = [...'4242424242424242'].map((digit) => `${digit}\ufe0f\u20e3`).join('');
  expect(find(text)).toEqual([{ kind: 'pan', start: 0, end: text.length, mask: '•••• 4242' }]);
});

it('looks for seed phrases only with the list', () => {
  const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  expect(find(phrase)).toEqual([]);
  expect(find(phrase, bip39Words)).toEqual([
    { kind: 'seed-phrase', start: 0, end: phrase.length, mask: '[SEED PHRASE]' },
  ]);
  expect(find(phrase.split(' ').slice(0, 11).join(' '), bip39Words)).toEqual([]);
});

it('has all 2048 words of the standard, told apart by their first four letters', () => {
  expect(bip39Words.size).toBe(2048);
  expect(new Set([...bip39Words].map((word) => word.slice(0, 4))).size).toBe(2048);
});

it.each(secretKinds)('names %s and gives advice in both languages', (kind) => {
  expect(secretNames[kind].ar).toMatch(/\p{Script=Arabic}/u);
  expect(secretAdvice(kind).ar).toContain(secretNames[kind].ar);
  expect(secretAdvice(kind).en).toContain(secretNames[kind].en);
});
