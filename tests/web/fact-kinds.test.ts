import { expect, test } from 'vitest';
import { factKinds } from '../../api/db/schema/facts.ts';
import { factKinds as offered } from '../../web/routes/[locale=locale]/desk/labels.ts';

test('whatever is known of a payment can be put right at the desk', () => {
  expect(offered).toEqual(factKinds);
});
