import { fail } from '@sveltejs/kit';
import type { Problem } from './types.ts';

/** What a refused form goes back with: why, and what was typed (files excepted: no page can fill those in again). */
export async function refused(answer: Response, form: FormData) {
  const problem: Problem = await answer.json();
  const typed: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string') typed[name] = value;
  return fail(answer.status, { problem, typed });
}

/** A JSON request to the API. */
export const asJson = (method: string, body: object): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
