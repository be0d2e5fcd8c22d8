import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params: { kind, id }, url }) => {
  const at = api(fetch).studio.library[':kind'][':id'];
  const param = { kind, id };
  const entry = await read(at.$get({ param }));
  const { versions } = await read(at.history.$get({ param }));
  const numbers = [...versions.map(({ version }) => version), ...(entry.inFile ? [0] : [])];
  const asked = (name: string) => numbers.find((one) => String(one) === url.searchParams.get(name));
  const to = asked('to') ?? numbers[0] ?? 0;
  const from = asked('from') ?? numbers.find((one) => one < to) ?? to;
  const query = { from: String(from), to: String(to) };
  const { fields } = await read(at.comparison.$get({ param, query }));
  return { entry, versions, numbers, from, to, differing: fields };
};

export const actions: Actions = {
  restore: async ({ fetch, params: { kind, id }, request }) => {
    const form = await request.formData();
    const json = { from: Number(text(form, 'from')), version: Number(text(form, 'version')) };
    const { refusal } = await send(
      api(fetch).studio.library[':kind'][':id'].restorations.$post({ param: { kind, id }, json }),
    );
    return refusal ?? { restored: true };
  },
};
