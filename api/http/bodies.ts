import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { TooLarge } from '../ground/failures.ts';
import type { Env } from './env.ts';
import { mostUpload, readForm } from './form.ts';

/** What a JSON body may have in bytes, unless its route says otherwise: 20,000 letters and all around them. */
const mostJson = 128 * 1024;

/** Of an article, in bytes: 100,000 letters of the longest kind, and what stands beside them. */
export const longestArticle = 512 * 1024;

/** Refuses a JSON body that is larger, before it is parsed. */
export const jsonWithin = (most = mostJson) =>
  bodyLimit({
    maxSize: most,
    onError: () => {
      throw new TooLarge();
    },
  });

/** Reads a form with files as it comes, where the validator looks for it, and forgets its files with the answer. `most`: bytes of its one large file. */
export const formWithFiles = (most?: number) =>
  createMiddleware<Env>(async (c, next) => {
    if (!/^multipart\/form-data\s*;/i.test(c.req.header('content-type') ?? '')) return next();
    const { data, discard } = await readForm(
      c.req.raw,
      (most ?? 0) + mostUpload,
      c.var.config.DATA_DIR,
      most,
    );
    c.req.bodyCache.formData = data;
    try {
      await next();
    } finally {
      await discard();
    }
  });
