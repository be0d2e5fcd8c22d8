/** The languages of the desk. Whatever is shown is in one of them, and runs as it does. */

export const locales = ['ar', 'en'] as const;
export type Locale = (typeof locales)[number];

export const direction = (locale: Locale): 'rtl' | 'ltr' => (locale === 'ar' ? 'rtl' : 'ltr');
