/** What a command does with its arguments, loaded only when it runs: `redact` should not wait for a database driver. */
type Command = { ar: string; en: string; load: () => Promise<(args: string[]) => Promise<void>> };

export const commands = new Map(
  Object.entries<Command>({
    serve: {
      en: 'serve the desk (npm start builds it first)',
      ar: 'تشغيل المكتب (npm start يبنيه أولًا)',
      load: async () => async () => void (await import('./main.ts')),
    },
    migrate: {
      en: 'prepare the database, before several processes are started: tables and first articles',
      ar: 'تجهيز قاعدة البيانات قبل تشغيل عدة نسخ: الجداول والمقالات الأولى',
      load: async () => (await import('./commands/migrate.ts')).migrate,
    },
    backup: {
      en: 'write a whole, checked backup, also while the desk is served: FILE',
      ar: 'إنشاء نسخة احتياطية كاملة ومفحوصة، حتى أثناء عمل المكتب: FILE',
      load: async () => (await import('./commands/backup.ts')).backup,
    },
    restore: {
      en: 'put a backup in the place of a desk that is stopped: FILE [--over what is newer]',
      ar: 'استعادة نسخة احتياطية إلى مكتب متوقف: FILE [--over للكتابة فوق ما هو أحدث]',
      load: async () => (await import('./commands/backup.ts')).restore,
    },
    doctor: {
      en: 'look for what is wrong with a desk, and say what to do about it',
      ar: 'فحص المكتب بحثًا عن أي خلل، وبيان ما يصلحه',
      load: async () => (await import('./commands/doctor.ts')).doctor,
    },
    find: {
      en: 'search: {"q", "locale"} a line',
      ar: 'البحث: {"q", "locale"} في كل سطر',
      load: async () => (await import('./commands/find.ts')).find,
    },
    tag: {
      en: 'problem type of a message: {"text"} a line',
      ar: 'نوع مشكلة الرسالة: {"text"} في كل سطر',
      load: async () => (await import('./commands/tag.ts')).tag,
    },
    redact: {
      en: 'remove secrets: {"text"} a line',
      ar: 'إزالة الأسرار: {"text"} في كل سطر',
      load: async () => (await import('./commands/redact.ts')).redactLines,
    },
    'content check': {
      en: 'check the files in content/',
      ar: 'فحص ملفات content/',
      load: async () => (await import('./commands/content-check.ts')).check,
    },
    'content import': {
      en: 'take changed files of content/ into the database',
      ar: 'إدخال ملفات content/ المعدلة إلى قاعدة البيانات',
      load: async () => (await import('./commands/content.ts')).importFiles,
    },
    'content export': {
      en: 'write the articles back to content/: [FOLDER] [--drafts] [--html|--json]',
      ar: 'كتابة المقالات إلى content/: [المجلد] [--drafts] [--html|--json]',
      load: async () => (await import('./commands/content.ts')).exportFiles,
    },
    'index check': {
      en: 'compare the index of the search server with the database: [--repair]',
      ar: 'مقارنة فهرس خادم البحث بقاعدة البيانات: [--repair]',
      load: async () => (await import('./commands/search-index.ts')).checkSearchIndex,
    },
    'index rebuild': {
      en: 'build the index of the search server anew, beside the live one',
      ar: 'إعادة بناء فهرس خادم البحث إلى جانب الفهرس الحالي',
      load: async () => (await import('./commands/search-index.ts')).rebuildSearchIndex,
    },
    'index keys': {
      en: 'make MEILI_KEY, with no more rights than needed; the master key is read from stdin',
      ar: 'إنشاء MEILI_KEY بأقل الصلاحيات، ويُقرأ المفتاح الرئيسي من stdin',
      load: async () => (await import('./commands/search-index.ts')).makeSearchKey,
    },
    'intents train': {
      en: 'train the model: [FOLDER OF LABELLED SETS]',
      ar: 'تدريب النموذج: [مجلد الرسائل المصنّفة]',
      load: async () => (await import('./commands/intents.ts')).trainModel,
    },
    'intents learn': {
      en: "learn from the agents' corrections; a model that is worse is not kept",
      ar: 'التعلّم من تصحيحات الموظفين، ولا يُحفظ نموذج أسوأ',
      load: async () => (await import('./commands/learn.ts')).learnModel,
    },
    'intents retrain': {
      en: 'what the studio runs: a training that an editor asked for, by its NUMBER',
      ar: 'ما تشغّله صفحات التحرير: تدريب طلبه محرر، برقمه NUMBER',
      load: async () => (await import('./commands/learn.ts')).retrainModel,
    },
    'intents restore': {
      en: 'put the model before the last learning back',
      ar: 'إعادة النموذج السابق لآخر تعلّم',
      load: async () => (await import('./commands/learn.ts')).restorePrevious,
    },
    'intents eval': {
      en: 'measure the model: [FOLDER OF LABELLED SETS]',
      ar: 'قياس النموذج: [مجلد الرسائل المصنّفة]',
      load: async () => (await import('./commands/intents.ts')).evaluateModel,
    },
    'user add': {
      en: 'add staff: EMAIL NAME [admin|agent|editor]; the password is read from stdin',
      ar: 'إضافة موظف: EMAIL NAME [admin|agent|editor]، وتُقرأ كلمة المرور من stdin',
      load: async () => (await import('./commands/user.ts')).addUser,
    },
    'user invite': {
      en: 'print the link with which the first administrator joins, once; the one before is void then',
      ar: 'طباعة رابط ينضم به المدير الأول، يصلح مرة واحدة، ويُبطل الرابط السابق',
      load: async () => (await import('./commands/user.ts')).inviteAdmin,
    },
  }),
);
