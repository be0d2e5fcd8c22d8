import { z } from '@hono/zod-openapi';
import { LRUCache } from 'lru-cache';
import { NotFound } from '../../ground/failures.ts';
import { locale } from '../../ground/incoming.ts';
import type { Text } from '../../ground/texts.ts';
import { route, routes } from '../../http/route.ts';
import { publishedTexts } from '../../models/articles/published.ts';
import { movedTo } from '../../models/articles/slugs.ts';
import type { Shown } from '../../views/share-picture.ts';
import { sharePicture } from '../../views/share-picture.ts';
import { bytes } from '../../views/tickets.ts';

const tags = ['Articles'];
const picture = {
  description: 'A PNG of 1200 by 630',
  content: { 'image/png': { schema: bytes } },
};

/** Of the portal itself. */
const portal: Text = { ar: 'ما المشكلة التي تواجهك في الدفع؟', en: 'What went wrong with your payment?' };
const portalKind: Text = { ar: 'مساعدة في مشكلات الدفع الإلكتروني', en: 'Help with electronic payments' };

const kept = new LRUCache<string, Uint8Array<ArrayBuffer>>({ max: 500 });

/** Each is drawn once: what it shows is its key. */
async function draw(shown: Shown): Promise<Uint8Array<ArrayBuffer>> {
  const key = JSON.stringify(shown);
  const png = kept.get(key) ?? new Uint8Array(await sharePicture(shown));
  kept.set(key, png);
  return png;
}

export const pictures = routes()
  .openapi(
    route({
      method: 'get',
      path: '/pictures/{locale}',
      audience: 'everyone',
      tags,
      summary: 'What is shown where the portal is shared',
      request: { params: z.object({ locale }) },
      responses: { 200: picture },
    }),
    async (c) => {
      const { locale } = c.req.valid('param');
      const png = await draw({ locale, title: portal[locale], kind: portalKind[locale] });
      return c.body(png, 200, { 'content-type': 'image/png', 'cache-control': 'max-age=86400' });
    },
  )
  .openapi(
    route({
      method: 'get',
      path: '/pictures/{locale}/{slug}/{revision}',
      audience: 'everyone',
      tags,
      summary: 'What is shown where an article is shared',
      request: { params: z.object({ locale, slug: z.string(), revision: z.coerce.number().int() }) },
      responses: {
        200: picture,
        302: { description: 'Readers see another revision, or at another address: its picture' },
      },
    }),
    async (c) => {
      const { locale, slug, revision } = c.req.valid('param');
      const texts = await publishedTexts(c.var.db, [(await movedTo(c.var.db, slug)) ?? slug]);
      const text = texts.find((text) => text.locale === locale);
      if (!text) throw new NotFound();
      if (text.revision !== revision || text.slug !== slug)
        return c.redirect(`/api/pictures/${locale}/${text.slug}/${text.revision}`);
      const kind = c.var.finder.problemType(text.problemType)?.name[locale] ?? '';
      const png = await draw({ locale, title: text.title, kind });
      return c.body(png, 200, {
        'content-type': 'image/png',
        'cache-control': 'max-age=31536000, immutable',
      });
    },
  );
