import type { Locale } from '#ground/locale.ts';
import type { StudioDraft } from '#lib/types.ts';
import { keepText, keptText } from './kept.ts';
import type { Passages } from './passages.ts';
import { isSame, merged, passagesOf } from './passages.ts';
import { draftNow, saveText } from './saving.ts';

/** So long a pause of typing saves what is typed, in ms. */
const pause = 800;
/** So long after it could not be saved that is tried again, in ms. */
const again = 4000;

/** Where what is written is: with the server; on its way; in this browser alone, for want of a connection, or of a session; refused; or to be decided between two. */
type Saved = 'saved' | 'saving' | 'here' | 'signed-out' | 'refused' | 'both';

/**
 * A language of an article while it is written: at once in this browser, and with each pause on the server. What somebody else saved meanwhile
 * comes in by itself, passage by passage; where both changed one, both stand there until it is decided, and nothing is saved.
 */
export class Writing {
  now: Passages = $state({});
  /** Of passages that somebody else changed too, what they say there. */
  conflicts: Passages = $state({});
  saved: Saved = $state('saved');
  version = $state(0);
  /** Who saved it last, where that was not here. */
  theirs: string | null = $state(null);
  refusal: string | undefined = $state();
  readonly #slug: string;
  readonly #language: Locale;
  readonly #place: string;
  #base: Passages;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();

  /** @param typed what was refused when it was sent without a script: it stands here again */
  constructor(slug: string, language: Locale, draft: StudioDraft | null, typed?: Passages) {
    this.#slug = slug;
    this.#language = language;
    this.#place = `studio ${slug} ${language}`;
    const saved = passagesOf(draft);
    this.#base = saved;
    this.now = { ...saved };
    if (typed) this.#bringIn({}, typed, saved);
    this.version = draft?.version ?? 0;
    this.theirs = draft?.updatedBy ?? null;
  }

  get isSaved(): boolean {
    return isSame(this.now, this.#base);
  }

  /** Takes up what this browser kept and the server never had, and what was typed before the page woke up. */
  takeUp(): void {
    const kept = keptText(this.#place);
    if (kept && this.isSaved) this.#bringIn(kept.base, kept.text, this.#base);
    if (!this.isSaved) this.typed();
  }

  typed(): void {
    this.#keep();
    this.#saveIn(pause);
  }

  /** Saves at once. @returns whether the server has it all. */
  async settled(): Promise<boolean> {
    clearTimeout(this.#timer);
    await (this.#saving = this.#saving.then(() => this.#save()));
    return this.saved === 'saved';
  }

  /** One of two texts of a passage, or both for somebody to make one of. */
  decide(key: string, which: 'mine' | 'theirs' | 'both'): void {
    const theirs = this.conflicts[key] ?? '';
    if (which === 'theirs') this.now[key] = theirs;
    if (which === 'both') this.now[key] = `${this.now[key]}\n\n${theirs}`;
    this.#base[key] = theirs;
    const { [key]: _, ...left } = this.conflicts;
    this.conflicts = left;
    this.typed();
  }

  /** Brings in what others saved since. */
  async refresh(): Promise<void> {
    const draft = await draftNow(this.#slug, this.#language);
    if ((draft?.version ?? 0) <= this.version) return;
    this.#bringIn(this.#base, this.now, passagesOf(draft));
    this.version = draft?.version ?? 0;
    this.theirs = draft?.updatedBy ?? null;
    this.#keep();
  }

  #bringIn(base: Passages, mine: Passages, theirs: Passages): void {
    const { text, conflicts } = merged(base, mine, theirs);
    this.now = text;
    this.conflicts = conflicts;
    // What is to be decided is still held against what it was before either changed it, also after a reload.
    const undecided = Object.keys(conflicts).map((key) => [key, base[key] ?? '']);
    this.#base = { ...theirs, ...Object.fromEntries(undecided) };
  }

  #keep(): void {
    const { version } = this;
    keepText(this.#place, this.isSaved ? undefined : { version, base: this.#base, text: this.now });
  }

  #saveIn(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#saving = this.#saving.then(() => this.#save())), wait);
  }

  async #save(): Promise<void> {
    if (Object.keys(this.conflicts).length > 0) return this.#say('both');
    if (this.isSaved) return this.#say('saved');
    this.#say('saving');
    try {
      await this.#send();
    } catch {
      // Offline, or a fault: this browser has it, and it is tried again.
      this.#say('here');
    }
    if (this.saved === 'here' || this.saved === 'signed-out') this.#saveIn(again);
  }

  async #send(): Promise<void> {
    const text = { ...this.now };
    const sent = await saveText(this.#slug, this.#language, text, this.version);
    if ('version' in sent) {
      this.version = sent.version;
      this.#base = text;
      this.theirs = null;
      this.#keep();
      this.#say('saved');
      if (!this.isSaved) this.#saveIn(pause);
    } else if (sent.not === 'newer') {
      await this.refresh();
      await this.#save();
    } else {
      this.#say(sent.not);
      if (sent.not === 'refused') this.refusal = sent.why;
    }
  }

  #say(saved: Saved): void {
    this.saved = saved;
    this.refusal = undefined;
  }
}
