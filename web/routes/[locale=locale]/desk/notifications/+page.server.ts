import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { fromLocal } from '#ground/clock.ts';
import { text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url, depends }) => {
  depends('desk:frame');
  const before = url.searchParams.get('before') ?? undefined;
  const reason = url.searchParams.get('reason') === 'mentioned' ? ('mentioned' as const) : undefined;
  const { notifications, devices } = api(fetch).desk;
  const [list, told] = await Promise.all([
    read(notifications.$get({ query: { before, reason } })),
    read(devices.$get()),
  ]);
  return { list, told, mentionsOnly: reason !== undefined };
};

export const actions: Actions = {
  read: async ({ fetch }) => {
    const { refusal } = await send(api(fetch).desk.notifications.reading.$put());
    return refusal ?? { read: true };
  },
  away: async ({ fetch, request }) => {
    const form = await request.formData();
    const json = { until: fromLocal(text(form, 'until')) };
    const { refusal } = await send(api(fetch).desk.away.$put({ json }), form);
    return refusal ?? { read: true };
  },
  digest: async ({ fetch, request }) => {
    const form = await request.formData();
    const { digest } = api(fetch).desk;
    const asked = text(form, 'digest') === 'yes' ? digest.$put() : digest.$delete();
    const { refusal } = await send(asked, form);
    return refusal ?? { read: true };
  },
  forget: async ({ fetch, request }) => {
    const param = { id: text(await request.formData(), 'id') };
    const { refusal } = await send(api(fetch).desk.devices[':id'].$delete({ param }));
    return refusal ?? { read: true };
  },
  freeTime: async ({ fetch, request }) => {
    const form = await request.formData();
    const always = api(fetch).desk.devices[':id']['free-time'];
    const param = { id: text(form, 'id') };
    const asked = text(form, 'always') === 'yes' ? always.$put({ param }) : always.$delete({ param });
    const { refusal } = await send(asked, form);
    return refusal ?? { read: true };
  },
  back: async ({ fetch }) => {
    const { refusal } = await send(api(fetch).desk.away.$delete());
    return refusal ?? { read: true };
  },
  giveBack: async ({ fetch }) => {
    const { answer, refusal } = await send(api(fetch).desk.away.tickets.$delete());
    return refusal ?? { givenBack: (await read(answer)).tickets };
  },
};
