import { accepted } from '#lib/answers.ts';
import type { RequestHandler } from './$types';

/** A file of the ticket, through the secret link of its page. */
export const GET: RequestHandler = ({ fetch, params }) =>
  accepted(
    fetch(`/api/tickets/${encodeURIComponent(params.ref)}/attachments/${encodeURIComponent(params.id)}`),
  );
