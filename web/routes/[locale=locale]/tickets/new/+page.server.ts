import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { read, readOr } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { files, text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import type { Actions, PageServerLoad } from './$types';

const longestSubject = 200;

/**
 * The draft's key makes a form that is sent twice one ticket. Words that a search did not answer come along, and what was said in a guide.
 * Whoever comes while the database is away can begin to write.
 */
export const load: PageServerLoad = async ({ fetch, url }) => {
  const [{ current }, taken, { promise }] = await Promise.all([
    readOr(api(fetch).incidents.$get({ query: {} }), { current: [], past: [], next: null }),
    readOr(api(fetch).files.$get(), { taken: false, most: 0, bytes: 0 }),
    readOr(api(fetch).promise.$get(), { promise: null }),
  ]);
  const subject = url.searchParams.get('subject') ?? '';
  return {
    draftKey: crypto.randomUUID(),
    subject: subject.slice(0, longestSubject),
    // What is longer than a subject may be stands in the message, whole.
    message: url.searchParams.get('message') ?? (subject.length > longestSubject ? subject : ''),
    search: url.searchParams.get('search') ?? '',
    incidents: current,
    files: taken,
    promise,
  };
};

export const actions: Actions = {
  default: async ({ fetch, request, params: { locale } }) => {
    const form = await request.formData();
    const ticket = {
      subject: text(form, 'subject'),
      message: text(form, 'message'),
      email: text(form, 'email'),
      name: text(form, 'name'),
      reference: text(form, 'reference'),
      locale,
      draftKey: text(form, 'draftKey'),
      search: text(form, 'search'),
      problemType: text(form, 'problemType') || undefined,
      files: files(form, 'files'),
    };
    const { answer, refusal } = await send(api(fetch).tickets.$post({ form: ticket }), form);
    if (refusal) return refusal;
    const { link, receipt } = await read(answer);
    redirect(303, to.filedTicket(locale, link, receipt));
  },
};
