import { expect, test } from 'vitest';
import { contentFolder } from '../../../../api/ground/root.ts';
import {
  codeCard,
  codeDetails,
  codeOf,
  codesOfSystem,
  codeSystems,
} from '../../../../api/models/codes/codes.ts';
import { loadCodes } from '../../../../content/codes.ts';
import { inheritedNames } from '../../../inherited-names.ts';

const customer = { locale: 'en', staff: false } as const;
const staff = { locale: 'ar', staff: true } as const;

test('what would tell a thief that a card is reported is kept from customers', () => {
  const hidden = loadCodes(contentFolder).filter(({ revealToCustomer }) => !revealToCustomer);
  expect(hidden.length).toBeGreaterThan(3);
  for (const { id } of hidden) {
    expect(codeCard(id, customer).meaning, id).toBeNull();
    expect(codeDetails(id, customer)).toMatchObject({ retry: null, actor: null, staff: null });
    expect(codeCard(id, staff).meaning, id).not.toBeNull();
  }
});

test('each system has the codes that it counts', () => {
  for (const { id, count } of codeSystems('ar'))
    expect(codesOfSystem(id, staff).codes, id).toHaveLength(count);
});

test('a code or a system that is not there is not found', () => {
  for (const id of [...inheritedNames, 'iso8583:no-such']) {
    expect(() => codeOf(id), id).toThrow();
    expect(() => codesOfSystem(id, customer), id).toThrow();
  }
});
