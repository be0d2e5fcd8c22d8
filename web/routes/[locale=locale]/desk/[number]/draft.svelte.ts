import { accepted, read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import type { DeskTicket } from '#lib/types.ts';
import type { Also } from './also.ts';
import { alsoOf } from './also.ts';
import { keepDraft, keptDraft } from './draft.ts';
import type { Kind } from './draft.ts';

type Kept = DeskTicket['draft'];
type Written = {
  kind: Kind;
  body: string;
  seen: number | undefined;
  composed: boolean;
  /** What its writer says is no secret. */
  marked: string[];
  also: Also;
};

/** What tells a text with its marks, and with what is done beside it, from another. */
const told = ({ body, marked, also }: Pick<Written, 'body' | 'marked' | 'also'>): string =>
  JSON.stringify([body, marked, also]);
const toldOf = (kept: Kept): string =>
  told({ body: kept?.body ?? '', marked: kept?.keeps ?? [], also: alsoOf(kept) });

/** So long a pause of typing saves what is typed, in ms. */
const pause = 800;

/**
 * What is being written to a ticket: at once in this browser, and with each pause on the server, where another tab or device finds it. What is
 * newest stands; what differs from it is kept beside.
 */
export class SavedDraft {
  savedAt: string | null = $state(null);
  other: string | null = $state(null);
  readonly #ticket: { number: string };
  readonly #place: string;
  readonly #own: () => string[];
  #last = '';
  #told: string;
  #saving = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param own the company's own numbers */
  constructor(number: number, place: string, kept: Kept, own: () => string[]) {
    this.#ticket = { number: String(number) };
    this.#place = place;
    this.#own = own;
    this.savedAt = kept?.savedAt ?? null;
    this.other = kept?.other ?? null;
    this.#last = kept?.body ?? '';
    this.#told = toldOf(kept);
  }

  /** What this browser kept that the server never had: written offline, or after the session ended. */
  mine(): ReturnType<typeof keptDraft> {
    const own = keptDraft(this.#place);
    return own && own.body !== this.#last ? own : undefined;
  }

  write(written: Written): void {
    keepDraft(this.#place, written, this.#own());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#saving = this.#saving.then(() => this.#save(written))), pause);
  }

  /** Before it is sent: what is saved after that would come back as a draft. */
  async settled(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#saving;
  }

  /** It was taken from the server as it is kept there. */
  found(kept: NonNullable<Kept>): void {
    this.savedAt = kept.savedAt;
    this.#last = kept.body;
    this.#told = toldOf(kept);
  }

  /** It is sent: nothing of it is to be saved any more. */
  sent(): void {
    clearTimeout(this.#timer);
    this.#last = '';
    this.#told = toldOf(null);
    this.savedAt = null;
  }

  async #save({ marked, also, seen, ...written }: Written): Promise<void> {
    const now = told({ body: written.body, marked, also });
    if (now === this.#told || (written.body.trim() === '' && this.#last === '')) return;
    const at = api(fetch).desk.tickets[':number'].draft;
    const param = this.#ticket;
    try {
      if (written.body.trim() === '') await accepted(at.$delete({ param }));
      else {
        const done = { macros: also.macros, ...also.actions };
        const json = { ...written, keeps: marked, also: done, seen: seen ?? null, base: this.savedAt };
        const kept = await read(at.$put({ param, json }));
        this.savedAt = kept.savedAt;
        this.other = kept.other;
      }
      this.#last = written.body;
      this.#told = now;
    } catch {
      // Offline, or refused: this browser has it, and the next pause tries again.
    }
  }
}
