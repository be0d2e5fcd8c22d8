import { createContext } from 'svelte';
import { m } from './paraglide/messages.js';
import type { Preferences } from './preferences.ts';
import { asCookie, turned } from './preferences.ts';

type Liked = { readonly now: Preferences; turn: (name: keyof Preferences) => void };
export const [getPreferences, setPreferences] = createContext<Liked>();

export const themeNames = {
  system: m.desk_theme_system,
  light: m.desk_theme_light,
  dark: m.desk_theme_dark,
};

/** How one of the staff likes their pages to be; what they turn to is seen at once, and by the next page. */
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
