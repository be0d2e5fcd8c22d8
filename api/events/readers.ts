import type { Event } from './kinds.ts';

/**
 * What an event changes of what readers see: all of it (an incident may stand on any page), one article wherever it stands and
 * any list that it may enter or leave, the order of lists alone, or nothing.
 */
export function changedForReaders(event: Event): 'all' | 'article' | 'order' | null {
  if (event.ticket !== null) return null;
  switch (event.kind) {
    case 'incident.announced':
    case 'incident.updated':
    case 'incident.ended':
    // Any page may say within how long somebody answers.
    case 'service-levels.changed':
      return 'all';
    case 'article.published':
    case 'article.withdrawn':
    case 'article.renamed':
    // It may have been said to be behind.
    case 'article.confirmed':
    case 'article.read-anew':
      return 'article';
    case 'article.changed':
      return event.data.shown ? 'article' : null;
    case 'article.passed':
    case 'model.changed':
      return 'order';
    case 'article.created':
    case 'article.drafted':
    case 'people.changed':
    case 'people.invited':
    case 'agent.notified':
    case 'agent.away':
    case 'rules.changed':
    case 'agent.digest':
    case 'links.asked':
    case 'colleague.answered':
    case 'tickets.exported':
      return null;
  }
}
