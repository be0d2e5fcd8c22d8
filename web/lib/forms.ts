import { fail } from '@sveltejs/kit';
import { problemOf } from './answers.ts';

/** What was typed into the fields of a form. A field `__proto__`, which none of ours has, could not be sent to the page. */
const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && name !== '__proto__' ? [[name, value]] : [],
    ),
  );

/** What a refused form goes back with: why, and what was typed (files excepted: no page can fill those in again). */
export async function refused(answer: Response, form: FormData) {
  return fail(answer.status, { problem: await problemOf(answer), typed: typedIn(form) });
}

/** A JSON request to the API. */
export const asJson = (method: string, body: object): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
