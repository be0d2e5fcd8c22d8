import { Impossible } from '../../ground/both.ts';

/** Why a backup is not restored: each says that nothing was changed, and what to do. */

export const noBackup = (file: string) =>
  new Impossible({ en: `There is no file ${file}.`, ar: `لا يوجد ملف ${file}.` });

export const tornInside = (cause: unknown) =>
  new Impossible(
    {
      en: 'The database in this backup is damaged. Nothing was changed; take another one.',
      ar: 'قاعدة البيانات في هذه النسخة تالفة. لم يتغير شيء، فاستخدم نسخة أخرى.',
    },
    cause,
  );

export const tooNew = () =>
  new Impossible({
    en: 'This backup is of a newer version of Hulool. Nothing was changed; install that version first.',
    ar: 'هذه النسخة من إصدار أحدث من حلول. لم يتغير شيء، فثبّت ذلك الإصدار أولًا.',
  });

export const unreadable = () =>
  new Impossible({
    en: 'The database that is there cannot be read, so nobody can say whether it is newer. With --over the backup takes its place, and it is kept beside it.',
    ar: 'تعذّرت قراءة القاعدة الحالية، فلا يُعرف هل هي أحدث. استخدم --over لتحل النسخة محلها، وتبقى هي محفوظة بجانبها.',
  });

export const newer = (last: Date, madeAt: string) =>
  new Impossible({
    en: `The database that is there is newer: its last change is of ${last.toISOString()}, the backup of ${madeAt}. Nothing was changed. With --over the backup takes its place, and it is kept beside it.`,
    ar: `القاعدة الحالية أحدث: آخر تغيير فيها ${last.toISOString()}، والنسخة من ${madeAt}. لم يتغير شيء. استخدم --over لتحل النسخة محلها، وتبقى هي محفوظة بجانبها.`,
  });

export const held = () =>
  new Impossible({
    en: 'A server or a command is using this database. Nothing was changed; stop it first.',
    ar: 'قاعدة البيانات مستخدمة الآن من خادم أو أمر آخر. لم يتغير شيء، فأوقفه أولًا.',
  });
