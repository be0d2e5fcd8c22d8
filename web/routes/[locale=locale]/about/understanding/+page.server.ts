import { cacheable } from '#lib/cacheable.ts';
import figures from '#lib/understanding.json' with { type: 'json' };
import type { PageServerLoad } from './$types';

/** The figures that `intents eval` wrote down when the model was made. */
export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders(cacheable);
  return { figures };
};
