import type { articleReasons } from '../../db/schema/reviews.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Text } from '../../ground/texts.ts';
import type { Letter } from './letters.ts';
import { write } from './letters.ts';

const words = {
  review: { ar: 'طُلبت مراجعتك لمقالة', en: 'You are asked to review an article' },
  approved: { ar: 'اعتُمدت مقالتك', en: 'Your article was approved' },
  returned: { ar: 'أُعيدت إليك مقالة مع ملاحظة', en: 'An article was sent back to you with a word' },
  unscheduled: {
    ar: 'أُلغي موعد نشر مقالة جدولتها',
    en: 'An article that you scheduled comes out no more at its time',
  },
  blocked: {
    ar: 'لم تُنشر مقالة جدولتها، لأن فيها ما يضلل القراء',
    en: 'An article that you scheduled did not come out: it would have misled readers',
  },
  commented: { ar: 'تعليق جديد على مقالة كتبتها', en: 'A new comment on an article that you wrote' },
  open: { ar: 'افتحها في استوديو التحرير', en: 'Open it in the studio' },
} satisfies Record<(typeof articleReasons)[number] | 'open', Text>;

/** Something in the studio concerns one of the staff. Nothing of what readers do not see yet leaves with it. */
export const toldOfArticle = (locale: Locale, reason: (typeof articleReasons)[number], url: string): Letter =>
  write(locale, {
    subject: words[reason][locale],
    paragraphs: [`${words[reason][locale]}.`],
    button: { label: words.open[locale], url },
  });
