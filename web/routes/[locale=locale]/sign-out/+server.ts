import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ fetch, params }) => {
  await fetch('/api/session', { method: 'DELETE' });
  redirect(303, `/${params.locale}`);
};
