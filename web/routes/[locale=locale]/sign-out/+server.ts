import { redirect } from '@sveltejs/kit';
import { to } from '#lib/addresses.ts';
import { accepted } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ fetch, params }) => {
  await accepted(api(fetch).session.$delete());
  redirect(303, to.home(params.locale));
};
