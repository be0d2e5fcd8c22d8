import { z } from '@hono/zod-openapi';
import { countries, countryId } from '../../content/countries.ts';
import { methods } from '../models/incidents/providers.ts';
import { text } from './tickets.ts';

/** By what a list is narrowed that is the same on every desk. */
export const listChoices = z
  .object({
    countries: z.array(z.object({ id: countryId, name: text })),
    methods: z.array(z.object({ id: z.string(), name: text })).openapi({ description: 'By what people pay' }),
  })
  .openapi('ListChoices');

export const listChoicesShown = (): z.infer<typeof listChoices> => ({
  countries: countryId.options.map((id) => ({ id, name: countries[id].name })),
  methods: methods(),
});
