import type { RouteConfig } from '@hono/zod-openapi';
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import type { z } from 'zod';

import { formWithFiles, jsonWithin } from './bodies.ts';
import type { Rule } from './rate-limits.ts';
import type { Env } from './env.ts';
import { askingOfSecrets, refusingSecrets } from './secrets.ts';
import { Forbidden, Invalid } from '../ground/failures.ts';
import type { Text } from '../ground/texts.ts';
import { fieldTexts } from '../ground/texts.ts';
import type { Audience } from '../who/viewer.ts';
import type { Ability } from '../who/abilities.ts';
import { can, isIn } from '../who/policy.ts';

/** The staff's routes say what they do: who may is for the policy to decide. */
type Door =
  | { audience: Extract<Audience, 'everyone' | 'ticket' | 'customer'>; may?: never }
  | { audience: Extract<Audience, 'staff' | 'agent' | 'editor' | 'admin'>; may: Ability };

type Edge = Door & {
  /** The limit that each call of a caller counts under. */
  spends?: Rule;
  /**
   * What becomes of secrets in a JSON body of the staff: its writer is `asked` first, or the route sees to that `itself`, or keeps nothing of it;
   * without either they are refused.
   */
  secrets?: 'asked' | 'itself';
  /** What its JSON body, or a file of its form, may have in bytes, where that is more than usual. */
  largest?: number;
};

/**
 * A route with its audience. Whoever is not in it, calls too often or sends too much is refused before anything of a body
 * is parsed.
 */
export function route<const R extends RouteConfig & Edge>(config: R) {
  const { audience, may, spends, secrets, largest } = config;
  const content = config.request?.body?.content;
  const read = content && ('multipart/form-data' in content ? formWithFiles(largest) : jsonWithin(largest));
  const cleans = may && content && 'application/json' in content && secrets !== 'itself';
  const middleware = [
    allow(audience, may),
    ...(spends ? [spend(spends)] : []),
    ...(read ? [read] : []),
    ...(cleans ? [secrets === 'asked' ? askingOfSecrets : refusingSecrets] : []),
  ];
  return createRoute({
    ...config,
    middleware,
    'x-audience': audience,
    ...(may && { 'x-may': may, 'x-secrets': secrets ?? 'refused' }),
  });
}

const spend = (rule: Rule) =>
  createMiddleware<Env>(async (c, next) => {
    await c.var.limits.spend(rule, c.env.address);
    await next();
  });

const allow = (audience: Audience, may: Ability | undefined) =>
  createMiddleware<Env>(async (c, next) => {
    const { viewer } = c.var;
    if (!isIn(audience, viewer) || (may && !can(viewer, may))) throw new Forbidden(viewer.kind !== 'nobody');
    await next();
  });

/** A set of routes whose inputs, where they do not fit, are answered field by field in the caller's language. */
export const routes = () =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw new Invalid(explain(result.error.issues));
    },
  });

/** What is wrong with each field. A schema names one of our texts as its message; otherwise the kind of issue decides. */
function explain(issues: readonly z.core.$ZodIssue[]): Record<string, Text> {
  return Object.fromEntries(issues.map((issue) => [issue.path.join('.'), textFor(issue)]));
}

function textFor(issue: z.core.$ZodIssue): Text {
  const named = Object.entries(fieldTexts).find(([name]) => name === issue.message);
  if (named) return named[1];
  if (issue.code === 'too_small') return issue.minimum === 1 ? fieldTexts.required : fieldTexts.tooShort;
  if (issue.code === 'too_big') return fieldTexts.tooLong;
  if (issue.code === 'invalid_format' && issue.format === 'email') return fieldTexts.email;
  if (issue.code === 'invalid_value') return fieldTexts.choice;
  if (issue.code === 'invalid_type' && issue.input === undefined) return fieldTexts.required;
  return fieldTexts.wrong;
}
