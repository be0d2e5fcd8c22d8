import type { Words } from './kept-findings.ts';

/** Everything that the doctor may find around the desk: what it reaches, and how it is reached. */
export const reached = {
  'server-dead': {
    wrong: {
      en: 'The libSQL server at {what} cannot be used.',
      ar: 'تعذّر استخدام خادم libSQL على {what}.',
    },
    todo: {
      en: 'Start it, or correct DATABASE_URL and DATABASE_AUTH_TOKEN.',
      ar: 'شغّله، أو صحّح DATABASE_URL وDATABASE_AUTH_TOKEN.',
    },
  },
  'server-forgets': {
    wrong: {
      en: 'The libSQL server at {what} may lose in a power cut what it acknowledged.',
      ar: 'قد يفقد خادم libSQL على {what} ما أكّد حفظه إذا انقطعت الكهرباء.',
    },
    todo: {
      en: 'Set its durability_mode to strong: see README.md.',
      ar: 'اضبط durability_mode فيه على strong: راجع README.md.',
    },
  },
  'mail-none': {
    wrong: {
      en: 'People reach {what}, but no mail leaves: SMTP_URL is not set.',
      ar: 'الموقع متاح للناس على {what}، لكن لا يُرسل أي بريد لأن SMTP_URL غير مضبوط.',
    },
    todo: { en: 'Set SMTP_URL and MAIL_FROM.', ar: 'اضبط SMTP_URL وMAIL_FROM.' },
  },
  'mail-dead': {
    wrong: { en: 'The mail server does not answer: {what}.', ar: 'خادم البريد لا يستجيب: {what}.' },
    todo: {
      en: 'Start it, open the way to it, or correct SMTP_URL. Mails wait for a day.',
      ar: 'شغّله، أو اسمح بالاتصال به، أو صحّح SMTP_URL. تبقى الرسائل في الانتظار يومًا كاملًا.',
    },
  },
  'mail-refuses': {
    wrong: { en: 'The mail server refuses us: {what}.', ar: 'يرفض خادم البريد اتصالنا: {what}.' },
    todo: {
      en: 'Look at the user and password in SMTP_URL, and whether it lets this machine send.',
      ar: 'راجع اسم المستخدم وكلمة المرور في SMTP_URL، وتأكد أنه يسمح لهذا الجهاز بالإرسال.',
    },
  },
  'mail-sender': {
    wrong: {
      en: 'Mails leave as {what}, an example that no server takes.',
      ar: 'تُرسل الرسائل من {what}، وهو عنوان للتمثيل لا يقبله أي خادم.',
    },
    todo: { en: 'Set MAIL_FROM to an address of yours.', ar: 'اضبط MAIL_FROM على عنوان بريد تملكه.' },
  },
  'search-dead': {
    wrong: { en: 'The search server does not answer: {what}.', ar: 'خادم البحث لا يستجيب: {what}.' },
    todo: {
      en: 'Start it or correct MEILI_URL. Until then the engine in the process searches.',
      ar: 'شغّله أو صحّح MEILI_URL. وحتى ذلك الحين يتولى المحرك الداخلي البحث.',
    },
  },
  'search-key': {
    wrong: {
      en: 'The search server refuses MEILI_KEY: {what}.',
      ar: 'يرفض خادم البحث المفتاح MEILI_KEY: {what}.',
    },
    todo: { en: 'Make another with hulool index keys.', ar: 'أنشئ مفتاحًا آخر بالأمر hulool index keys.' },
  },
  'search-stale': {
    wrong: {
      en: 'The index of the search server is not like the database: {what} texts differ.',
      ar: 'فهرس خادم البحث لا يطابق قاعدة البيانات، وعدد النصوص المختلفة {what}.',
    },
    todo: {
      en: 'hulool index check --repair puts it right; hulool index rebuild builds it anew.',
      ar: 'يصلحه الأمر hulool index check --repair، ويعيد بناءه الأمر hulool index rebuild.',
    },
  },
  'index-torn': {
    wrong: {
      en: 'What search has analysed is damaged: {what}.',
      ar: 'ملف التحليل الذي يحفظه البحث تالف: {what}.',
    },
    todo: { en: 'Remove it: the next start makes it anew.', ar: 'احذفه، فينشئه التشغيل القادم من جديد.' },
  },
  'scanner-dead': {
    wrong: {
      en: 'The virus scanner at {what} does not answer, so no files are taken.',
      ar: 'فاحص الفيروسات على {what} لا يستجيب، فلا تُقبل أي ملفات.',
    },
    todo: { en: 'Start it or correct CLAMAV.', ar: 'شغّله أو صحّح CLAMAV.' },
  },
  'port-taken': {
    wrong: {
      en: 'Something else listens on port {what}.',
      ar: 'برنامج آخر يستخدم المنفذ {what}.',
    },
    todo: { en: 'Stop it, or set another PORT.', ar: 'أوقفه أو اختر قيمة أخرى للإعداد PORT.' },
  },
  'not-ready': {
    wrong: {
      en: 'The server on port {what} runs, but cannot answer customers.',
      ar: 'الخادم على المنفذ {what} يعمل، لكنه لا يستطيع خدمة العملاء.',
    },
    todo: { en: 'Its log says why, beside "not ready".', ar: 'السبب في سجله بجانب «not ready».' },
  },
  proxy: {
    wrong: {
      en: '{what} is reached by a proxy whose X-Forwarded-For is not believed: limits take everybody for one.',
      ar: 'تصل الطلبات إلى {what} عبر وسيط لا تُعتمد ترويسته X-Forwarded-For، فتُحتسب حدود الاستخدام كأن الناس جميعًا شخص واحد.',
    },
    todo: {
      en: 'Set TRUST_PROXY to how many proxies there are, and have the outermost write that header itself.',
      ar: 'اضبط TRUST_PROXY على عدد الخوادم الوسيطة، واجعل أبعدها عن الخادم يكتب هذه الترويسة بنفسه.',
    },
  },
  'public-url': {
    wrong: {
      en: 'A proxy is trusted, but PUBLIC_URL is not set: links in mails lead to {what}.',
      ar: 'ضُبط وسيط موثوق، لكن PUBLIC_URL غير مضبوط، فتؤدي روابط الرسائل إلى {what}.',
    },
    todo: {
      en: 'Set PUBLIC_URL to the address that people use.',
      ar: 'اضبط PUBLIC_URL على العنوان الذي يستخدمه الناس.',
    },
  },
} as const satisfies Record<string, Words>;
