import { Impossible } from '../../ground/both.ts';

/** Why a backup is not restored: each says that nothing was changed, and what to do. */

export const noBackup = (file: string) =>
  new Impossible({ en: `There is no file ${file}.`, ar: `الملف ${file} غير موجود.` });

export const tornInside = (cause: unknown) =>
  new Impossible(
    {
      en: 'The database in this backup is damaged. Nothing was changed; take another one.',
      ar: 'قاعدة البيانات في هذه النسخة الاحتياطية تالفة. لم يتغير شيء، فاستخدم نسخة احتياطية أخرى.',
    },
    cause,
  );

export const tooNew = () =>
  new Impossible({
    en: 'This backup is of a newer version of Hulool. Nothing was changed; install that version first.',
    ar: 'أُنشئت هذه النسخة الاحتياطية بإصدار أحدث من حلول. لم يتغير شيء، فثبّت ذلك الإصدار أولًا.',
  });

export const unreadable = () =>
  new Impossible({
    en: 'The database that is there cannot be read, so nobody can say whether it is newer. Nothing was changed. With --over the backup takes its place, and it is kept beside it.',
    ar: 'تعذّرت قراءة القاعدة الحالية، فلا يُعرف إن كانت أحدث من النسخة الاحتياطية. لم يتغير شيء. استخدم --over لتحل النسخة الاحتياطية محلها، وستُحفظ القاعدة الحالية بجانبها.',
  });

export const newer = (last: Date, madeAt: string) =>
  new Impossible({
    en: `The database that is there is newer: its last change is of ${last.toISOString()}, the backup of ${madeAt}. Nothing was changed. With --over the backup takes its place, and it is kept beside it.`,
    ar: `القاعدة الحالية أحدث: آخر تغيير فيها بتاريخ ${last.toISOString()}، والنسخة الاحتياطية بتاريخ ${madeAt}. لم يتغير شيء. استخدم --over لتحل النسخة الاحتياطية محلها، وستُحفظ القاعدة الحالية بجانبها.`,
  });

export const held = () =>
  new Impossible({
    en: 'A server or a command is using this database. Nothing was changed; stop it first.',
    ar: 'يستخدم خادم أو أمر آخر قاعدة البيانات الآن. لم يتغير شيء، فأوقفه أولًا.',
  });
