import { accepted } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { RequestHandler } from './$types';

/** A file of the ticket, through the secret link of its page. */
export const GET: RequestHandler = async ({ fetch, params }) => {
  const param = { ref: encodeURIComponent(params.ref), id: encodeURIComponent(params.id) };
  const { body, headers } = await accepted(api(fetch).tickets[':ref'].attachments[':id'].$get({ param }));
  return new Response(body, { headers });
};
