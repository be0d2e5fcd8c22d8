import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import { cannotWrite } from '../db/connection.ts';
import { isUnavailable } from '../db/unavailable.ts';
import { Failure, Invalid } from '../ground/failures.ts';
import type { Locale } from '../ground/locale.ts';
import { errorTexts } from '../ground/texts.ts';
import { callersLocale } from './callers-locale.ts';
import type { Env } from './env.ts';

/** The one shape of every error (RFC 9457), in the caller's language. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  errors?: Record<string, string>;
  own?: string[];
};

/** Answers whatever was thrown: ours as they say, everything else as a failure on our side, told to the log. */
export function answerFailure(error: Error, c: Context<Env>): Response {
  const failure = asFailure(error);
  if (failure.status >= 500) c.var.log.error({ error, route: routePath(c, -1) }, 'request failed');
  const locale = callersLocale(c.req);
  const fields = Object.entries(failure.fields).map(([field, text]) => [field, text[locale]]);
  const problem: Problem = {
    type: `/api/docs#problem-${failure.type}`,
    title: errorTexts[failure.type][locale].replace('{wait}', minutes(failure.retryAfter ?? 0, locale)),
    status: failure.status,
    ...(fields.length > 0 && { errors: Object.fromEntries(fields) }),
    ...(failure.own && { own: failure.own }),
  };
  const headers = {
    'content-type': 'application/problem+json',
    'content-language': locale,
    'cache-control': 'no-store',
  };
  if (failure.retryAfter !== undefined) c.header('retry-after', String(failure.retryAfter));
  return c.body(JSON.stringify(problem), failure.status, headers);
}

/** So many seconds, in minutes. */
const minutes = (seconds: number, locale: Locale): string =>
  new Intl.NumberFormat(`${locale}-u-nu-latn`, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    Math.max(1, Math.ceil(seconds / 60)),
  );

function asFailure(error: Error): Failure {
  if (error instanceof Failure) return error;
  if (isUnavailable(error)) return new Failure('unavailable', 503, { retryAfter: 5 });
  if (cannotWrite(error)) return new Failure('no-room', 503, { retryAfter: 60 });
  if (error instanceof HTTPException && error.status < 500) return new Invalid({});
  return new Failure('unexpected', 500);
}
