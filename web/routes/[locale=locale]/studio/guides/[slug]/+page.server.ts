import { redirect } from '@sveltejs/kit';
import type { Locale } from '#ground/locale.ts';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { documentIn, partOf } from '../../library/document.ts';
import type { Document } from '../../library/document.ts';
import { saveDocument, withdraw } from '../../library/saving.ts';
import type { Actions, PageServerLoad } from './$types';

const kinds = ['question', 'ending'] as const;

const drawn = (fetch: typeof globalThis.fetch, slug: string, locale: Locale, path = '') =>
  read(api(fetch).studio.guides[':slug'].$get({ param: { slug }, query: { path, locale } }));

export const load: PageServerLoad = async ({ fetch, params: { slug, locale }, url }) => {
  const asked = url.searchParams;
  const guide = await drawn(fetch, slug, locale, asked.get('path') ?? '');
  return {
    guide,
    step: guide.steps.find(({ id }) => id === (asked.get('step') ?? guide.at))?.id ?? null,
    adds: kinds.find((kind) => kind === asked.get('new')) ?? null,
    settings: asked.has('settings'),
  };
};

/** The steps of a guide as they were saved. */
const stepsOf = (document: Document): Document =>
  Object.fromEntries(Object.entries(partOf(document, 'steps') ?? {}));

export const actions: Actions = {
  /** One step, or what the guide says of itself, among all that is saved already. */
  save: async ({ fetch, params: { slug, locale }, request, url }) => {
    const form = await request.formData();
    const { entry, fields } = await drawn(fetch, slug, locale);
    const before = entry.document ?? {};
    const step = text(form, 'step').trim();
    const kind = kinds.find((one) => one === text(form, 'kind'));
    const document = kind
      ? { ...before, steps: { ...stepsOf(before), [step]: documentIn(form, fields[kind]) } }
      : { ...documentIn(form, fields.guide), id: slug, version: before.version, steps: before.steps };
    const saved = await saveDocument(fetch, { kind: 'guides', id: slug }, form, document);
    if ('did' in saved && url.searchParams.has('new')) redirect(303, to.studioGuide(locale, slug, { step }));
    return saved;
  },
  remove: async ({ fetch, params: { slug, locale }, request }) => {
    const form = await request.formData();
    const { entry } = await drawn(fetch, slug, locale);
    const before = entry.document ?? {};
    const { [text(form, 'step')]: _, ...steps } = stepsOf(before);
    return saveDocument(fetch, { kind: 'guides', id: slug }, form, { ...before, steps });
  },
  publish: async ({ fetch, params: { slug, locale }, request }) => {
    const form = await request.formData();
    const { entry } = await drawn(fetch, slug, locale);
    form.set('then', 'publish');
    return saveDocument(fetch, { kind: 'guides', id: slug }, form, entry.document ?? {});
  },
  withdraw: ({ fetch, params: { slug } }) => withdraw(fetch, { kind: 'guides', id: slug }),
};
