import { countries } from '../../content/countries.ts';
import type { Queries } from '../db/client.ts';
import type { Dimension } from '../db/schema/reports.ts';
import type { Text } from '../ground/texts.ts';
import { namesOfStaff } from '../models/people/people.ts';
import type { Part } from '../models/reports/figures.ts';
import { asCountry } from '../understanding/facts/countries.ts';
import type { Finder } from '../understanding/finder.ts';
import { priorityNames } from './ticket-words.ts';

const all: Text = { ar: 'كل التذاكر', en: 'All tickets' };
const nobody: Text = { ar: 'لا أحد', en: 'Nobody' };
const noCountry: Text = { ar: 'بلد غير معروف', en: 'Country not known' };
const noType: Text = { ar: 'بلا نوع', en: 'No type' };
export const languageNames = new Map<string, Text>([
  ['ar', { ar: 'العربية', en: 'Arabic' }],
  ['en', { ar: 'الإنجليزية', en: 'English' }],
]);
export const channelNames = new Map<string, Text>([
  ['form', { ar: 'نموذج الموقع', en: 'Web form' }],
  ['agent', { ar: 'سجّلها زميل', en: 'Filed by an agent' }],
]);

export const dimensionNames: Record<Dimension, Text> = {
  all: { ar: 'كل التذاكر', en: 'All tickets' },
  type: { ar: 'نوع المشكلة', en: 'Problem type' },
  locale: { ar: 'اللغة', en: 'Language' },
  country: { ar: 'البلد', en: 'Country' },
  channel: { ar: 'القناة', en: 'Channel' },
  agent: { ar: 'المسؤول', en: 'Agent' },
  priority: { ar: 'الأولوية', en: 'Priority' },
};

/** What the parts of a report are called. */
export async function partNames(
  db: Queries,
  finder: Pick<Finder, 'taxonomy'>,
): Promise<(part: Part) => Text> {
  const people = new Map((await namesOfStaff(db)).map(({ id, name }) => [id, name]));
  const types = new Map(finder.taxonomy.map(({ id, name }) => [id, name]));
  const known: Record<Dimension, (key: string) => Text | undefined> = {
    all: () => all,
    type: (key) => (key === '' ? noType : types.get(key)),
    locale: (key) => languageNames.get(key),
    country: (key) => (key === '' ? noCountry : countryNamed(key)),
    channel: (key) => channelNames.get(key),
    priority: (key) => new Map<string, Text>(Object.entries(priorityNames)).get(key),
    agent: (key) => (key === '' ? nobody : asText(people.get(key))),
  };
  return ({ dimension, key }) => known[dimension](key) ?? { ar: key, en: key };
}

function countryNamed(id: string): Text | undefined {
  const country = asCountry(id);
  return country && countries[country].name;
}

const asText = (name: string | undefined): Text | undefined =>
  name === undefined ? undefined : { ar: name, en: name };
