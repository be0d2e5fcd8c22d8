import { describe, expect, test } from 'vitest';
import { documentsOf } from '../../api/models/articles/search-documents.ts';
import { Search, shippedModel } from '../../api/understanding/search.ts';
import { loadArticles } from '../../content/articles.ts';
import { namesOf, readNames } from '../../content/brands.ts';
import { readCommonWords } from '../../content/common-words.ts';
import { openFamiliar } from '../../search/familiar.ts';
import { Shelf } from '../../search/shelf.ts';
import { openSynonyms } from '../../search/text/synonyms.ts';
import { said, words } from '../../search/text/tokens.ts';
import { Vocabulary } from '../../search/vocabulary.ts';

/** What a reader types into the search of our own articles, and what is made of it. */
describe('a search in our own articles', async () => {
  const names = readNames('content').names.flatMap(namesOf);
  const shelf = new Shelf(openSynonyms([]));
  const vocabulary = new Vocabulary(
    openFamiliar(readCommonWords('content').words, names, readNames('content').companies),
    () => shelf,
  );
  const articles = loadArticles('content');
  const documents = articles.flatMap(documentsOf);
  const search = new Search({ model: await shippedModel() });
  await search.replaceAll(documents);
  for (const document of documents) shelf.put(document);
  const localeOf = (q: string) => (/\p{Script=Arabic}/u.test(q) ? 'ar' : 'en');
  const ask = (q: string) => search.find({ q, locale: localeOf(q), limit: 5 });
  const slugs = async (q: string) => (await ask(q)).hits.map(({ slug }) => slug);

  test('no beginning of a known word, name or company is taken for the other keyboard', () => {
    const texts = [
      ...documents.flatMap(({ title, searchTerms }) => [title, ...searchTerms]),
      ...names,
      ...readCommonWords('content').words,
    ];
    const known = new Set(
      texts.flatMap((text) => words(text).map(({ start, end }) => text.slice(start, end))),
    );
    const starts = new Set<string>();
    for (const word of known)
      for (let length = 2; length <= word.length; length++) starts.add(word.slice(0, length));
    expect([...starts].filter((start) => vocabulary.otherKeyboard(said(start)) !== undefined)).toEqual([]);
  });

  test.each(['فو', 'فودا', 'فودافون', 'شكرا', 'نتفلكس', 'الراجحي', 'في', 'td', 'netfl', 'card', 'ok'])(
    '%s stays on its keyboard',
    async (q) => expect((await ask(q)).typed).toBeUndefined(),
  );

  test.each([
    ['hsjv]h]', 'استرداد'],
    [']tu', 'دفع'],
    ["hgf'hrm", 'البطاقة'],
    ['ؤشقي', 'card'],
    ['قثبعىي', 'refund'],
    ['خفح', 'otp'],
  ])('%s was typed on the other keyboard: %s', async (q, meant) => {
    expect((await ask(q)).typed).toBe(meant);
  });

  test.each([
    'السلام عليكم',
    'bake bread',
    'قسيمة',
    'بطاقتي وقعت مني في المول؟',
    'good morning',
    'my brother and sister',
    'شكرا جزيلا',
    'كيف أتتبع البطاقة التي أرسلتها إلي؟',
    'سعر الصرف في دفعتي لا يبدو صحيحا',
    'withdraw money',
    'thinking about change',
    'refunds',
    'refun',
    'الحصول على بطاقة',
    'hotel booking',
  ])('%s is right as it is', async (q) => expect((await ask(q)).meant).toBeUndefined());

  test.each([
    ['refnud not arrived', 'refund not arrived'],
    ['certifcate', 'certificate'],
    ['التحققق', 'التحقق'],
    ['passocde', 'passcode'],
    ['تمرا', 'تمارا'],
    ['tamra', 'tamara'],
    ['نتفلس', 'نتفلكس'],
  ])('%s may mean %s', async (q, meant) => {
    const answer = await ask(q);
    expect(answer.meant?.toLowerCase()).toBe(meant);
    expect(answer.total).toBeGreaterThan(0);
  });

  test('no ordinary word and no name is put right', () => {
    const all = [...readCommonWords('content').words, ...readNames('content').companies];
    expect(all.filter((text) => vocabulary.correct(said(text)) !== undefined)).toEqual([]);
  });

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
});
