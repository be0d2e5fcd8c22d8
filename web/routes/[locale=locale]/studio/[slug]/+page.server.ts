import { fail, redirect } from '@sveltejs/kit';
import type { Locale } from '#ground/locale.ts';
import { to } from '#lib/addresses.ts';
import { problemOf, read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { asJson } from '#lib/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const { slug } = params;
  const article = await read(api(fetch).studio.articles[':slug'].$get({ param: { slug } }));
  const revisions = async (locale: Locale) => {
    const one = api(fetch).articles[':slug'].translations[':locale'].revisions;
    return (await read(one.$get({ param: { slug, locale } }))).revisions;
  };
  return {
    article,
    revisions: { ar: await revisions('ar'), en: await revisions('en') },
  };
};

type Did = 'saved' | 'published' | 'withdrawn' | 'confirmed' | 'details';
type Typed = {
  title: string;
  summary: string;
  quickFix: string;
  searchTerms: string[];
  body: string;
  version: number;
};

/** One form a language, whose buttons save, publish, withdraw or confirm; publishing saves first. */
export const actions: Actions = {
  write: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const locale: Locale = form.get('locale') === 'en' ? 'en' : 'ar';
    const text = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n');
    const typed: Typed = {
      title: text('title'),
      summary: text('summary'),
      quickFix: text('quickFix'),
      searchTerms: text('searchTerms')
        .split('\n')
        .filter((term) => term.trim() !== ''),
      body: text('body'),
      version: Number(text('version')),
    };
    const place = `${placeOf(params)}/translations/${locale}`;
    const doing = text('do');
    if (doing === 'withdraw')
      return done(await fetch(`${place}/publication`, { method: 'DELETE' }), locale, 'withdrawn', typed);
    if (doing === 'confirm')
      return done(await fetch(`${place}/confirmation`, { method: 'PUT' }), locale, 'confirmed', typed);
    const saved = await fetch(place, asJson('PUT', typed));
    if (doing !== 'publish' || !saved.ok) return done(saved, locale, 'saved', typed);
    return done(await fetch(`${place}/publication`, { method: 'PUT' }), locale, 'published', typed);
  },
  details: async ({ fetch, params, request }) => {
    const { problemType, audience, checkedOn } = Object.fromEntries(await request.formData());
    const answer = await fetch(placeOf(params), asJson('PATCH', { problemType, audience, checkedOn }));
    return done(answer, undefined, 'details', undefined);
  },
  rename: async ({ fetch, params, request }) => {
    const slug = String((await request.formData()).get('slug') ?? '');
    const answer = await fetch(`${placeOf(params)}/slug`, asJson('PUT', { slug }));
    if (answer.ok) redirect(303, to.studioArticle(params.locale, slug));
    return done(answer, undefined, 'details', undefined);
  },
};

const placeOf = ({ slug }: { slug: string }): string => `/api/articles/${encodeURIComponent(slug)}`;

/** What was done, or why not and what was typed: nothing an editor wrote is lost. */
async function done(answer: Response, locale: Locale | undefined, did: Did, typed: Typed | undefined) {
  if (answer.ok) return { did, locale };
  return fail(answer.status, { problem: await problemOf(answer), locale, typed });
}
