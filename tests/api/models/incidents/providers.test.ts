import { describe, expect, test } from 'vitest';
import { namedIn, provider, providerCalled, providers } from '../../../../api/models/incidents/providers.ts';
import { inheritedNames } from '../../../inherited-names.ts';

describe('a provider goes by every name that people give it', () => {
  test.each(['stc pay', 'STC Pay', 'اس تي سي باي'])('%s', (name) => {
    const id = providerCalled(name);
    expect(providers().map((one) => one.id)).toContain(id);
    expect(namedIn(`My ${name} does not work since noon`)(id)).toBe(true);
  });

  test('each is called by its own name', () => {
    for (const { id, name } of providers()) {
      expect(providerCalled(name.en), name.en).toBe(id);
      expect(provider(id).name).toEqual(name);
    }
  });
});

test('a name that several have is kept as it is written when an incident is announced', () => {
  expect(providerCalled('الأهلي')).toBe('الأهلي');
  expect(providerCalled('الأهلي المصري')).toBe('nbe');
});

test('what was announced by a name before we knew it is whose it is', () => {
  expect(provider('Al Rajhi').name).toEqual({ en: 'Al Rajhi Bank', ar: 'مصرف الراجحي' });
  expect(namedIn('بطاقة الراجحي')('Al Rajhi')).toBe(true);
});

test('one that we do not know is called as it was written, and found as it was written', () => {
  expect(providerCalled('  Bank of Nowhere ')).toBe('Bank of Nowhere');
  expect(provider('Bank of Nowhere').name).toEqual({ ar: 'Bank of Nowhere', en: 'Bank of Nowhere' });
  expect(namedIn('is bank of nowhere down?')('Bank of Nowhere')).toBe(true);
  expect(namedIn('is the bank down?')('Bank of Nowhere')).toBe(false);
});

test('names that all objects have are names like others', () => {
  for (const name of inheritedNames) {
    expect(providerCalled(name)).toBe(name);
    expect(namedIn('my card does not work')(name)).toBe(false);
  }
});
