import type { Locale } from '#ground/locale.ts';
import type { IconName } from '#ui/icons.ts';
import { to } from './addresses.ts';
import { m } from './paraglide/messages.js';
import type { Ability } from './types.ts';

type Place = { href: string; text: string; icon: IconName; current: boolean };

/** Where somebody who may do this can go, and where they are. The lists of tickets are everywhere that is none of the others. */
export function staffPlaces(locale: Locale, may: Ability[], path: string): Place[] {
  const onDesk = may.includes('see-tickets');
  const others = [
    { href: to.deskIncidents(locale), text: m.incidents_title(), icon: 'incident', open: onDesk },
    {
      href: to.deskReports(locale),
      text: m.reports_title(),
      icon: 'chart',
      open: may.includes('see-reports'),
      holds: to.deskTags(locale),
    },
    { href: to.studio(locale), text: m.studio_title(), icon: 'pencil', open: may.includes('see-drafts') },
    { href: to.admin(locale), text: m.staff_admin(), icon: 'sliders', open: may.includes('manage-people') },
  ] as const;
  const places = others
    .filter(({ open }) => open)
    .map(({ href, text, icon, ...more }) => ({
      ...{ href, text, icon },
      current: path.startsWith(href) || ('holds' in more && path.startsWith(more.holds)),
    }));
  const tickets = { href: to.desk(locale), text: m.desk_queue(), icon: 'inbox' } as const;
  const elsewhere = path.startsWith(to.deskNotifications(locale)) || places.some(({ current }) => current);
  return onDesk ? [{ ...tickets, current: !elsewhere }, ...places] : places;
}
