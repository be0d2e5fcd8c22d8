import { expect, test } from 'vitest';
import { readNames } from '../../content/brands.ts';
import { words } from '../../search/text/tokens.ts';
import { ask, documents, slugs } from './our-articles.ts';

/** What readers find in our own articles. */

test('every company finds what its kind finds', async () => {
  const doubtful = new Set(
    readNames('content').names.flatMap(({ ambiguous }) => ambiguous.map((name) => name.toLowerCase())),
  );
  const lost: string[] = [];
  for (const name of readNames('content').companies)
    if (!doubtful.has(name.toLowerCase()) && (await ask(`${name} `)).total === 0) lost.push(name);
  expect(lost).toEqual([]);
});

test.each([
  ['الراجحي', 'bank'],
  ['alrajhi', 'bank'],
  ['temu', 'shop'],
  ['afterpay', 'instalment-problems'],
  ['netflix', 'subscription'],
])('%s finds something about: %s', async (q, about) => {
  const { hits } = await ask(q);
  expect(hits.length).toBeGreaterThan(0);
  if (about.includes('-')) expect(hits[0]?.slug).toBe(about);
});

test('every beginning of two letters and more of a title finds something', async () => {
  const lost: string[] = [];
  for (const { title } of documents)
    for (const length of [2, 3, 4]) {
      const q = title.slice(0, length);
      if (/^[a-z]{2,}$/i.test(q) && !words(title)[0]?.form.stop && (await ask(q)).total === 0) lost.push(q);
    }
  expect([...new Set(lost)]).toEqual([]);
});

test('a code filled up with zeros finds what the code finds', async () => {
  const bare = await slugs('رمز 57');
  expect(bare.length).toBeGreaterThan(0);
  for (const q of ['رمز 057', 'رمز ٠٥٧']) expect(await slugs(q)).toEqual(bare);
  expect((await ask('057')).total).toBeGreaterThan(0);
});

test('somebody is no limit', async () => {
  const limits = ['insufficient-funds-and-limits', 'instant-payment-limits'];
  for (const q of ['ما حد يرد علي', 'حد سرق بطاقتي', 'في حد يساعدني', 'ما في حد', 'لو أحد يعرف'])
    expect(limits).not.toContain((await slugs(q))[0]);
  for (const q of ['حد السحب اليومي', 'الحد الأقصى للسحب', 'هل يوجد حد للتحويل', 'حد الدفع', 'حدود'])
    expect((await slugs(q)).some((slug) => limits.includes(slug))).toBe(true);
});

/** What people put around their words says nothing: the article they mean is among the first three. */
test.each([
  ['otp-missing', 'رمز التحقق لا يصل 😡😡'],
  ['otp-missing', '#رمز_التحقق لا يصل'],
  ['otp-missing', 'رمز التحقق (لا يصل)'],
  ['otp-missing', 'رمز التحقق - لا يصل'],
  ['otp-missing', 'رَمْزُ التَّحَقُّقِ لا يَصِلُ'],
  ['otp-missing', 'رمـــز التحـــقق لا يصـــل'],
  ['otp-missing', 'السلام عليكم، بالله عليكم "رمز التحقق" ما وصلني من الصبح'],
  ['otp-missing', 'OTP لا يصل'],
  ['otp-missing', 'الـotp ما وصل'],
  ['otp-missing', 'otp ما وصل!!!!!'],
  ['otp-missing', 'لا يصل رمز التحقق https://bank.example/otp'],
  ['charged-twice', 'charged twice 😭'],
  ['charged-twice', '"charged twice"'],
  ['charged-twice', '(charged twice)'],
  ['charged-twice', 'charged – twice'],
  ['charged-twice', 'CHARGED TWICE!!!'],
  ['charged-twice', 'خصم المبلغ مرتين؟!'],
  ['charged-twice', 'والمبلغ خصم مرتين'],
  ['charged-twice', 'خصم المبلغ ٢ مرتين'],
  ['refund-not-arrived', 'refund not arrived :('],
  ['refund-not-arrived', 'Refund — not arrived'],
  ['refund-not-arrived', '#refund not arrived'],
  ['refund-not-arrived', 'المبلغ المسترد لم يصل 🙏'],
  ['refund-not-arrived', 'ولم يصل المبلغ المسترد'],
  ['apple-pay-google-wallet-setup', 'إضافة بطاقة إلى apple pay'],
  ['apple-pay-google-wallet-setup', 'ابل باي'],
  ['apple-pay-google-wallet-setup', 'Apple Pay مرفوض'],
  ['what-decline-codes-mean', 'كود ٠٥'],
  ['what-decline-codes-mean', 'كود ۰۵'],
  ['what-decline-codes-mean', 'code 005'],
  ['what-decline-codes-mean', 'رمز الرفض (51)'],
  ['what-decline-codes-mean', 'طلع لي بالكود51'],
  ['server-errors', 'HTTP 503'],
  ['sent-to-wrong-person', 'حولت لشخص غلط'],
  ['sent-to-wrong-person', 'وحولت الفلوس لشخص غلط 😢'],
  ['card-lost-or-stolen', 'وبطاقتي انسرقت'],
  ['tabby-tamara-refused', 'تابي رفضتني'],
  ['tabby-tamara-refused', 'ليش تمارا رفضت «طلبي»؟'],
  ['fake-support', 'دعم مزيف على telegram'],
  ['pin-problems', 'نسيت الرقم السري مررررره'],
  ['pin-problems', 'الرقم السري للبطاقة (نسيته)'],
])('%s is found by %s', async (slug, q) => expect(await slugs(q)).toContain(slug));
