import { text } from '#lib/fields.ts';

type Fields = Pick<FormData | URLSearchParams, 'get' | 'getAll'>;

/** An organisation as its form holds it: domains are written one after the other. */
export const organisationIn = (form: Fields) => ({
  name: text(form, 'name'),
  domains: text(form, 'domains')
    .split(/[\s,،;؛]+/)
    .filter(Boolean),
});

/** One of its people as their form holds them. */
export const standingIn = (form: Fields) => ({
  name: text(form, 'personName') || null,
  seesAll: text(form, 'sees') === 'all',
});
