import type { Locale } from '../../api/ground/locale.ts';
import { locales } from '../../api/ground/locale.ts';
import type { Article } from '../articles.ts';
import type { ProblemType } from '../taxonomy.ts';
import type { Problem } from './problem.ts';
import { says } from './problem.ts';

const languages = { en: says('English', 'الإنجليزية'), ar: says('Arabic', 'العربية') };

/** The intents that some article answers in a language. */
export const answeredIn = (locale: Locale, articles: Article[]): Set<string> =>
  new Set(articles.flatMap(({ intents, translations }) => (translations[locale] ? intents : [])));

/** Intents that no article answers. */
export const checkCoverage = (taxonomy: ProblemType[], articles: Article[]): Problem[] =>
  locales.flatMap((locale) => {
    const answered = answeredIn(locale, articles);
    return taxonomy.flatMap(({ intents }, type) =>
      intents.flatMap(({ id }, index) =>
        answered.has(id)
          ? []
          : [
              {
                file: 'taxonomy.yaml',
                at: [type, 'intents', index],
                message: says(
                  `no article answers ${id} in ${languages[locale].en}`,
                  `لا يجيب أي مقال عن ${id} ب${languages[locale].ar}`,
                ),
              },
            ],
      ),
    );
  });
