import type { SearchEngine } from './engine.ts';

/** How long the first engine may take to answer, in ms, before the second does. */
const patience = 200;
/** After a failure the first engine is left alone for so long, in ms; then one question tries it again. */
const rest = 2000;

type Read = Pick<SearchEngine, 'search' | 'get'>;

/**
 * Two engines as one for reading: the second stands in while the first fails or is slow, and says so (`degraded`). Nobody waits
 * for an engine that is known to be down, and it is back by itself.
 */
export function withFallback(first: SearchEngine, second: SearchEngine) {
  let restsUntil = 0;
  const isUp = () => performance.now() >= restsUntil;

  async function within<T>(asked: Promise<T>): Promise<T> {
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience);
    try {
      return await Promise.race([asked, late]);
    } catch (error) {
      restsUntil = performance.now() + rest;
      throw error;
    } finally {
      clearTimeout(timer);
      asked.catch(() => undefined);
    }
  }

  const read: Read = {
    async search(query) {
      if (isUp()) {
        try {
          return await within(first.search(query));
        } catch {
          // Said by `degraded`.
        }
      }
      return { ...(await second.search(query)), degraded: true };
    },
    // What the second engine holds is the same, in this process.
    get: second.get,
  };
  return { engine: { ...second, ...read }, isUp };
}
