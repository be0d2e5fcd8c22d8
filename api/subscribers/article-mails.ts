import { toldOfArticle } from '../channels/mail/articles.ts';
import type { Cause } from '../channels/mail/mailer.ts';
import { mailedOfArticle } from '../models/notifications/articles.ts';
import type { Post } from './post.ts';
import { page, send } from './post.ts';

/** Somebody is told by mail what the studio tells them. */
export async function mailOfArticle(post: Post, cause: Cause, id: number): Promise<void> {
  const told = await mailedOfArticle(post.db, id);
  if (!told) return;
  const { email, locale, reason, slug } = told;
  const url = page(post, `/${locale}/studio/${slug}`);
  await send(post, cause, 'article', email, toldOfArticle(locale, reason, url));
}
