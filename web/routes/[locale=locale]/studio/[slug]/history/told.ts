import type { Locale } from '#ground/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { lately } from '#lib/time.ts';
import type { Happened } from '#lib/types.ts';

const reviewed = {
  approved: m.happened_approved,
  returned: m.happened_returned,
  cancelled: m.happened_cancelled,
};
const commented = {
  begun: m.happened_begun,
  answered: m.happened_answered,
  resolved: m.happened_resolved,
  reopened: m.happened_reopened,
  taken: m.happened_taken,
  left: m.happened_left,
};
const others = {
  'article.drafted': m.happened_drafted,
  'article.review-asked': m.happened_asked,
  'article.unscheduled': m.happened_unscheduled,
  'article.blocked': m.happened_blocked,
  'article.published': m.happened_published,
  'article.withdrawn': m.happened_withdrawn,
  'article.confirmed': m.happened_confirmed,
  'article.archived': m.happened_archived,
  'article.brought-back': m.happened_brought_back,
};

/** What somebody did, in words. */
export function toldOf({ kind, outcome, did, publishAt }: Happened, locale: Locale): string {
  if (kind === 'article.reviewed') return reviewed[outcome ?? 'cancelled']();
  if (kind === 'article.commented') return commented[did ?? 'begun']();
  if (kind === 'article.scheduled')
    return m.happened_scheduled({ time: publishAt ? lately(publishAt, locale) : '' });
  return others[kind]();
}
