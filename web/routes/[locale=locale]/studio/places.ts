import type { Locale } from '#ground/locale.ts';
import { to } from '#lib/addresses.ts';
import { libraryNames } from '#lib/library.ts';
import { m } from '#lib/paraglide/messages.js';
import type { StudioCounts } from '#lib/types.ts';
import type { IconName } from '#ui/icons.ts';

type Place = { href: string; text: string; icon: IconName; count?: number; current: boolean };

/** The places of the studio with how much there is in them, and which of them this path is of. */
export function studioPlaces(locale: Locale, path: string, counts: StudioCounts): Place[] {
  const home = { href: to.studio(locale), text: m.studio_home(), icon: 'home' } as const;
  const others = [
    { href: to.studioArticles(locale), text: m.studio_articles(), icon: 'page', count: counts.articles },
    { href: to.studioGuides(locale), text: m.studio_guides(), icon: 'tree', count: counts.guides },
    { href: to.studioGaps(locale), text: m.studio_gaps(), icon: 'gap' },
    { href: to.studioFacts(locale), text: m.studio_facts(), icon: 'calendar', count: counts.facts },
    { href: to.studioPictures(locale), text: m.pictures_title(), icon: 'image' },
    { href: to.studioTransfer(locale), text: m.transfer_title(), icon: 'sort' },
  ] as const;
  return [
    { ...home, current: path === home.href },
    ...others.map((place) => ({ ...place, current: path.startsWith(place.href) })),
  ];
}

/** What editors have beside the articles, in lists of its own. */
const beside = [
  ['codes', 'numbers'],
  ['providers', 'building'],
  ['limits', 'clock'],
  ['letters', 'mail'],
  ['problem-types', 'tag'],
  ['synonyms', 'book'],
  ['phrases', 'quote'],
] as const;

/** The places of these, and which of them this path is of. */
export function libraryPlaces(locale: Locale, path: string): Place[] {
  const lists = beside.map(([kind, icon]) => ({
    href: to.library(locale, kind),
    text: libraryNames[kind].name(),
    icon,
  }));
  const all = [...lists, { href: to.studioModel(locale), text: m.model_title(), icon: 'sliders' as const }];
  return all.map((place) => ({ ...place, current: path.startsWith(place.href) }));
}
