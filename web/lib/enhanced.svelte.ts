import type { SubmitFunction } from '$app/forms';
import { enhance } from '$app/forms';

/** Whether the last form that was sent was answered by nobody, or by a fault; `times` that this happened. */
export const connection = $state({ lost: false, times: 0 });

/**
 * As the framework's `enhance`, but what nobody answered, or a fault did, leaves the page as it is, with all that was typed, and says so: it
 * would be replaced by an error page.
 */
export const enhanced = (form: HTMLFormElement, submit?: SubmitFunction) =>
  enhance(form, async (asked) => {
    const after = await submit?.(asked);
    return async (done) => {
      connection.lost = done.result.type === 'error';
      if (connection.lost) connection.times += 1;
      const update = connection.lost ? async () => {} : done.update;
      const at = document.activeElement;
      await (after ? after({ ...done, update }) : update());
      // The framework goes to the top of the page then: not with somebody who writes elsewhere meanwhile.
      if (document.activeElement === document.body && at instanceof HTMLElement && !form.contains(at))
        at.focus({ preventScroll: true });
    };
  });
