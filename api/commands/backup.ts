import { both, Impossible } from '../ground/both.ts';
import { readConfig } from '../ground/config.ts';
import type { About } from '../start/backup/archive.ts';
import { makeBackup } from '../start/backup/make.ts';
import { restoreBackup } from '../start/backup/restore.ts';

/** Writes a backup to a file that is not there yet, and says what is in it. @throws Impossible */
export async function backup([file]: string[]): Promise<void> {
  tell(file, await makeBackup(readConfig(), named(file)));
}

/** Puts a backup in the place of the desk that the settings name; `--over` also over what is newer. @throws Impossible */
export async function restore(args: string[]): Promise<void> {
  const config = readConfig();
  const file = args.find((word) => !word.startsWith('--'));
  const { about, aside } = await restoreBackup(config, named(file), { over: args.includes('--over') });
  tell(config.DATABASE_URL, about);
  if (aside !== undefined)
    say({ en: `What stood there is kept: ${aside}`, ar: `حُفظت القاعدة السابقة في: ${aside}` });
  if (config.MEILI_URL !== undefined)
    say({
      en: 'The search server is compared with it at the next start.',
      ar: 'يُقارَن خادم البحث بقاعدة البيانات المستعادة عند التشغيل القادم.',
    });
}

function named(file: string | undefined): string {
  if (file !== undefined) return file;
  throw new Impossible({ en: 'Name the FILE of the backup.', ar: 'اكتب اسم ملف النسخة الاحتياطية.' });
}

const tell = (place: string | undefined, { madeAt, counts, version }: About) =>
  process.stdout.write(`${JSON.stringify({ place, madeAt, version, ...counts })}\n`);

const say = (text: { ar: string; en: string }) => process.stdout.write(`${both(text)}\n`);
