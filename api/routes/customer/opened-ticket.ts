import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Env } from '../../http/env.ts';
import { countFailures } from '../../http/rate-limits.ts';
import { findTicket } from '../../models/tickets/tickets.ts';
import type { Viewer } from '../../who/viewer.ts';

/** What names a ticket in an address: the secret of a link to it, or its number. */
export const ticketParams = z.object({ ref: z.string().max(40) });

/** The ticket that `ref` names for this viewer. What leads nowhere is counted: it may be a guess. @throws NotFound */
export const openTicket = (c: Context<Env>, ref: string, viewer: Viewer) =>
  countFailures(c.var.limits, ['tokensFromAddress', c.env.address], () => findTicket(c.var.db, ref, viewer));
