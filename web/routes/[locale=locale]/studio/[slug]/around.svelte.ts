import type { Locale } from '#ground/locale.ts';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { tell } from '#lib/tell.ts';
import type { AroundArticle } from '#lib/types.ts';

/** The API takes what a page says for 15 seconds. */
const every = 3000;

type Shown = { slug: () => string; heard: (versions: AroundArticle['versions']) => void };

/** Who else has the article before them; tells them that this page has, and hears when a language has a newer version. */
export class Around {
  others: AroundArticle['others'] = $state([]);
  #at: { locale: Locale; passage: string } | undefined;
  #say = () => {};

  /** Something is written there by this page. */
  writes(locale: Locale, passage: string): void {
    const isElsewhere = this.#at?.locale !== locale || this.#at.passage !== passage;
    this.#at = { locale, passage };
    if (isElsewhere) this.#say();
  }

  /** Who else writes in a passage. */
  in(locale: Locale, passage: string): string | undefined {
    return this.others.find((one) => one.locale === locale && one.passage === passage)?.name;
  }

  /** Until the page leaves it. */
  follow({ slug, heard }: Shown): void {
    const page = crypto.randomUUID?.();
    if (!page) return;
    $effect(() => {
      const at = api(fetch).studio.articles[':slug'].presence[':page'];
      const param = { slug: slug(), page };
      this.#say = () =>
        tell(
          read(at.$put({ param, json: this.#at ?? {} })).then(({ others, versions }) => {
            this.others = others;
            heard(versions);
          }),
        );
      this.#say();
      const timer = setInterval(this.#say, every);
      const leave = () => tell(at.$delete({ param }, { init: { keepalive: true } }));
      window.addEventListener('pagehide', leave);
      return () => {
        clearInterval(timer);
        window.removeEventListener('pagehide', leave);
        leave();
      };
    });
  }
}
