import { z } from '@hono/zod-openapi';
import { line } from '../ground/incoming.ts';

/** Where a program listens, as it is written: somebody's name and password have no place in it. */
const place = line
  .min(1, 'required')
  .max(500, 'tooLong')
  .refine((written) => {
    const url = URL.parse(written);
    return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  }, 'webAddress');

/** Another program as it is written. */
export const newWebhook = z.object({ name: line.min(1, 'required').max(80, 'tooLong'), url: place });

export const webhook = newWebhook.extend({ id: z.number() }).openapi('Webhook');
