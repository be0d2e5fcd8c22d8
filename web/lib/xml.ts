import { cacheable } from './cacheable.ts';

/** A document for machines, the same for everyone. */
export const xml = (root: string): Response =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`, {
    headers: { 'content-type': 'application/xml; charset=utf-8', ...cacheable },
  });
