import { createContext } from 'svelte';
import { asCookie, turned } from '#lib/preferences.ts';
import type { Preferences } from '#lib/preferences.ts';

type Liked = { readonly now: Preferences; turn: (name: keyof Preferences) => void };
export const [getPreferences, setPreferences] = createContext<Liked>();

/** How this agent likes the desk to be; what they turn to is seen at once, and by the next page. */
export function liked(preferences: Preferences): Liked {
  let now = $state(preferences);
  return {
    get now() {
      return now;
    },
    turn(name) {
      now = turned(now, name);
      document.cookie = asCookie(now);
      if (now.theme === 'system') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = now.theme;
    },
  };
}
