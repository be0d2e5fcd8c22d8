import type { Brands } from '../brands.ts';
import { fold } from '../names.ts';
import type { Provider } from '../providers.ts';
import { ownNames } from '../providers.ts';
import { checkDates } from './dates.ts';
import type { Problem } from './problem.ts';
import { says } from './problem.ts';

/** Providers with an id, a name or an alias that another has, or that stands in brands.yaml too; those not looked at for a year. */
export function checkProviders(providers: Provider[], brands: Brands[], today: string): Problem[] {
  const known = new Set(brands.flatMap(({ names }) => names.flat()).map(fold));
  const ids = new Set<string>();
  return providers.flatMap((provider, index) => {
    const doubled = ownNames(provider).filter((name) => isSeen(known, fold(name)));
    const messages = doubled.map((name) =>
      says(
        `${provider.id}: ${name} is the name of another, or stands twice`,
        `${provider.id}: ${name} اسم لغيره أو مكرر`,
      ),
    );
    if (isSeen(ids, provider.id))
      messages.push(says(`the id ${provider.id} stands twice`, `المعرّف ${provider.id} مكرر`));
    return [
      ...messages.map((message) => ({ at: [index], message, misleads: true as const })),
      ...checkDates(provider, today).map(({ message }) => ({ at: [index, 'checkedOn'], message })),
    ].map((found) => ({ file: 'providers.yaml', ...found }));
  });
}

/** Whether it was there before; from now on it is. */
function isSeen(seen: Set<string>, one: string): boolean {
  const before = seen.has(one);
  seen.add(one);
  return before;
}
