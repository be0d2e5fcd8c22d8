import { onMount } from 'svelte';
import type { Locale } from '#ground/locale.ts';
import { locales } from '#ground/locale.ts';
import type { Refused } from '#lib/send.ts';
import { tell } from '#lib/tell.ts';
import type { CheckedDraft, StudioArticle } from '#lib/types.ts';
import { Around } from './around.svelte.ts';
import { Checking } from './checking.svelte.ts';
import { draftOf } from './passages.ts';
import { typedAgain } from './refused.ts';
import { Writing } from './writing.svelte.ts';

type Checks = Record<Locale, CheckedDraft[]>;

export type Opened = ReturnType<typeof opened>;

/** An article on the page of an editor: its texts, what is to be mended in them, and who else is there; kept up while the page is open. */
export function opened({ slug, translations }: StudioArticle, checks: Checks, refused: Refused | undefined) {
  const writing = (language: Locale) =>
    new Writing(slug, language, translations[language], typedAgain(refused, language));
  const checking = (language: Locale) => new Checking(checks[language], translations[language]?.body ?? '');
  const texts = { ar: writing('ar'), en: writing('en') };
  const checked = { ar: checking('ar'), en: checking('en') };
  const around = new Around();
  onMount(() => locales.forEach((language) => texts[language].takeUp()));
  around.follow({
    slug: () => slug,
    heard: (versions) => {
      for (const language of locales)
        if (versions[language] > texts[language].version) tell(texts[language].refresh());
    },
  });
  for (const language of locales) {
    let last = texts[language].version;
    $effect(() => {
      const { version, now } = texts[language];
      if (version === last) return;
      last = version;
      checked[language].again(slug, language, draftOf(now).body);
    });
  }
  return { texts, checked, around };
}
