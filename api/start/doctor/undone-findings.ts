import type { Words } from './kept-findings.ts';

/** Everything that the doctor may find undone at the desk. */
export const undone = {
  'no-admin': {
    wrong: { en: 'Nobody administers this desk.', ar: 'ليس لهذا المكتب مدير.' },
    todo: {
      en: 'hulool user invite prints a link with which the first administrator joins.',
      ar: 'يطبع الأمر hulool user invite رابطًا ينضم به المدير الأول.',
    },
  },
  stuck: {
    wrong: { en: 'Nothing of this gets through: {what}.', ar: 'مهام متعثّرة لا تكتمل: {what}.' },
    todo: {
      en: 'It is tried again by itself; Administration says why the last try failed.',
      ar: 'تُعاد المحاولة تلقائيًا، وصفحات الإدارة تبيّن سبب فشل آخر محاولة.',
    },
  },
  'given-up': {
    wrong: {
      en: 'Given up after many tries: {what}.',
      ar: 'توقفت إعادة المحاولة بعد محاولات كثيرة، وعدد المهام المتروكة: {what}.',
    },
    todo: {
      en: 'Have them tried again, or let them go, under Administration.',
      ar: 'أعد محاولتها أو اتركها نهائيًا من صفحات الإدارة.',
    },
  },
  behind: {
    wrong: {
      en: 'What should follow from events has waited for more than ten minutes: {what}.',
      ar: 'مهام يجب أن تتبع الأحداث تنتظر منذ أكثر من عشر دقائق: {what}.',
    },
    todo: {
      en: 'Start the server; if it runs, start it again and look at its log.',
      ar: 'شغّل الخادم؛ وإن كان يعمل فأعد تشغيله وراجع سجله.',
    },
  },
  'set-aside': {
    wrong: {
      en: 'Texts that cannot be read are not shown: {what}.',
      ar: 'نصوص تعذّرت قراءتها فلا تُعرض: {what}.',
    },
    todo: {
      en: 'hulool content check names the line; what was edited is put right in the studio.',
      ar: 'يحدّد الأمر hulool content check السطر، أما ما عُدّل في صفحات التحرير فيُصلح هناك.',
    },
  },
  'backup-folder': {
    wrong: {
      en: 'The folder of backups cannot be read: {what}.',
      ar: 'تعذّرت قراءة مجلد النسخ الاحتياطية: {what}.',
    },
    todo: { en: 'Mount it, or correct BACKUP_DIR.', ar: 'اربط القرص (mount) أو صحّح BACKUP_DIR.' },
  },
  'backup-old': {
    wrong: {
      en: 'The newest backup is too old, or there is none: {what}.',
      ar: 'أحدث نسخة احتياطية أقدم من اللازم، أو لا توجد أي نسخة: {what}.',
    },
    todo: {
      en: 'Make one by hand with hulool backup FILE: it says what is in the way.',
      ar: 'أنشئ نسخة احتياطية يدويًا بالأمر hulool backup FILE، فيخبرك بما يمنع إنشاءها.',
    },
  },
  'backup-server': {
    wrong: {
      en: 'BACKUP_DIR is set, but the database is on {what}, which we cannot copy.',
      ar: 'ضُبط BACKUP_DIR، لكن قاعدة البيانات على {what}، ولا يمكن نسخها من هنا.',
    },
    todo: {
      en: 'Have the server backed up by its own means, and take BACKUP_DIR out: see README.md.',
      ar: 'انسخ قاعدة البيانات احتياطيًا بأدوات خادمها، واحذف BACKUP_DIR: راجع README.md.',
    },
  },
} as const satisfies Record<string, Words>;
