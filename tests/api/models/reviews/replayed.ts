import type { Database } from '../../../../api/db/client.ts';
import { eventsOfArticle } from '../../../../api/events/log.ts';
import type { Event } from '../../../../api/events/kinds.ts';
import { articleKinds } from '../../../../api/models/reviews/happened.ts';
import type { State, Where } from '../../../../api/models/reviews/standings.ts';

/** Where a text stands by what its history says alone, and the publication that readers see. */
type Told = { state: State; live: number | null; approved: boolean };

/** The history of a text, told from its beginning. */
export async function replayed(db: Database, { slug, locale }: Where): Promise<Omit<Told, 'approved'>> {
  const all = await eventsOfArticle(db, slug, [...articleKinds]);
  const start: Told = { state: 'draft', live: null, approved: false };
  const { state, live } = all
    .filter(({ data }) => 'locale' in data && data.locale === locale)
    .reduce(after, start);
  return { state, live };
}

function after(told: Told, event: Event): Told {
  const draft = { ...told, state: told.live === null ? 'draft' : 'changed', approved: false } as const;
  switch (event.kind) {
    case 'article.drafted':
      return draft;
    case 'article.brought-back':
      return draft;
    case 'article.review-asked':
      return { ...told, state: 'review' };
    case 'article.reviewed':
      return event.data.outcome === 'approved' ? { ...told, state: 'approved', approved: true } : draft;
    case 'article.scheduled':
      return { ...told, state: 'scheduled' };
    case 'article.unscheduled':
      return told.approved && event.data.why === 'cancelled' ? { ...told, state: 'approved' } : draft;
    case 'article.published':
      return { state: 'published', live: event.data.revision ?? null, approved: false };
    case 'article.withdrawn': {
      const isDraft = told.state === 'published' || told.state === 'changed';
      return { ...told, live: null, state: isDraft ? 'draft' : told.state };
    }
    case 'article.archived':
      return { ...told, state: 'archived', approved: false };
    default:
      return told;
  }
}
