/** What is told of customers to those who may not know who they are: set apart, for it stands beside either script. */

const apart = (masked: string): string => `\u2066${masked}\u2069`;

/** An address of e-mail by the letter that it begins with and its house, `m…@example.com`; empty where there is none. */
export function maskedAddress(email: string): string {
  if (email === '') return '';
  const at = email.lastIndexOf('@');
  const [first = ''] = email.slice(0, Math.max(at, 0));
  // One letter alone would be all of it.
  return apart(at < 0 ? '…' : `${at > 1 ? first : ''}…${email.slice(at)}`);
}

/** A name by its initial, in its own direction. */
export function maskedName(name: string | null): string | null {
  const initial = /[\p{L}\p{N}]\p{M}*/u.exec(name ?? '')?.[0];
  return name === null ? null : `\u2068${initial ?? ''}…\u2069`;
}

/** Of whatever else reaches somebody nothing is told but that it is known. */
export const maskedContact = (contact: string | null): string | null =>
  contact === null || contact === '' ? contact : '…';
