import { isolate } from '../../ground/isolate.ts';
import type { Locale } from '../../ground/locale.ts';
import type { Text } from '../../ground/texts.ts';
import { zonedTime } from '../../ground/zoned.ts';
import type { Letter } from './letters.ts';
import { write } from './letters.ts';

const words = {
  subject: { ar: 'تذاكر متأخرة أو موعدها اليوم، عددها', en: 'Late, or due today: tickets' },
  body: {
    ar: 'هذه تذاكرك، وتذاكر فرقك التي لم يستلمها أحد بعد، مما تأخر أو موعده اليوم:',
    en: 'These are late or due today: yours, and those of your teams that nobody has yet.',
  },
  late: { ar: 'متأخرة منذ', en: 'late since' },
  due: { ar: 'موعدها', en: 'due' },
  open: { ar: 'افتح المكتب', en: 'Open the desk' },
  off: {
    ar: 'إن لم ترد هذه الرسالة فأوقفها من صفحة الإشعارات في المكتب.',
    en: 'If you do not want this mail, switch it off on the desk’s page of notifications.',
  },
} satisfies Record<string, Text>;

type Due = { number: number; subject: string; locale: Locale; dueAt: number };

/** For a colleague, in the morning: what is late or due today. Of what customers wrote it has the subjects alone. */
export const digest = (
  locale: Locale,
  tickets: Due[],
  { now, zone }: { now: number; zone: string },
  url: string,
): Letter =>
  write(locale, {
    subject: `${words.subject[locale]} ${tickets.length}`,
    paragraphs: [
      words.body[locale],
      ...tickets.map(({ number, subject, locale: language, dueAt }) => {
        const when = zonedTime(new Date(dueAt).toISOString(), zone, locale);
        const state = words[dueAt < now ? 'late' : 'due'][locale];
        return `${number} · ${isolate(subject, language)} · ${state} ${when}`;
      }),
    ],
    button: { label: words.open[locale], url },
    after: words.off[locale],
  });
