import type { Text } from '../../ground/texts.ts';

/** What is wrong, and what to do about it; `{what}` stands for what was seen. */
export type Words = { wrong: Text; todo: Text };

/** Everything that the doctor may find where the desk is kept: its settings, folders, secret and database. */
export const kept = {
  setting: {
    wrong: { en: 'A setting cannot be used: {what}.', ar: 'إعداد غير صالح: {what}.' },
    todo: {
      en: 'Correct it; .env.example tells what each setting takes.',
      ar: 'صحّحه؛ يبيّن الملف .env.example ما يقبله كل إعداد.',
    },
  },
  folder: {
    wrong: { en: 'A folder cannot be written: {what}.', ar: 'مجلد تتعذّر الكتابة فيه: {what}.' },
    todo: {
      en: 'Give it to the user that the server runs as, or name another folder.',
      ar: 'اجعله ملكًا للمستخدم الذي يعمل الخادم باسمه، أو حدّد مجلدًا آخر.',
    },
  },
  disk: {
    wrong: {
      en: 'The disk is nearly full: {what} MB are left, fewer than DISK_RESERVE_MB.',
      ar: 'القرص على وشك الامتلاء: بقي {what} ميغابايت، وهو أقل من DISK_RESERVE_MB.',
    },
    todo: {
      en: 'Make room or take a larger disk: no files are taken until then.',
      ar: 'وفّر مساحة أو استخدم قرصًا أكبر؛ فلن تُقبل أي ملفات حتى ذلك الحين.',
    },
  },
  storage: {
    wrong: {
      en: 'The database holds {what} MB: all that STORAGE_MB allows.',
      ar: 'بلغ حجم قاعدة البيانات {what} ميغابايت، وهو أقصى ما يسمح به STORAGE_MB.',
    },
    todo: {
      en: 'Raise STORAGE_MB if the disk has room: no files are taken until then.',
      ar: 'ارفع STORAGE_MB إن كان في القرص متسع؛ فلن تُقبل أي ملفات حتى ذلك الحين.',
    },
  },
  'secret-missing': {
    wrong: {
      en: 'There is a database, but neither SECRET nor {what}: whoever was signed in will not be.',
      ar: 'قاعدة البيانات موجودة، لكن SECRET غير مضبوط والملف {what} غير موجود، فستنتهي جلسات كل من سجّل الدخول.',
    },
    todo: {
      en: 'Bring the file back from a backup, or let the next start make a new one.',
      ar: 'استعِد الملف من نسخة احتياطية، أو دع التشغيل القادم ينشئ ملفًا جديدًا.',
    },
  },
  'secret-short': {
    wrong: { en: 'The secret in {what} is too short.', ar: 'المفتاح السري في {what} أقصر من اللازم.' },
    todo: {
      en: 'Remove the file: the next start makes a good one, and everybody signs in again.',
      ar: 'احذف الملف، فينشئ التشغيل القادم مفتاحًا سليمًا، ويسجّل الجميع الدخول من جديد.',
    },
  },
  'secret-differs': {
    wrong: {
      en: 'SECRET is another than the one kept in {what}: sessions that one signed are not known.',
      ar: 'تختلف قيمة SECRET عن القيمة المحفوظة في {what}، فلن تُقبل الجلسات الموقّعة بالقيمة الأخرى.',
    },
    todo: {
      en: 'Set the one that counts, and remove the file if that is SECRET.',
      ar: 'أبقِ القيمة المعتمدة وحدها، واحذف الملف إن كانت هي SECRET.',
    },
  },
  'secret-open': {
    wrong: {
      en: 'Others on this machine can read the secret in {what}.',
      ar: 'يستطيع مستخدمون آخرون على هذا الجهاز قراءة المفتاح السري في {what}.',
    },
    todo: { en: 'chmod 600 the file.', ar: 'نفّذ chmod 600 على الملف.' },
  },
  'no-database': {
    wrong: { en: 'There is no database at {what} yet.', ar: 'لا توجد بعدُ قاعدة بيانات في {what}.' },
    todo: {
      en: 'The first start makes one. If there was one, DATABASE_URL names the wrong place.',
      ar: 'ينشئها التشغيل الأول. وإن كانت لديك قاعدة من قبل، فالمسار في DATABASE_URL غير صحيح.',
    },
  },
  unreadable: {
    wrong: { en: 'The database cannot be read: {what}.', ar: 'تعذّرت قراءة قاعدة البيانات: {what}.' },
    todo: {
      en: 'Stop the server and put the last backup back: hulool restore FILE --over.',
      ar: 'أوقف الخادم واستعِد آخر نسخة احتياطية بالأمر hulool restore FILE --over.',
    },
  },
  'not-opened': {
    wrong: { en: 'The database cannot be opened now: {what}.', ar: 'تعذّر فتح قاعدة البيانات الآن: {what}.' },
    todo: {
      en: 'Look as the user that the server runs as, and once nothing else keeps it locked.',
      ar: 'أعد الفحص باسم المستخدم الذي يعمل الخادم باسمه، وبعد أن ينتهي ما يقفلها.',
    },
  },
  'not-read': {
    wrong: {
      en: 'A file of the desk may not be read: {what}.',
      ar: 'ملف من ملفات المكتب تتعذّر قراءته: {what}.',
    },
    todo: {
      en: 'Look as the user that the server runs as, or give the file to that user.',
      ar: 'أعد الفحص باسم المستخدم الذي يعمل الخادم باسمه، أو اجعل الملف ملكًا له.',
    },
  },
  integrity: {
    wrong: { en: 'The database is damaged: {what}.', ar: 'قاعدة البيانات تالفة: {what}.' },
    todo: {
      en: 'Stop the server, look at the disk, and put the last backup back: hulool restore FILE --over.',
      ar: 'أوقف الخادم وافحص القرص، ثم استعِد آخر نسخة احتياطية بالأمر hulool restore FILE --over.',
    },
  },
  references: {
    wrong: {
      en: 'Rows of the database lead to rows that are gone: {what}.',
      ar: 'في قاعدة البيانات صفوف تشير إلى صفوف محذوفة: {what}.',
    },
    todo: {
      en: 'Somebody changed it by hand. Put a backup of before back, or take those rows out.',
      ar: 'عدّل أحدهم القاعدة يدويًا. استعِد نسخة احتياطية سابقة للتعديل، أو احذف هذه الصفوف.',
    },
  },
  'schema-old': {
    wrong: {
      en: 'The tables are of an older version ({what}).',
      ar: 'جداول قاعدة البيانات من إصدار أقدم ({what}).',
    },
    todo: {
      en: 'Make a backup, then start the server, or run hulool migrate: either brings them up to date.',
      ar: 'أنشئ نسخة احتياطية، ثم شغّل الخادم أو نفّذ hulool migrate؛ كلاهما يحدّثها.',
    },
  },
  'schema-new': {
    wrong: {
      en: 'The tables are of a newer version than this one ({what}).',
      ar: 'جداول قاعدة البيانات من إصدار أحدث من الإصدار المثبّت ({what}).',
    },
    todo: {
      en: 'Install the newer version again, or put back a backup of before the upgrade.',
      ar: 'ثبّت الإصدار الأحدث من جديد، أو استعِد نسخة احتياطية أُنشئت قبل الترقية.',
    },
  },
  clock: {
    wrong: {
      en: 'The clock is wrong: it says {what}, before something that has happened already.',
      ar: 'ساعة الجهاز خاطئة: تشير إلى {what}، وهو وقت يسبق حدثًا مسجّلًا.',
    },
    todo: {
      en: 'Set the clock and have it kept (NTP): deadlines and links go by it.',
      ar: 'اضبط الساعة وفعّل مزامنتها (NTP)، فالمهل والروابط تعتمد عليها.',
    },
  },
} as const satisfies Record<string, Words>;
