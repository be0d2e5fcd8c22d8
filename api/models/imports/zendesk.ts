import { z } from 'zod';
import type { Note } from '../../db/schema/imports.ts';
import type { Locale } from '../../ground/locale.ts';
import { locales } from '../../ground/locale.ts';
import { says } from '../../../content/checks/problem.ts';
import type { Foreign } from './pages.ts';

/*
 * What Zendesk's Help Center API answers with (developer.zendesk.com, Articles, Translations and Article Attachments; read 2026-12-01), as
 * scripts keep it in files: an answer is a file, or several.
 */

const id = z.union([z.number(), z.string()]).transform(String);
const translation = z.object({
  source_id: id.optional(),
  source_type: z.string().optional(),
  locale: z.string(),
  title: z.string().nullish(),
  body: z.string().nullish(),
});
const article = translation.extend({
  id,
  name: z.string().nullish(),
  html_url: z.string().nullish(),
  label_names: z.array(z.string()).nullish(),
  translations: z.array(translation).nullish(),
});
const attachment = z.object({ id, file_name: z.string() });

type Article = z.infer<typeof article>;
type Translation = z.infer<typeof translation>;

/** Articles of an export with both languages of each, and the names of attached files by their numbers. */
export function pagesInZendesk(files: { path: string; text: string }[]): {
  pages: Foreign[];
  attachments: Map<string, string>;
} {
  const found: { path: string; article: Article }[] = [];
  const apart: (Translation & { path: string })[] = [];
  const attachments = new Map<string, string>();
  for (const { path, text } of files) {
    if (!/\.json$/i.test(path)) continue;
    const answer = readJson(text);
    for (const one of listed(answer, ['articles', 'article'], article)) found.push({ path, article: one });
    for (const one of listed(answer, ['translations', 'translation'], translation))
      apart.push({ ...one, path });
    for (const one of listed(answer, ['article_attachments', 'article_attachment'], attachment))
      attachments.set(one.id, one.file_name);
  }
  return {
    pages: [...Map.groupBy(found, (one) => one.article.id).values()].map((all) => pageOf(all, apart)),
    attachments,
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What stands in an answer under one of these names, or is the answer itself, as far as it is of this shape. */
function listed<T>(answer: unknown, names: string[], shape: z.ZodType<T>): T[] {
  const named = z.record(z.string(), z.unknown()).safeParse(answer);
  const inside = named.success
    ? names.map((name) => new Map(Object.entries(named.data)).get(name))
    : [answer];
  return inside.flat().flatMap((one) => {
    const read = shape.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

/** The same article in each language that was asked for, with the translations that came along or apart. */
function pageOf(
  all: { path: string; article: Article }[],
  apart: (Translation & { path: string })[],
): Foreign {
  const [first] = all;
  const number = first?.article.id ?? '';
  const texts = [
    ...all.flatMap(({ path, article }) => [
      { ...article, title: article.title ?? article.name, path },
      ...(article.translations ?? []).map((one) => ({ ...one, path })),
    ]),
    ...apart.filter(
      ({ source_id, source_type }) => source_id === number && (source_type ?? 'Article') === 'Article',
    ),
  ];
  const pages: Foreign['pages'] = {};
  const notes: Note[] = [];
  for (const { locale, title, body, path } of texts) {
    const file = `${path} #${number} (${locale})`;
    const ours = localeOf(locale);
    if (ours) pages[ours] ??= { path: file, title: title ?? '', html: body ?? '' };
    else notes.push({ file, line: null, message: otherLanguage, left: true });
  }
  return {
    ...{ from: `zendesk:${number}`, addresses: [number], pages, notes },
    labels: [...new Set(all.flatMap(({ article }) => article.label_names ?? []))],
  };
}

const otherLanguage = says('neither Arabic nor English', 'نص بلغة غير العربية والإنجليزية');

/** `en-gb` is English as well. */
const localeOf = (said: string): Locale | undefined =>
  locales.find((locale) => said.toLowerCase().split(/[-_]/)[0] === locale);
