/** How one of the staff likes their pages to be, kept by their browser in one cookie, so that a page comes as they like it. */

/** Whether a page stands in a shell of the staff, and so as its reader likes it. */
export const hasOwnShell = (route: string | null): boolean =>
  /^\/\[locale=locale\]\/(?:desk|admin|studio)(?:\/|$)/.test(route ?? '');

export const preferencesCookie = 'desk';

const choices = {
  density: ['dense', 'comfortable'],
  theme: ['system', 'light', 'dark'],
  /** Whether a letter alone does something; some speak to their computers (WCAG 2.1.4). */
  letters: ['on', 'off'],
  /** What follows an answer: the same ticket, or the next of the list. */
  after: ['stay', 'next'],
} as const;

export type Preferences = { [Name in keyof typeof choices]: (typeof choices)[Name][number] };

const oneOf = <T extends string>([first, ...others]: readonly [T, ...T[]], said: string | null): T =>
  others.find((choice) => choice === said) ?? first;

/** What the cookie says; what it does not, or says wrongly, is as at first. */
export function readPreferences(cookie: string | undefined): Preferences {
  const said = new URLSearchParams(cookie);
  return {
    density: oneOf(choices.density, said.get('density')),
    theme: oneOf(choices.theme, said.get('theme')),
    letters: oneOf(choices.letters, said.get('letters')),
    after: oneOf(choices.after, said.get('after')),
  };
}

/** The cookie of these, as a browser is told to keep it for a year. */
export const asCookie = (preferences: Preferences): string =>
  `${preferencesCookie}=${encodeURIComponent(String(new URLSearchParams(preferences)))}; path=/; max-age=31536000; samesite=lax`;

/** The same with the next choice of one of them. */
export function turned(preferences: Preferences, name: keyof Preferences): Preferences {
  const all: readonly string[] = choices[name];
  const next = all[(all.indexOf(preferences[name]) + 1) % all.length];
  return readPreferences(String(new URLSearchParams({ ...preferences, [name]: next })));
}
