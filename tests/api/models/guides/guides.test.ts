import { expect, test } from 'vitest';
import { findGuide } from '../../../../api/models/guides/guides.ts';
import { inheritedNames } from '../../../inherited-names.ts';

test('a guide is found by its address, and by nothing else', () => {
  expect(findGuide('otp-missing').slug).toBe('otp-missing');
  for (const slug of [...inheritedNames, 'no-such-guide']) expect(() => findGuide(slug), slug).toThrow();
});
