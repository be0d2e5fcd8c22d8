import { fail } from '@sveltejs/kit';
import { problemOf, read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { asJson } from '#lib/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, depends }) => {
  depends(`desk:ticket:${params.number}`, 'desk:incidents');
  const ticket = await read(api(fetch).desk.tickets[':number'].$get({ param: params }));
  return { ticket, draftKey: crypto.randomUUID() };
};

/** Forms of the ticket: each posts what the API takes, and keeps what was typed when it was refused. */
export const actions: Actions = {
  write: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const answer = await fetch(`${placeOf(params)}/messages`, { method: 'POST', body: form });
    if (!answer.ok) return refused(answer, text(form, 'body'), text(form, 'draftKey'));
    return { written: form.get('kind') === 'note' ? ('note' as const) : ('reply' as const) };
  },
  change: async ({ fetch, params, request }) => {
    const form = await request.formData();
    const json = Object.fromEntries([...form].filter(([, value]) => value !== ''));
    const { assignee, ...change } = json;
    const ticket = placeOf(params);
    const send = (method: string, path: string, body?: object) =>
      fetch(path, {
        method,
        ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
    const answers = [
      await send('PATCH', ticket, change),
      assignee === 'nobody'
        ? await send('DELETE', `${ticket}/assignment`)
        : await send('PUT', `${ticket}/assignment`, { assignee }),
    ];
    const bad = answers.find((answer) => !answer.ok);
    return bad ? refused(bad) : { changed: true };
  },
  type: async ({ fetch, params, request }) => {
    const said = text(await request.formData(), 'problemType');
    const answer = await fetch(
      `${placeOf(params)}/problem-type`,
      asJson('PUT', { problemType: said === 'none' ? null : said }),
    );
    return answer.ok ? { changed: true } : refused(answer);
  },
  attach: async ({ fetch, params, request }) => {
    const chosen = (await request.formData()).get('incident');
    const incident = `${placeOf(params)}/incident`;
    const answer = chosen
      ? await fetch(incident, asJson('PUT', { incident: Number(chosen) }))
      : await fetch(incident, { method: 'DELETE' });
    return answer.ok ? { changed: true } : refused(answer);
  },
};

const placeOf = ({ number }: { number: string }): string => `/api/desk/tickets/${encodeURIComponent(number)}`;
const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

async function refused(answer: Response, body = '', draftKey = '') {
  return fail(answer.status, { problem: await problemOf(answer), body, draftKey });
}
