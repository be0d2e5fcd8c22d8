import { readPage, showPlaces } from './places.ts';

/** A ticket's page that is open shows what is new by itself: it asks whether anything has changed, and draws anew what has. */

const pause = 8000;

/** Asks as long as somebody looks, and at once when they look again or their network is back. */
export function keepUp(page: HTMLElement, state: HTMLElement): void {
  const watch = new Watch(page.dataset.liveTicket ?? '', state);
  const look = () => void watch.look();
  document.addEventListener('visibilitychange', look);
  addEventListener('online', look);
  addEventListener('offline', () => watch.lost());
  look();
}

class Watch {
  readonly #address: string;
  readonly #state: HTMLElement;
  #tag = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ticket: string, state: HTMLElement) {
    this.#address = `/api/tickets/${encodeURIComponent(ticket)}`;
    this.#state = state;
    this.#say('on');
  }

  lost(): void {
    this.#say('off');
  }

  async look(): Promise<void> {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    const isThere = await this.#ask().catch(() => {
      this.lost();
      return true;
    });
    // Whoever looked again meanwhile has asked, too.
    clearTimeout(this.#timer);
    if (isThere) this.#timer = setTimeout(() => void this.look(), pause);
  }

  /** @returns whether there is anything to ask for again: a ticket that is gone, or no longer this reader's, has no news */
  async #ask(): Promise<boolean> {
    const headers: HeadersInit = this.#tag ? { 'if-none-match': this.#tag } : {};
    const answer = await fetch(this.#address, { headers, cache: 'no-store' });
    if (answer.status === 404) return false;
    if (answer.status >= 400) throw new Error(`refused: ${answer.status}`);
    if (this.#state.dataset.said === 'off') this.#say('on');
    if (answer.status === 304) return true;
    const isFirst = this.#tag === '';
    const { messages }: { messages: { id: number }[] } = await answer.json();
    if (!isFirst || messages[messages.length - 1]?.id !== newest()) await this.#draw();
    this.#tag = answer.headers.get('etag') ?? '';
    return true;
  }

  async #draw(): Promise<void> {
    const before = newest('.agent');
    const answer = await fetch(location.pathname + location.search, { cache: 'no-store' });
    if (!answer.ok) throw new Error(`refused: ${answer.status}`);
    // What was said of one's own writing stays.
    showPlaces(readPage(await answer.text()), 'said');
    if (newest('.agent') !== before) this.#say('news');
  }

  #say(what: 'on' | 'off' | 'news'): void {
    this.#state.dataset.said = what;
    this.#state.textContent = this.#state.dataset[what] ?? '';
  }
}

/** The number of the newest message that the page shows. */
function newest(of = ''): number {
  const shown = [...document.querySelectorAll<HTMLElement>(`[data-message]${of}`)];
  return Number(shown[shown.length - 1]?.dataset.message);
}
