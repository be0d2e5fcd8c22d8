import { redirect } from '@sveltejs/kit';
import { locales } from '#ground/locale.ts';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { choice, text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import { audiences } from '../audiences.ts';
import type { Actions, PageServerLoad } from './$types';

/** What is known of a gap goes along into the draft. */
export const load: PageServerLoad = ({ params, url }) => {
  const asked = url.searchParams;
  return {
    draftKey: crypto.randomUUID(),
    filled: {
      of: locales.find((one) => one === asked.get('of')) ?? params.locale,
      title: (asked.get('title') ?? '').slice(0, longest.title),
      terms: (asked.get('terms') ?? '').slice(0, longest.terms),
      problemType: asked.get('problemType') ?? undefined,
    },
  };
};

const longest = { title: 140, terms: 2000 };

export const actions: Actions = {
  default: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const json = {
      slug: text(form, 'slug'),
      problemType: text(form, 'problemType'),
      audience: choice(form, 'audience', audiences),
      draftKey: text(form, 'draftKey'),
      begun: form.has('of') ? begunIn(form) : undefined,
    };
    const { answer, refusal } = await send(api(fetch).articles.$post({ json }), form);
    if (refusal) return refusal;
    const { slug } = await read(answer);
    redirect(303, to.studioArticle(params.locale, slug));
  },
};

const begunIn = (form: FormData) => ({
  locale: choice(form, 'of', locales),
  title: text(form, 'title').trim(),
  searchTerms: text(form, 'terms')
    .split(/\s*\n\s*/)
    .filter(Boolean),
});
