import { z } from '@hono/zod-openapi';

/** How somebody of providers.yaml is reached from a country. */
export const contact = z
  .object({
    name: z.string(),
    phones: z.array(
      z.object({
        number: z.string().nullable(),
        abroad: z.string().nullable(),
        hours: z.string().nullable(),
      }),
    ),
    page: z.url().nullable().openapi({ description: 'Where one complains' }),
  })
  .openapi('Contact');
