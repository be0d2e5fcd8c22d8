import type { Article } from '../articles.ts';
import type { Guide } from '../guides.ts';
import type { Found } from './problem.ts';
import { says } from './problem.ts';

type Dated = Pick<Article | Guide, 'checkedOn'> & Partial<Pick<Article, 'facts'>>;

/** What was checked more than a year before `today`, written as 2026-11-25, or after it. */
export function checkDates({ checkedOn, facts = [] }: Dated, today: string): Found[] {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const dates = [
    { at: ['checkedOn'], date: checkedOn },
    ...facts.map((fact, index) => ({ at: ['facts', index, 'checkedOn'], date: fact.checkedOn })),
  ];
  const late = dates
    .filter(({ date }) => date < yearAgo)
    .map(({ at, date }) => ({
      at,
      message: says(`not checked for a year: ${date}`, `لم يُراجَع منذ سنة: ${date}`),
    }));
  const early = dates
    .filter(({ date }) => date > today)
    .map(({ at, date }) => ({
      at,
      message: says(`checked in the future: ${date}`, `تاريخ المراجعة في المستقبل: ${date}`),
    }));
  return [...late, ...early];
}
