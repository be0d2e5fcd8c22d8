import { openTestDesk } from '../../app.ts';

export const begun = {
  slug: 'zubrowka-refused',
  problemType: 'payment-processing-failure',
  audience: 'consumer',
  checkedOn: '2026-11-30',
};
export const english = '/articles/zubrowka-refused/translations/en';
export const arabic = '/articles/zubrowka-refused/translations/ar';

/** An editor at work on an article. */
export async function editing() {
  const desk = await openTestDesk();
  const as = await desk.signedIn('editor');
  const send = (method: string, path: string, body?: unknown) =>
    desk.ask(method, path, { as, ...(body !== undefined && { body }) });
  const read = async (path: string) => (await send('GET', path)).json();
  const found = async (q: string) => {
    const { hits } = await read(`/search?q=${encodeURIComponent(q)}&locale=en`);
    return hits.map(({ slug }: { slug: string }) => slug);
  };
  return { ...desk, send, read, found };
}
