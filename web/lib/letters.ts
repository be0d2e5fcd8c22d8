import { m } from './paraglide/messages.js';
import type { Letter } from './types.ts';

/** Words for letters. */

type Addressee = Letter['to'];

const addressees: Record<Addressee, () => string> = {
  bank: m.letters_to_bank,
  shop: m.letters_to_shop,
  authority: m.letters_to_authority,
  acquirer: m.letters_to_acquirer,
};
export const addresseeName = (to: Addressee): string => addressees[to]();
