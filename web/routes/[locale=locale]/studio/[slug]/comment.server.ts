import { locales } from '#ground/locale.ts';
import { api } from '#lib/api.ts';
import { choice, text, texts } from '#lib/fields.ts';
import type { Answer } from '#lib/send.ts';
import { send } from '#lib/send.ts';

type Fetch = typeof globalThis.fetch;

const doings = ['begin', 'answer', 'resolve', 'reopen', 'take', 'leave'] as const;

/** What is said of a passage, and what becomes of it. */
export async function comment(fetch: Fetch, { slug }: { slug: string }, request: Request, url: URL) {
  const form = await request.formData();
  // Which one a button is of stands in its address.
  form.set('comment', url.searchParams.get('comment') ?? '');
  const doing = choice(form, 'do', doings);
  const { refusal } = await send(asked(fetch, slug, form, doing), form);
  return refusal ?? { said: doing };
}

function asked(fetch: Fetch, slug: string, form: FormData, doing: (typeof doings)[number]): Promise<Answer> {
  const where = { slug, locale: choice(form, 'locale', locales) };
  const { comments } = api(fetch).articles[':slug'].translations[':locale'];
  const thread = comments[':thread'];
  const param = { ...where, thread: text(form, 'thread') };
  const suggestion = { param: { ...param, comment: text(form, 'comment') } };
  switch (doing) {
    case 'begin':
      return comments.$post({
        param: where,
        json: { ...saidIn(form), passage: text(form, 'passage'), quote: text(form, 'quote') },
      });
    case 'answer':
      return thread.answers.$post({ param, json: saidIn(form) });
    case 'resolve':
      return thread.resolution.$put({ param });
    case 'reopen':
      return thread.resolution.$delete({ param });
    case 'take':
      return thread.suggestions[':comment'].$put({
        ...suggestion,
        json: { version: Number(text(form, 'version')) },
      });
    case 'leave':
      return thread.suggestions[':comment'].$delete(suggestion);
  }
}

const saidIn = (form: FormData) => ({
  body: text(form, 'body'),
  ...(text(form, 'suggestion') && { suggestion: text(form, 'suggestion') }),
  draftKey: text(form, 'draftKey'),
  keeps: texts(form, 'keeps'),
  masked: text(form, 'masked') === 'true',
});
