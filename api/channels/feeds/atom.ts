import { escape } from '../../ground/escape.ts';
import type { Locale } from '../../ground/locale.ts';
import { direction } from '../../ground/locale.ts';
import type { Incident } from '../../models/incidents/shown.ts';

type Feed = { locale: Locale; title: string; publicUrl: string; incidents: Incident[] };

/** Incidents as an Atom feed (RFC 4287) in one language: an entry for each, with all that was said of it, newest first. */
export function atomFeed({ locale, title, publicUrl, incidents }: Feed): string {
  const page = new URL(`/${locale}/status`, publicUrl).href;
  const self = new URL(`/api/incidents/feed.atom?locale=${locale}`, publicUrl).href;
  const updated =
    incidents
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .at(-1) ?? new Date().toISOString();
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${escape(self)}</id>
<title>${escape(title)}</title>
<author><name>${locale === 'ar' ? 'حلول' : 'Hulool'}</name></author>
<link rel="self" type="application/atom+xml" href="${escape(self)}"/>
<link rel="alternate" type="text/html" href="${escape(page)}"/>
<updated>${updated}</updated>
${incidents.map((incident) => entry(incident, page, locale)).join('\n')}
</feed>
`;
}

function entry({ id, title, updates, createdAt, updatedAt }: Incident, page: string, locale: Locale): string {
  const link = escape(`${page}/${id}`);
  const said = updates.map(({ text, at }) => `<p><time>${at}</time><br>${escape(text[locale])}</p>`).join('');
  const html = `<div lang="${locale}" dir="${direction(locale)}">${said}</div>`;
  return `<entry>
<id>${link}</id>
<title>${escape(title[locale])}</title>
<link rel="alternate" type="text/html" href="${link}"/>
<published>${createdAt}</published>
<updated>${updatedAt}</updated>
<content type="html">${escape(html)}</content>
</entry>`;
}
