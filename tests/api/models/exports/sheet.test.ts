import { expect, test } from 'vitest';
import { sheet } from '../../../../api/models/exports/sheet.ts';

test('pages on a disk ask nobody for anything, and know no left and right', () => {
  expect(sheet).not.toMatch(/url\(|@import|left|right/);
});
