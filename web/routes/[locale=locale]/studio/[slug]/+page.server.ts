import { redirect } from '@sveltejs/kit';
import type { Locale } from '#ground/locale.ts';
import { locales } from '#ground/locale.ts';
import { to } from '#lib/addresses.ts';
import { read, refuse } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { choice, choiceIfAny, text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import { audiences } from '../audiences.ts';
import { draftOf } from './passages.ts';
import { passagesTyped } from './refused.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const { slug } = params;
  const article = await read(api(fetch).studio.articles[':slug'].$get({ param: { slug } }));
  const of = (locale: Locale) => ({ param: { slug, locale } });
  const at = api(fetch).articles[':slug'].translations[':locale'];
  const checks = async (locale: Locale) =>
    article.translations[locale] ? (await read(at.checks.$get(of(locale)))).checks : [];
  return {
    article,
    checks: { ar: await checks('ar'), en: await checks('en') },
    /** The language that a phone shows. */
    show: locales.find((one) => one === url.searchParams.get('show')) ?? params.locale,
  };
};

const doings = ['save', 'publish', 'confirm'] as const;
const grades = ['minor', 'medium', 'major'] as const;

/** One form a language, whose buttons save, publish or confirm; publishing saves first, and publishes just that. */
export const actions: Actions = {
  write: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const param = { ...slugIn(params), locale: choice(form, 'locale', locales) };
    const translation = api(fetch).articles[':slug'].translations[':locale'];
    const doing = choice(form, 'do', doings);
    if (doing === 'confirm') {
      const { refusal } = await send(translation.confirmation.$put({ param }), form);
      return refusal ?? { did: 'confirmed' as const };
    }
    const saved = await send(translation.$put({ param, json: writtenIn(form) }), form);
    if (saved.refusal) return saved.refusal;
    if (doing === 'save') return { did: 'saved' as const };
    const { version } = saved.answer.ok ? await read(saved.answer) : refuse(saved.answer);
    const json = { version, grade: choiceIfAny(form, 'grade', grades) };
    const { refusal } = await send(translation.publication.$put({ param, json }), form);
    return refusal ?? { did: 'published' as const };
  },
  withdraw: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const param = { ...slugIn(params), locale: choice(form, 'locale', locales) };
    const { publication } = api(fetch).articles[':slug'].translations[':locale'];
    const json = { reason: text(form, 'reason') };
    const { refusal } = await send(publication.$delete({ param, json }), form);
    return refusal ?? { did: 'withdrawn' as const };
  },
  details: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const checkedOn = text(form, 'checkedOn');
    const json = {
      problemType: text(form, 'problemType'),
      audience: choice(form, 'audience', audiences),
      ...(checkedOn && { checkedOn }),
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

const writtenIn = (form: FormData) => ({
  ...draftOf(passagesTyped([...form])),
  version: Number(text(form, 'version')),
});
