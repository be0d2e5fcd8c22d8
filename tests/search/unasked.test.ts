import { describe, expect, test } from 'vitest';
import { articles, search } from './our-articles.ts';

/** What is about none of the problems gets no article, and a word that means several problems the likely one first. */

const localeOf = (q: string) => (/\p{Script=Arabic}/u.test(q) ? 'ar' : 'en');

describe('a search', () => {
  const audience = new Map(articles.map((article) => [article.slug, article.audience]));
  const first = async (q: string, limit = 3) =>
    (await search.find({ q, locale: localeOf(q), limit })).hits.map(({ slug }) => slug);

  test.each([
    ...['hello', 'good morning everyone', 'how are you today', 'thank you so much', 'what a lovely morning'],
    ...[
      'what is the weather like tomorrow',
      'rain in Muscat',
      'a recipe for lentil soup',
      'best burger in town',
    ],
    ...[
      'who won the match last night',
      'tell me a joke',
      'lyrics of that song',
      'flights to Istanbul in May',
    ],
    ...['my cat does not eat', 'homework about volcanoes', 'is the library open on Friday'],
    ...['السلام عليكم ورحمة الله', 'صباح الخير جميعا', 'كيف حالكم اليوم', 'شكرا جزيلا لكم', 'تصبحون على خير'],
    ...[
      'كيف الطقس غدا',
      'المطر في مسقط',
      'طريقة شوربة العدس',
      'احسن برجر في الرياض',
      'مين فاز في المباراة امس',
    ],
    ...['قل لي نكتة', 'كلمات الاغنية', 'رحلات الى اسطنبول', 'قطتي ما تاكل', 'واجب عن البراكين'],
  ])('for «%s» finds no article', async (q) => {
    expect(await first(q)).toEqual([]);
  });

  test.each([
    ['fraud', /^(?:payment-i-did-not-make|i-sent-my-card-details|fake-)/],
    ['احتيال', /^(?:payment-i-did-not-make|i-sent-my-card-details|fake-)/],
    ['declined', /^(?:bank-declined-my-card|what-decline-codes-mean)/],
    ['مرفوضة', /^(?:bank-declined-my-card|what-decline-codes-mean)/],
    ['invoice', /bill|receipt|rrn/],
    ['فاتورة', /bill|receipt|rrn|sadad/],
    ['verification code', /^otp-missing$/],
    ['كود التحقق', /^otp-missing$/],
    ['رمز التحقق', /^otp-missing$/],
  ])('for «%s» serves who pays and what is likely first', async (q, expected) => {
    const [best = ''] = await first(q);
    expect(best).toMatch(expected);
    expect(audience.get(best)).toBe('consumer');
  });
});
