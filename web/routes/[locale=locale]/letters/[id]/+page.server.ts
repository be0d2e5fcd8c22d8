import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { cacheable } from '#lib/cacheable.ts';
import { redactTogether } from '../../../../../api/privacy/redact.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params: { id, locale }, request, setHeaders }) => {
  const letter = await read(api(fetch).letters[':id'].$get({ param: { id }, query: { locale } }));
  if (request.method === 'GET') setHeaders(cacheable);
  return { letter };
};

/** What was typed comes back in the letter, without the secrets in it. It is sent nowhere and kept nowhere. */
export const actions: Actions = {
  default: async ({ request }) => {
    const form = await request.formData();
    const names = [...new Set(form.keys())];
    const clean = redactTogether(names.map((name) => String(form.get(name))));
    return {
      typed: Object.fromEntries(names.map((name, index) => [name, clean[index]?.text ?? ''])),
      removed: clean.flatMap(({ found }) => found),
    };
  },
};
