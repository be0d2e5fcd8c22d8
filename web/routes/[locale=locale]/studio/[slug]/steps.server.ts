import type { Locale } from '#ground/locale.ts';
import { read, refuse } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { choiceIfAny, text } from '#lib/fields.ts';
import { fromLocal } from '#ground/clock.ts';
import type { Answer } from '#lib/send.ts';
import { send } from '#lib/send.ts';
import { draftOf, isSame, passagesOf } from './passages.ts';
import { passagesTyped } from './refused.ts';

type Fetch = typeof fetch;
type Param = { slug: string; locale: Locale };

const grades = ['minor', 'medium', 'major'] as const;

/** What the form of a text can do: with a draft as it stands in the fields, but for the first two. */
export const doings = ['save', 'confirm', 'publish', 'schedule', 'ask'] as const;
type GoingOn = Exclude<(typeof doings)[number], 'save' | 'confirm'>;
export const done = { publish: 'published', schedule: 'scheduled', ask: 'asked' } as const;

const at = (fetch: Fetch) => api(fetch).articles[':slug'].translations[':locale'];

/** Saves what was typed, if it is another text: one that was approved stays so. @returns its version, or why it was refused */
export async function save(fetch: Fetch, param: Param, form: FormData) {
  const typed = passagesTyped([...form]);
  const version = Number(text(form, 'version'));
  const article = await read(api(fetch).studio.articles[':slug'].$get({ param }));
  const now = article.translations[param.locale];
  if (now?.version === version && isSame(passagesOf(now), typed)) return { version };
  const { refusal, answer } = await send(
    at(fetch).$put({ param, json: { ...draftOf(typed), version } }),
    form,
  );
  if (refusal) return { refusal };
  return { version: (answer.ok ? await read(answer) : refuse(answer)).version };
}

/** Goes on with this version of a text. */
export function goOn(
  fetch: Fetch,
  param: Param,
  form: FormData,
  doing: GoingOn,
  version: number,
): Promise<Answer> {
  const grade = choiceIfAny(form, 'grade', grades);
  switch (doing) {
    case 'publish':
      return at(fetch).publication.$put({ param, json: { version, grade } });
    case 'schedule':
      return at(fetch).schedule.$put({
        param,
        json: { version, grade, publishAt: fromLocal(text(form, 'publishAt')) },
      });
    case 'ask': {
      const [reviewer, words] = [text(form, 'reviewer') || null, text(form, 'words') || undefined];
      return at(fetch).review.$put({ param, json: { version, reviewer, words } });
    }
  }
}

/** What is done with a text as it is. */
export const steps = ['approve', 'return', 'cancel-review', 'unschedule', 'bring-back'] as const;

export function take(
  fetch: Fetch,
  param: Param,
  form: FormData,
  step: (typeof steps)[number],
): Promise<Answer> {
  const { approval, review, schedule, archive } = at(fetch);
  const version = Number(text(form, 'version'));
  switch (step) {
    case 'approve':
      return approval.$put({ param, json: { version } });
    case 'return':
      return review.return.$put({ param, json: { version, words: text(form, 'words') } });
    case 'cancel-review':
      return review.$delete({ param });
    case 'unschedule':
      return schedule.$delete({ param });
    case 'bring-back':
      return archive.$delete({ param });
  }
}
