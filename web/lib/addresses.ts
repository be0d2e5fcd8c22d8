import type { Locale } from '#ground/locale.ts';

/**
 * Every address of the portal is made here: the language comes first, and whatever stands in a part of an address is
 * encoded. `tests/web/addresses.test.ts` holds that each leads to a page, and that none is written elsewhere.
 */

type Part = string | number;
/** What an address asks for; what is not there is left out. */
type Asked = { [name: string]: Part | undefined };

type ShownList = {
  view: string;
  sort: string;
  filter: { [name: string]: string | boolean | string[] | undefined };
  columns: string[];
};

const place = (...parts: Part[]): string => `/${parts.map((part) => encodeURIComponent(part)).join('/')}`;

function asking(address: string, asked: Asked): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, String(value));
  return query.size > 0 ? `${address}?${query}` : address;
}

export const to = {
  /** Any path of the portal, in a language: `/topics`. */
  page: (locale: Locale, path: string) => `${place(locale)}${path}`,

  home: (locale: Locale) => place(locale),
  homeForShops: (locale: Locale) => asking(place(locale), { for: 'merchant' }),
  search: (locale: Locale, asked: { q?: string; type?: string | undefined; offset?: number } = {}) =>
    asking(place(locale, 'search'), asked),
  topics: (locale: Locale) => place(locale, 'topics'),
  topic: (locale: Locale, type: string) => place(locale, 'topics', type),
  article: (locale: Locale, slug: string) => place(locale, 'articles', slug),
  /** The guides, with what was answered of the questions that lead to one. */
  guides: (locale: Locale, asked: { money?: string; paid?: string } = {}) =>
    asking(place(locale, 'guides'), asked),
  /** A step of a guide: each answer of its path is a part of the address. */
  guide: (locale: Locale, slug: string, path = '') =>
    place(locale, 'guides', slug, ...path.split('.').filter(Boolean)),
  codes: (locale: Locale, asked: { q?: string } = {}) => asking(place(locale, 'codes'), asked),
  code: (locale: Locale, id: string) => place(locale, 'codes', id),
  codesOf: (locale: Locale, system: string) => place(locale, 'codes', 'systems', system),
  /** How long things may take, by country; with a country, a case and a day, by when. */
  limits: (locale: Locale, asked: { country?: string; case?: string; day?: string } = {}) =>
    asking(place(locale, 'limits'), asked),
  limitsIn: (locale: Locale, country: string) => place(locale, 'limits', country),
  letters: (locale: Locale) => place(locale, 'letters'),
  letter: (locale: Locale, id: string) => place(locale, 'letters', id),
  understanding: (locale: Locale) => place(locale, 'about', 'understanding'),
  status: (locale: Locale) => place(locale, 'status'),
  incident: (locale: Locale, id: number) => place(locale, 'status', id),

  /** The form of a ticket, filled in with what is known already. */
  newTicket: (locale: Locale, filled: { subject?: string; message?: string; search?: string } = {}) =>
    asking(place(locale, 'tickets', 'new'), filled),
  tickets: (locale: Locale) => place(locale, 'tickets'),
  /** What others of a customer's organisation wrote. */
  organisationTickets: (locale: Locale, asked: { before?: number } = {}) =>
    asking(place(locale, 'tickets', 'organisation'), asked),
  /** Where the link to one's tickets is asked for, or to one of them; `strange`: it is none of theirs who are signed in. */
  ticketLinks: (locale: Locale, asked: { opens?: Part; strange?: 'yes' } = {}) =>
    asking(place(locale, 'tickets', 'links'), asked),
  /** A ticket by the secret of its link, or by its number. */
  ticket: (locale: Locale, ref: Part, asked: { before?: string } = {}) =>
    asking(place(locale, 'tickets', ref), asked),
  filedTicket: (locale: Locale, ref: string, mailed: boolean) =>
    `${place(locale, 'tickets', ref)}?filed${mailed ? '' : '=unmailed'}`,
  repliedTicket: (locale: Locale, ref: string) => `${place(locale, 'tickets', ref)}?replied#reply`,
  ratedTicket: (locale: Locale, ref: string) => `${place(locale, 'tickets', ref)}#rating`,
  ticketFile: (locale: Locale, ref: string, id: number) => place(locale, 'tickets', ref, 'files', id),

  signIn: (locale: Locale, asked: { next?: string } = {}) => asking(place(locale, 'sign-in'), asked),
  signOut: (locale: Locale) => place(locale, 'sign-out'),
  /** Where the day of whoever signed in begins. */
  start: (locale: Locale) => place(locale, 'start'),

  desk: (locale: Locale, asked: { view?: string; sort?: 'due'; organisation?: number } = {}) =>
    asking(place(locale, 'desk'), asked),
  deskTicket: (locale: Locale, number: number, asked: { before?: string } = {}) =>
    asking(place(locale, 'desk', number), asked),
  /** Where what is for the staff alone is read. */
  deskArticle: (locale: Locale, slug: string) => place(locale, 'desk', 'articles', slug),
  deskNotifications: (locale: Locale) => place(locale, 'desk', 'notifications'),
  deskMentions: (locale: Locale) => asking(place(locale, 'desk', 'notifications'), { reason: 'mentioned' }),
  deskNew: (locale: Locale) => place(locale, 'desk', 'new'),
  deskFollowUps: (locale: Locale) => place(locale, 'desk', 'follow-ups'),
  deskReports: (locale: Locale, asked: { days?: number; from?: string; to?: string; of?: string } = {}) =>
    asking(place(locale, 'desk', 'reports'), asked),
  deskTags: (locale: Locale) => place(locale, 'desk', 'tags'),
  deskMacros: (locale: Locale) => place(locale, 'desk', 'macros'),
  deskIncidents: (locale: Locale) => place(locale, 'desk', 'incidents'),
  deskIncident: (locale: Locale, id: Part, asked: { did?: 'announced' | 'said' | 'over' } = {}) =>
    asking(place(locale, 'desk', 'incidents', id), asked),

  studio: (locale: Locale) => place(locale, 'studio'),
  studioArticles: (locale: Locale, asked: { q?: string; state?: string; problemType?: string } = {}) =>
    asking(place(locale, 'studio', 'articles'), asked),
  studioArticle: (locale: Locale, slug: string, asked: { show?: Locale; side?: string } = {}) =>
    asking(place(locale, 'studio', slug), asked),
  /** What a text was before, and what differs between two states of it. */
  studioHistory: (locale: Locale, slug: string, asked: { of?: Locale; from?: string; to?: string } = {}) =>
    asking(place(locale, 'studio', slug, 'history'), asked),
  studioEffect: (locale: Locale, slug: string, asked: { days?: number } = {}) =>
    asking(place(locale, 'studio', slug, 'effect'), asked),
  studioFacts: (locale: Locale, asked: { cursor?: string } = {}) =>
    asking(place(locale, 'studio', 'facts'), asked),
  studioGaps: (locale: Locale, asked: { kind?: string | undefined; days?: number } = {}) =>
    asking(place(locale, 'studio', 'gaps'), asked),
  /** A new article, filled in with what is known of a gap. */
  newArticle: (
    locale: Locale,
    filled: { of?: Locale; title?: string; terms?: string; problemType?: string | undefined } = {},
  ) => asking(place(locale, 'studio', 'new'), filled),
  studioGuides: (locale: Locale) => place(locale, 'studio', 'guides'),
  /** A guide as it is written, at one of its steps. */
  studioGuide: (
    locale: Locale,
    slug: string,
    { adds, ...asked }: { step?: string; path?: string; settings?: 'yes'; adds?: 'question' | 'ending' } = {},
  ) => asking(place(locale, 'studio', 'guides', slug), { ...asked, new: adds }),
  studioModel: (locale: Locale) => place(locale, 'studio', 'model'),
  library: (locale: Locale, kind: string, asked: { q?: string; state?: string; cursor?: string } = {}) =>
    asking(place(locale, 'studio', 'library', kind), asked),
  newEntry: (locale: Locale, kind: string) => place(locale, 'studio', 'library', kind, 'new'),
  entry: (locale: Locale, kind: string, id: string) =>
    kind === 'guides'
      ? place(locale, 'studio', 'guides', id)
      : place(locale, 'studio', 'library', kind, 'entries', id),
  entryHistory: (locale: Locale, kind: string, id: string, asked: { from?: number; to?: number } = {}) =>
    asking(place(locale, 'studio', 'library', kind, 'entries', id, 'history'), asked),
  studioPictures: (
    locale: Locale,
    asked: { q?: string; undescribed?: boolean | undefined; cursor?: string } = {},
  ) =>
    asking(place(locale, 'studio', 'pictures'), {
      ...asked,
      undescribed: asked.undescribed ? 'true' : undefined,
    }),
  studioPicture: (locale: Locale, name: string, asked: { did?: 'added' } = {}) =>
    asking(place(locale, 'studio', 'pictures', name), asked),
  /** What goes out and comes in. */
  studioTransfer: (locale: Locale) => place(locale, 'studio', 'transfer'),
  studioImport: (locale: Locale, id: Part, asked: { show?: string | undefined; cursor?: string } = {}) =>
    asking(place(locale, 'studio', 'transfer', id), asked),

  admin: (locale: Locale) => place(locale, 'admin'),
  people: (locale: Locale) => place(locale, 'admin', 'people'),
  teams: (locale: Locale) => place(locale, 'admin', 'teams'),
  organisations: (locale: Locale) => place(locale, 'admin', 'organisations'),
  organisation: (locale: Locale, id: number) => place(locale, 'admin', 'organisations', id),
  mails: (locale: Locale) => place(locale, 'admin', 'mails'),
  ownNumbers: (locale: Locale) => place(locale, 'admin', 'own-numbers'),
  serviceLevels: (locale: Locale) => place(locale, 'admin', 'service-levels'),
  calendars: (locale: Locale) => place(locale, 'admin', 'calendars'),
  rules: (locale: Locale) => place(locale, 'admin', 'rules'),
  newRule: (locale: Locale) => place(locale, 'admin', 'rules', 'new'),
  rule: (locale: Locale, id: number) => place(locale, 'admin', 'rules', id),
  ruleTrial: (locale: Locale, id: number) => place(locale, 'admin', 'rules', id, 'trial'),
  webhooks: (locale: Locale) => place(locale, 'admin', 'webhooks'),
  failures: (locale: Locale) => place(locale, 'admin', 'failures'),

  /** A part of the kit in its states, for those who build pages. */
  gallery: (locale: Locale, component: string) => place(locale, 'gallery', component),
};

