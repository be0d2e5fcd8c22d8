import type { RequestEvent } from '@sveltejs/kit';
import { error } from '@sveltejs/kit';

/**
 * Has the actions of this request read its form as the server does: within bounds, and with its files on the disk. While
 * developing there is no such server.
 * @returns forgets those files
 */
export function readFormsWithinBounds({ request, platform }: RequestEvent): () => Promise<void> {
  let discard = async () => {};
  if (platform) {
    const value = async () => {
      const form = await platform.form(request);
      if (typeof form === 'number') error(form);
      discard = form.discard;
      return form.data;
    };
    Object.defineProperty(request, 'formData', { value });
  }
  return () => discard();
}
