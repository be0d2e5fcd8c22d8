import type { Locale } from '#ground/locale.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { tell } from '#lib/tell.ts';
import type { CheckedDraft } from '#lib/types.ts';
import { sectionKey, sectionsOf } from '#ground/sections.ts';

/** What the checks say of the draft of a language, passage by passage. */
export class Checking {
  all: CheckedDraft[] = $state([]);
  #body = $state('');

  constructor(checks: CheckedDraft[], body: string) {
    this.all = checks;
    this.#body = body;
  }

  /** All of it, each with the passage that it is about. */
  byPassage(): (CheckedDraft & { key: string })[] {
    return this.all.map((one) => ({ ...one, key: this.#keyOf(one) }));
  }

  in(key: string): CheckedDraft[] {
    return this.byPassage().filter((one) => one.key === key);
  }

  /** After it was saved, with this body. */
  again(slug: string, locale: Locale, body: string): void {
    const at = api(fetch).articles[':slug'].translations[':locale'].checks;
    tell(
      read(at.$get({ param: { slug, locale } })).then(({ checks }) => {
        this.all = checks;
        this.#body = body;
      }),
    );
  }

  #keyOf({ part, line }: CheckedDraft): string {
    if (part !== 'body') return part;
    const until = this.#body.split('\n').slice(0, line ?? 1);
    return sectionKey(sectionsOf(until.join('\n')).length - 1);
  }
}
