import type { Text } from './texts.ts';

/** Why a file was not taken, and what its sender can do about it. */
export const refusals = {
  empty: {
    ar: 'الملف فارغ. أرفقه من جديد من مكانه الأصلي.',
    en: 'The file is empty. Attach it again from where it was first kept.',
  },
  large: {
    ar: 'أكبر من 5 ميغابايت. أرسل لقطة شاشة منه أو نسخة أصغر.',
    en: 'It is larger than 5 MB. Send a screenshot of it, or a smaller copy.',
  },
  many: {
    ar: 'نأخذ 5 ملفات في الرسالة. أرسل الباقي في رد.',
    en: 'We take 5 files with a message. Send the rest in a reply.',
  },
  kind: {
    ar: 'نقبل الصور الثابتة (JPEG وPNG وWebP) وملفات PDF فقط.',
    en: 'We take still pictures (JPEG, PNG, WebP) and PDF files only.',
  },
  picture: {
    ar: 'نقبل هنا الصور الثابتة فقط (JPEG وPNG وWebP).',
    en: 'We take only still pictures here (JPEG, PNG, WebP).',
  },
  largePicture: {
    ar: 'الصورة أكبر من 25 ميغابايت. احفظها بحجم أصغر.',
    en: 'The picture is larger than 25 MB. Save a smaller copy of it.',
  },
  svg: {
    ar: 'قد تحمل رسوم SVG شيفرة، فلا نقبلها. احفظ الرسم بصيغة PNG.',
    en: 'An SVG drawing may hold scripts, so we do not take it. Save it as a PNG.',
  },
  zip: {
    ar: 'لا نستطيع فتح هذا الأرشيف: إما تالف وإما فيه مسار يخرج منه. احفظ المجلد بصيغة ZIP من جديد.',
    en: 'We cannot open this archive: it is damaged, or a path in it leads out of it. Pack the folder as a ZIP again.',
  },
  zipLarge: {
    ar: 'في هذا الأرشيف أكثر مما نأخذه مرة واحدة: 20 ألف ملف، أو 256 ميغابايت بعد الفك. قسّمه.',
    en: 'This archive holds more than we take at once: 20,000 files, or 256 MB once unpacked. Split it.',
  },
  zipLocked: {
    ar: 'هذا الأرشيف مقفل بكلمة مرور. احفظه بدونها، ولا ترسل كلمة المرور.',
    en: 'This archive is locked with a password. Save it without one, and do not send the password.',
  },
  importKind: {
    ar: 'لم نجد فيه مقالات. نقبل أرشيف ZIP من مجلد Markdown لدينا، أو تصدير Zendesk Guide (JSON)، أو صفحات HTML.',
    en: 'We found no articles in it. We take a ZIP of a Markdown folder of ours, an export of Zendesk Guide (JSON), or HTML pages.',
  },
  heic: {
    ar: 'هذه صورة HEIC من آيفون، ولا نستطيع قراءتها. أرسل لقطة شاشة لها، أو اختر «الأكثر توافقًا» من الإعدادات ← الكاميرا ← التنسيقات وصوّر من جديد.',
    en: 'This is a HEIC picture from an iPhone, which we cannot read. Send a screenshot of it, or choose Settings → Camera → Formats → Most Compatible and take it again.',
  },
  moving: {
    ar: 'هذه صورة متحركة، ونأخذ الصور الثابتة فقط. أرسل لقطة شاشة منها.',
    en: 'This picture moves; we take still ones only. Send a screenshot of it.',
  },
  broken: {
    ar: 'الملف ناقص أو تالف. افتحه عندك أولًا، ثم أرسل لقطة شاشة منه أو نسخة أخرى.',
    en: 'The file is cut short or damaged. Open it yourself first, then send a screenshot or another copy.',
  },
  pixels: {
    ar: 'أبعاد الصورة أكبر مما نستطيع قراءته. أرسل لقطة شاشة منها.',
    en: 'The picture measures more than we can read. Send a screenshot of it.',
  },
  locked: {
    ar: 'يحتاج هذا الملف إلى كلمة مرور لفتحه. أرسل لقطة شاشة من الصفحة المطلوبة، ولا ترسل كلمة المرور.',
    en: 'This file needs a password to open. Send a screenshot of the page in question, and not the password.',
  },
  unread: {
    ar: 'لم نستطع قراءة الملف لنتأكد من خلوه من أرقام البطاقات. أرسل لقطة شاشة من الصفحة المطلوبة.',
    en: 'We could not look through it for card numbers. Send a screenshot of the page in question.',
  },
  secrets: {
    ar: 'فيه رقم بطاقة أو رقم سري أو كلمة مرور، ولا نحفظ هذا. احذفه من الملف، أو أرسل صورة غطّيت فيها الرقم.',
    en: 'It holds a card number, a PIN or a password, which we never keep. Take it out, or send a picture with it covered.',
  },
  infected: {
    ar: 'وجد فاحص الفيروسات فيه شيئًا ضارًّا. افحص جهازك، ولا ترسله إلى أحد.',
    en: 'The virus scanner found something harmful in it. Check your device, and do not send it to anybody.',
  },
  unscanned: {
    ar: 'فاحص الفيروسات لا يعمل الآن، ولا نأخذ ملفات بدونه. أرسله في رد بعد قليل.',
    en: 'The virus scanner is not working right now, and we take no files without it. Send it in a reply later.',
  },
  busy: {
    ar: 'ملفات كثيرة تُقرأ الآن. أرسله في رد بعد دقيقة.',
    en: 'Many files are being read right now. Send it in a reply in a minute.',
  },
  room: {
    ar: 'لا نستطيع أخذ الملفات الآن. أرسله في رد غدًا، أو صف ما فيه بالكلمات.',
    en: 'We cannot take files right now. Send it in a reply tomorrow, or say in words what it shows.',
  },
  often: {
    ar: 'وصلتنا من شبكتك ملفات كثيرة اليوم. أرسله في رد غدًا، أو صف ما فيه بالكلمات.',
    en: 'Many files came from your network today. Send it in a reply tomorrow, or say in words what it shows.',
  },
} as const satisfies Record<string, Text>;

export type Reason = keyof typeof refusals;
/** A file that was not taken: under which name it came, and why. */
export type Refusal = { name: string; reason: Reason };

/** Thrown while one file is read. */
export class Refused extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(refusals[reason].en);
    this.reason = reason;
  }
}

/** All of them as one text, each file by its name. */
export const explain = (refused: Refusal[]): Text => ({
  ar: refused.map(({ name, reason }) => `\u2068${name}\u2069: ${refusals[reason].ar}`).join(' '),
  en: refused.map(({ name, reason }) => `\u2068${name}\u2069: ${refusals[reason].en}`).join(' '),
});
