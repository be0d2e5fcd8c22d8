import { api } from '#lib/api.ts';
import { tell } from '#lib/tell.ts';

/** The API takes what a page says for 15 seconds. */
const every = 5000;
/** So long after the last key somebody has stopped writing. */
const pause = 6000;

type Typing = 'reply' | 'note' | null;

type Shown = { number: () => number; writing: () => HTMLElement | undefined };

/** Tells the others that this page shows a ticket, and what is being written in a part of it, until the page leaves it. */
export function beSeenAt({ number, writing }: Shown): void {
  const page = crypto.randomUUID?.();
  if (!page) return;

  $effect(() => {
    const { presence } = api(fetch).desk.tickets[':number'];
    const param = { number: String(number()), page };
    const part = writing();
    let typing: Typing = null;
    let stopped: ReturnType<typeof setTimeout> | undefined;
    // Whoever cannot be told is told the next time.
    const say = () => tell(presence[':page'].$put({ param, json: { typing } }));
    function write(next: Typing): void {
      clearTimeout(stopped);
      if (next) stopped = setTimeout(() => write(null), pause);
      if (next === typing) return;
      typing = next;
      say();
    }
    const onInput = ({ target }: Event) => target instanceof HTMLTextAreaElement && write(writtenIn(target));
    const onSubmit = () => write(null);
    const leave = () => tell(presence[':page'].$delete({ param }, { init: { keepalive: true } }));
    say();
    const timer = setInterval(say, every);
    part?.addEventListener('input', onInput);
    part?.addEventListener('submit', onSubmit);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      clearTimeout(stopped);
      part?.removeEventListener('input', onInput);
      part?.removeEventListener('submit', onSubmit);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  });
}

function writtenIn({ value, form }: HTMLTextAreaElement): Typing {
  if (value === '' || !form) return null;
  return new FormData(form).get('kind') === 'note' ? 'note' : 'reply';
}
