import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { files, text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

const pictureOf = (fetch: typeof globalThis.fetch) => api(fetch).studio.pictures[':name'];

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const picture = await read(pictureOf(fetch).$get({ param: { name: params.name } }));
  return { picture, did: url.searchParams.get('did') === 'added' };
};

/** The numbers on a picture, row by row; a row without any words is none. */
function marksIn(form: FormData) {
  const column = (name: string) => form.getAll(name).map(String);
  const [xs, ys, arabic, english] = [column('x'), column('y'), column('labelAr'), column('labelEn')];
  return arabic.flatMap((ar, row) => {
    const en = english[row] ?? '';
    return ar.trim() + en.trim() === ''
      ? []
      : [{ x: Number(xs[row]), y: Number(ys[row]), label: { ar, en } }];
  });
}

export const actions: Actions = {
  say: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const json = {
      alt: { ar: text(form, 'altAr'), en: text(form, 'altEn') },
      marks: marksIn(form),
      version: Number(text(form, 'version')),
    };
    const { refusal } = await send(pictureOf(fetch).$put({ param: { name: params.name }, json }), form);
    return refusal ?? { done: 'said' as const };
  },
  replace: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const [file = new File([], '')] = files(form, 'file');
    const sent = { file, version: text(form, 'version') };
    const asked = pictureOf(fetch).file.$put({ param: { name: params.name }, form: sent });
    const { refusal } = await send(asked, form);
    return refusal ?? { done: 'replaced' as const };
  },
  remove: async ({ fetch, params }) => {
    const { refusal } = await send(pictureOf(fetch).$delete({ param: { name: params.name } }));
    if (refusal) return refusal;
    redirect(303, to.studioPictures(params.locale));
  },
};
