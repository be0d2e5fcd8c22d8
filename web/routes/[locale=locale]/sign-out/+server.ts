import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { accepted } from '#lib/answers.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ fetch, params }) => {
  await accepted(fetch('/api/session', { method: 'DELETE' }));
  redirect(303, to.home(params.locale));
};
