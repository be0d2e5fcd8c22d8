/**
 * One stream for all pages of the desk in a browser: it lets an address have six connections, and a stream holds one for good. Whichever
 * page has the lock holds the stream and passes on what it hears; when it is closed, the next one takes over where it stopped. Where a
 * browser has no locks (or the site no TLS) each page holds its own.
 */

const told = ['ticket', 'incident', 'notified', 'away', 'presence'] as const;
type Told = (typeof told)[number];

/** What a page is told: something happened (`id` of the event, if it is one), whether the stream stands, or that a page asks how things are. */
type Heard =
  | { what: Told; data: string; id: string }
  | { what: 'live'; live: boolean; presence: string }
  | { what: 'hello' };
type Listener = { heard: (what: Told, data: string) => void; live: (live: boolean) => void };

/** Follows the stream of `who`, alone or with their other pages. Returns how to stop. */
export function followShared(who: string, listener: Listener): () => void {
  const stopping = new AbortController();
  if (!('locks' in navigator)) {
    void new SharedStream(listener).hold(stopping.signal);
    return () => stopping.abort();
  }
  const name = `desk ${who}`;
  const channel = new BroadcastChannel(name);
  const stream = new SharedStream(listener, channel);
  channel.addEventListener('message', ({ data }: MessageEvent<Heard>) => stream.hear(data));
  // Refused where this page stops before it has its turn.
  navigator.locks
    .request(name, { signal: stopping.signal }, () => stream.hold(stopping.signal))
    .catch(() => {});
  channel.postMessage({ what: 'hello' } satisfies Heard);
  return () => {
    stopping.abort();
    channel.close();
  };
}

class SharedStream {
  readonly #listener: Listener;
  readonly #channel: BroadcastChannel | undefined;
  /** The last event that this page heard of, from whichever page. */
  #last = '';
  #live = false;
  #presence = '[]';
  #holds = false;

  constructor(listener: Listener, channel?: BroadcastChannel) {
    this.#listener = listener;
    this.#channel = channel;
  }

  hear(heard: Heard): void {
    if (heard.what === 'live') {
      this.#live = heard.live;
      this.#listener.live(heard.live);
      if (heard.presence !== this.#presence) this.hear({ what: 'presence', data: heard.presence, id: '' });
    } else if (heard.what === 'hello') {
      if (this.#holds) this.#channel?.postMessage(this.#now());
    } else {
      if (heard.id) this.#last = heard.id;
      if (heard.what === 'presence') this.#presence = heard.data;
      this.#listener.heard(heard.what, heard.data);
    }
  }

  /** Has the stream, and passes on what it brings; resolves when the page stops. */
  async hold(stop: AbortSignal): Promise<void> {
    if (stop.aborted) return;
    this.#holds = true;
    const source = new EventSource(`/api/desk/events${this.#last && `?after=${this.#last}`}`);
    for (const [state, live] of [
      ['open', true],
      ['error', false],
    ] as const)
      source.addEventListener(state, () => this.#passOn({ ...this.#now(), live }));
    for (const what of told)
      source.addEventListener(what, ({ data, lastEventId }: MessageEvent<string>) =>
        this.#passOn({ what, data, id: what === 'presence' ? '' : lastEventId }),
      );
    await new Promise((stopped) => stop.addEventListener('abort', stopped));
    source.close();
  }

  #passOn(heard: Heard): void {
    this.hear(heard);
    this.#channel?.postMessage(heard);
  }

  #now(): Extract<Heard, { what: 'live' }> {
    return { what: 'live', live: this.#live, presence: this.#presence };
  }
}
