import { describe, expect, test } from 'vitest';
import { Apart } from '../../search/apart.ts';
import { openNames } from '../../search/text/names.ts';
import { words } from '../../search/text/tokens.ts';

const group = (id: string, en: string[], ar: string[]) => ({
  id,
  canonical: { en: en[0] ?? id, ar: ar[0] ?? id },
  en,
  ar,
  arabizi: [],
  ambiguous: [],
});
const find = openNames([
  group('iq', ['Iraq', 'Iraqi'], ['العراق', 'عراقي']),
  group('qi', ['Qi Card'], ['كي كارد']),
  group('tabby', ['Tabby'], ['تابي']),
]);
const article = (slug: string, title: string) => ({ id: `${slug}_en`, slug, locale: 'en' as const, title });
const general = article('card-lost', 'My card is lost or stolen');
const iraq = article('iraq-cards', 'Iraq: Qi Card fails, or money is gone');
const articles = new Map([general, iraq].map((one) => [one.id, one]));
const isApart = (question: string) => new Apart(find, (id) => articles.get(id)).from(words(question));

describe('an article about somebody alone', () => {
  test.each(['my card was stolen', 'سرقوا بطاقتي', 'tabby card', ''])('is apart from «%s»', (question) => {
    expect(isApart(question)(iraq)).toBe(true);
    expect(isApart(question)(general)).toBe(false);
  });

  test.each(['my Qi Card was stolen', 'سرقوا بطاقتي كي كارد', 'stolen card in Iraq', 'بطاقة عراقية بالعراق'])(
    'is not apart from «%s», which names one of those that it is about',
    (question) => expect(isApart(question)(iraq)).toBe(false),
  );
});

test('what is not there, or not any more, is apart from nothing', () => {
  const apart = new Apart(find, () => undefined);
  expect(apart.from(words('my card'))(iraq)).toBe(false);
  expect(apart.from(words('my card'))({ slug: 'constructor', locale: 'en' })).toBe(false);
});
