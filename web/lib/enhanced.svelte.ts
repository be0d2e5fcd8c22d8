import type { SubmitFunction } from '$app/forms';
import { enhance } from '$app/forms';

/** Whether the last form that was sent did not arrive; `times` that this happened. */
export const connection = $state({ lost: false, times: 0 });

/**
 * As the framework's `enhance`, but where nobody was reached the page stays as it is, with all that was typed, and says so: it would be
 * replaced by an error page.
 */
export const enhanced = (form: HTMLFormElement, submit?: SubmitFunction) =>
  enhance(form, async (asked) => {
    const after = await submit?.(asked);
    return async (done) => {
      connection.lost = done.result.type === 'error' && done.result.status === undefined;
      if (connection.lost) connection.times += 1;
      else await (after ? after(done) : done.update());
    };
  });
