import type { RequestHandler } from './$types';

/** A file of the ticket, through the secret link of its page. */
export const GET: RequestHandler = ({ fetch, params }) =>
  fetch(`/api/tickets/${params.ref}/attachments/${params.id}`);
