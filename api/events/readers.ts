import type { Event } from './kinds.ts';

type Changed = 'all' | 'article' | 'order' | null;
/** Whether every article has to be analysed anew: what things are called has changed. */
export const analysesAnew = (event: Event): boolean =>
  event.kind === 'library.changed' && ['synonyms', 'providers'].includes(event.data.of);

/**
 * What an event changes of what readers see: all of it (an incident may stand on any page), one article wherever it stands and
 * any list that it may enter or leave, the order of lists alone, or nothing.
 */
export function changedForReaders(event: Event): Changed {
  if (event.ticket !== null) return null;
  return event.slug === null ? changedByDesk(event) : changedInArticle(event);
}

function changedInArticle(event: Extract<Event, { slug: string }>): Changed {
  switch (event.kind) {
    case 'article.published':
    case 'article.withdrawn':
    case 'article.renamed':
    // It may have been said to be behind.
    case 'article.confirmed':
    case 'article.read-anew':
    // Its address says so, and no more once it is brought back.
    case 'article.archived':
    case 'article.brought-back':
      return 'article';
    case 'article.changed':
      return event.data.shown ? 'article' : null;
    case 'article.passed':
      return 'order';
    case 'article.created':
    case 'article.drafted':
    case 'article.review-asked':
    case 'article.reviewed':
    case 'article.scheduled':
    case 'article.unscheduled':
    case 'article.blocked':
    case 'article.commented':
      return null;
  }
}

function changedByDesk(event: Extract<Event, { ticket: null; slug: null }>): Changed {
  switch (event.kind) {
    case 'incident.announced':
    case 'incident.updated':
    case 'incident.ended':
    // A code or a limit may be named on any page.
    case 'library.changed':
    // Any page may say within how long somebody answers.
    case 'service-levels.changed':
    // Any text may show it.
    case 'picture.changed':
      return 'all';
    case 'model.changed':
      return 'order';
    case 'people.changed':
    case 'people.invited':
    case 'agent.notified':
    case 'editor.notified':
    case 'agent.away':
    case 'rules.changed':
    case 'agent.digest':
    case 'links.asked':
    case 'colleague.answered':
    case 'tickets.exported':
    // No text shows it.
    case 'picture.removed':
      return null;
  }
}
