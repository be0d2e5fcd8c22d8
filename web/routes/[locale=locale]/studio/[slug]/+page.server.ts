import { redirect } from '@sveltejs/kit';
import type { Locale } from '#ground/locale.ts';
import { locales } from '#ground/locale.ts';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { choice, text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import { audiences } from '../audiences.ts';
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

const doings = ['save', 'publish', 'withdraw', 'confirm'] as const;

/** One form a language, whose buttons save, publish, withdraw or confirm; publishing saves first. */
export const actions: Actions = {
  write: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const param = { ...slugIn(params), locale: choice(form, 'locale', locales) };
    const translation = api(fetch).articles[':slug'].translations[':locale'];
    switch (choice(form, 'do', doings)) {
      case 'withdraw': {
        const { refusal } = await send(translation.publication.$delete({ param }), form);
        return refusal ?? { did: 'withdrawn' as const };
      }
      case 'confirm': {
        const { refusal } = await send(translation.confirmation.$put({ param }), form);
        return refusal ?? { did: 'confirmed' as const };
      }
      case 'save': {
        const { refusal } = await send(translation.$put({ param, json: writtenIn(form) }), form);
        return refusal ?? { did: 'saved' as const };
      }
      case 'publish': {
        const saved = await send(translation.$put({ param, json: writtenIn(form) }), form);
        if (saved.refusal) return saved.refusal;
        const { refusal } = await send(translation.publication.$put({ param }), form);
        return refusal ?? { did: 'published' as const };
      }
    }
  },
  details: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const json = {
      problemType: text(form, 'problemType'),
      audience: choice(form, 'audience', audiences),
      checkedOn: text(form, 'checkedOn'),
    };
    const { refusal } = await send(
      api(fetch).articles[':slug'].$patch({ param: slugIn(params), json }),
      form,
    );
    return refusal ?? { did: 'details' as const };
  },
  rename: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const slug = text(form, 'slug');
    const { refusal } = await send(
      api(fetch).articles[':slug'].slug.$put({ param: slugIn(params), json: { slug } }),
      form,
    );
    if (refusal) return refusal;
    redirect(303, to.studioArticle(params.locale, slug));
  },
};

/** The article as a part of an address. */
const slugIn = ({ slug }: { slug: string }) => ({ slug: encodeURIComponent(slug) });

function writtenIn(form: FormData) {
  const lines = (name: string) => text(form, name).replaceAll('\r\n', '\n');
  return {
    title: lines('title'),
    summary: lines('summary'),
    quickFix: lines('quickFix'),
    searchTerms: lines('searchTerms')
      .split('\n')
      .filter((term) => term.trim() !== ''),
    body: lines('body'),
    version: Number(text(form, 'version')),
  };
}
