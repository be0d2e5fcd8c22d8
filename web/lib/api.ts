import { hc } from 'hono/client';
import type { Api } from '../../api/routes/app.ts';

/** The API, typed. Give it the `fetch` of a `load` or an action: on the server that is a call, not a network hop. */
export const api = (fetch: typeof globalThis.fetch) => hc<Api>('/', { fetch }).api;
