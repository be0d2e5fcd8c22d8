import { z } from 'zod';
import type { Report } from '../../db/schema/incidents.ts';
import { impacts } from '../../db/schema/incidents.ts';
import { line, lines } from '../../ground/incoming.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Incident } from '../../models/incidents/shown.ts';

/** The feeds of a status page as Atlassian Statuspage writes them: ours for others to watch, others' for us. */

/** How bad all that goes on is, at its worst; the words in English are Statuspage's own. */
const indicators = {
  none: { ar: 'كل الخدمات تعمل', en: 'All Systems Operational' },
  minor: { ar: 'عطل محدود الأثر', en: 'Minor Service Outage' },
  major: { ar: 'عطل في بعض الخدمات', en: 'Partial System Outage' },
  critical: { ar: 'عطل واسع', en: 'Major Service Outage' },
};

export const statusOf = (current: Pick<Incident, 'impact'>[], locale: Locale) => {
  const worst: keyof typeof indicators =
    impacts.findLast((impact) => current.some((one) => one.impact === impact)) ?? 'none';
  return { indicator: worst, description: indicators[worst][locale] };
};

/** Whose page it is; `latest` says since when it says what it says. */
export const pageOf = (publicUrl: string, name: string, locale: Locale, latest: Incident[]) => ({
  id: 'hulool',
  name,
  url: new URL(`/${locale}/status`, publicUrl).href,
  time_zone: 'Asia/Riyadh',
  updated_at:
    latest
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .at(-1) ?? new Date().toISOString(),
});

export const incidentOf =
  (publicUrl: string, locale: Locale) =>
  ({ id, title, impact, status, startedAt, endedAt, createdAt, updatedAt, updates }: Incident) => ({
    id: String(id),
    name: title[locale],
    status,
    impact,
    created_at: createdAt,
    updated_at: updatedAt,
    monitoring_at: updates.findLast((update) => update.status === 'monitoring')?.at ?? null,
    resolved_at: endedAt,
    started_at: startedAt,
    shortlink: new URL(`/${locale}/status/${id}`, publicUrl).href,
    page_id: 'hulool',
    incident_updates: updates.map((update) => ({
      id: String(update.id),
      incident_id: String(id),
      status: update.status,
      body: update.text[locale],
      created_at: update.at,
      updated_at: update.at,
      display_at: update.at,
      affected_components: null,
    })),
    components: [],
  });

const mostReports = 50;
/** Of what is said about one, in letters. */
const mostSaid = 2000;

const instant = z.iso.datetime({ offset: true });
/** Cut before it is cleaned: a cut may leave half a character, or a direction open. */
const cut = z.string().transform((text) => text.slice(0, mostSaid));

const theirs = z.object({
  incidents: z.array(
    z.object({
      id: line,
      name: cut.pipe(line),
      status: line,
      impact: z.enum(impacts).catch('minor'),
      shortlink: z
        .url({ protocol: /^https?$/ })
        .nullable()
        .catch(null),
      created_at: instant,
      started_at: instant.nullable().catch(null),
      incident_updates: z.array(z.object({ body: cut.pipe(lines).nullable() })).catch([]),
    }),
  ),
});

/** What a provider's feed says goes on, the first fifty: its summary, or its list of incidents. @throws ZodError when it is no such feed. */
export const readReports = (feed: unknown): Report[] =>
  theirs
    .parse(feed)
    .incidents.filter(({ status }) => status !== 'resolved' && status !== 'postmortem')
    .slice(0, mostReports)
    // Two under one id could not be told apart by whoever announces one.
    .filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at)
    .map(({ id, name, status, impact, shortlink, created_at, started_at, incident_updates }) => ({
      id,
      name,
      status,
      impact,
      body: incident_updates[0]?.body ?? '',
      url: shortlink,
      startedAt: new Date(started_at ?? created_at).toISOString(),
    }));
