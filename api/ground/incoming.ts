import { z } from '@hono/zod-openapi';
import { cleanLine, cleanText } from './clean-text.ts';
import { locales } from './locale.ts';
import { asAddress } from './mail-address.ts';

/** What texts that come in are made of: every route and command takes these and no other (tests/api/ground/incoming.test.ts). */

export const locale = z.enum(locales);

/** Words of one line, such as a name or a title. */
export const line = z.string().overwrite(cleanLine);

/** Words of several lines. */
export const lines = z.string().overwrite(cleanText).trim();

/** Words as they are being typed: a space at their end says that the last is finished. */
export const typing = z.string().overwrite(cleanText);

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
/** The part before @ in ASCII alone: one beyond it needs a mail server with SMTPUTF8 on every way there and back, and few have it. */
const local = String.raw`[a-z0-9!#$%&'*+/=?^_\u0060{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_\u0060{|}~-]+)*`;
const isAddress = new RegExp(String.raw`^${local}@(?:${label}\.)+(?!\d+$)${label}$`);

/** What may be an address: to compare with those that are kept. */
export const address = z.string().overwrite(asAddress);

/** An e-mail address, the one way in which it is kept and compared. */
export const email = address.regex(isAddress, 'email').max(200, 'tooLong').openapi({ format: 'email' });

const isDomain = new RegExp(String.raw`^(?:${label}\.)+(?!\d+$)${label}$`);

/** A mail domain, as it stands in the addresses that are kept: with or without the sign before it. */
export const domain = z
  .string()
  .overwrite((written) => asAddress(`a@${written.replace(/^.*@/s, '')}`).slice(2))
  .regex(isDomain, 'domain')
  .max(200, 'tooLong');