/** What pages lead to that the API serves as it is: files, drawings, feeds. */
export const toServed = {
  portalPicture: (locale: Locale) => place('api', 'pictures', locale),
  articlePicture: (locale: Locale, slug: string, revision: number) =>
    place('api', 'pictures', locale, slug, revision),
  studioExport: () => place('api', 'studio', 'export'),
  incidentFeed: (locale: Locale) => asking(place('api', 'incidents', 'feed.atom'), { locale }),
  incidentSummary: (locale: Locale) => asking(place('api', 'v2', 'summary.json'), { locale }),
  attachment: (ticket: number, id: number) => place('api', 'tickets', ticket, 'attachments', id),
  reportTable: (table: string, asked: { from: string; to: string; dimension: string; key: string }) =>
    asking(place('api', 'desk', 'reports', table), asked),
  /** A list of the desk as it is shown; what its view asks by itself and the list does not is said, too. */
  ticketList: (locale: Locale, { view, sort, filter, columns }: ShownList) => {
    const query = new URLSearchParams({ view, sort, columns: columns.join(','), locale });
    for (const [name, value] of Object.entries(filter))
      if (value !== undefined) query.set(name, value === false ? '' : String(value));
    return `${place('api', 'desk', 'exports', 'tickets')}?${query}`;
  },
  mail: (id: number) => place('api', 'mails', id, 'file'),
};
