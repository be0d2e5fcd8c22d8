import { redirect } from '@sveltejs/kit';
import type { Locale } from '#ground/locale.ts';
import { locales } from '#ground/locale.ts';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { choice, text } from '#lib/fields.ts';
import type { Answer } from '#lib/send.ts';
import { send } from '#lib/send.ts';
import { audiences } from '../audiences.ts';
import { comment } from './comment.server.ts';
import { doings, done, goOn, save, steps, take } from './steps.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const { slug } = params;
  const article = await read(api(fetch).studio.articles[':slug'].$get({ param: { slug } }));
  const of = (locale: Locale) => ({ param: { slug, locale } });
  const at = api(fetch).articles[':slug'].translations[':locale'];
  const checks = async (locale: Locale) =>
    article.translations[locale] ? (await read(at.checks.$get(of(locale)))).checks : [];
  const threads = async (locale: Locale) =>
    article.translations[locale] ? (await read(at.comments.$get(of(locale)))).threads : [];
  const sides = ['checks', 'comments', 'settings', 'effect'] as const;
  const side = sides.find((one) => one === url.searchParams.get('side')) ?? 'checks';
  return {
    article,
    threads: { ar: await threads('ar'), en: await threads('en') },
    side,
    draftKey: crypto.randomUUID(),
    effect:
      side === 'effect'
        ? await read(api(fetch).studio.articles[':slug'].effect.$get({ param: { slug }, query: {} }))
        : null,
    checks: { ar: await checks('ar'), en: await checks('en') },
    /** The language that a phone shows. */
    show: locales.find((one) => one === url.searchParams.get('show')) ?? params.locale,
  };
};

/** One form a language, whose buttons save, and go on with just what was saved. */
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
    const saved = await save(fetch, param, form);
    if (saved.refusal) return saved.refusal;
    if (doing === 'save') return { did: 'saved' as const };
    const { refusal } = await send(goOn(fetch, param, form, doing, saved.version), form);
    return refusal ?? { did: done[doing] };
  },
  step: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const param = { ...slugIn(params), locale: choice(form, 'locale', locales) };
    const step = choice(form, 'do', steps);
    const { refusal } = await send(take(fetch, param, form, step), form);
    return refusal ?? { did: step };
  },
  comment: ({ fetch, params, request, url }) => comment(fetch, slugIn(params), request, url),
  withdraw: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const param = { ...slugIn(params), locale: choice(form, 'locale', locales) };
    const { publication, archive } = api(fetch).articles[':slug'].translations[':locale'];
    const json = { reason: text(form, 'reason') };
    const isForGood = form.get('do') === 'archive';
    const asked: Promise<Answer> = isForGood
      ? archive.$put({ param, json })
      : publication.$delete({ param, json });
    const { refusal } = await send(asked, form);
    return refusal ?? { did: isForGood ? ('archived' as const) : ('withdrawn' as const) };
  },
  details: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const checkedOn = text(form, 'checkedOn');
    const json = {
      problemType: text(form, 'problemType'),
      audience: choice(form, 'audience', audiences),
      pinned: form.has('pinned'),
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
