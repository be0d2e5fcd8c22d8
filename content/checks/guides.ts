import { locales } from '../../api/ground/locale.ts';
import type { Text } from '../file.ts';
import { walk } from '../guide-walk.ts';
import type { Guide, Path, Question, Step } from '../guides.ts';
import { BrokenGuide, isQuestion, pathsOf } from '../guides.ts';
import type { Content } from '../load.ts';
import { sentencesIn } from '../page.ts';
import { wrongPunctuation } from './arabic.ts';
import { checkDates } from './dates.ts';
import type { Problem } from './problem.ts';
import { tooLong } from './sentences.ts';

/** Whoever has to answer more than this writes a ticket instead. */
const mostQuestions = 5;

const unknown = (en: string, ar: string, value: string): Text => ({
  en: `unknown ${en} ${value}`,
  ar: `${ar} غير معروف: ${value}`,
});

type Around = Pick<Content, 'taxonomy'> & {
  articles: { slug: string; topic?: string | null | undefined }[];
  letters: { id: string }[];
};

/** Everything that is wrong with a guide: the names in it, its ways, its steps. What leads nowhere misleads. */
export function checkGuide(guide: Guide, content: Around, today: string): Problem[] {
  const file = `guides/${guide.slug}.yaml`;
  const texts = textsIn(guide);
  const whole = [
    ...Object.entries(guide.steps).flatMap(([id, step]) => checkStep(id, step)),
    ...texts.flatMap(checkArabic),
    ...texts.flatMap(checkLength),
  ];
  const misleading = [...checkNames(guide, content), ...checkPaths(guide)];
  return [
    ...misleading.map((message) => ({ message, misleads: true as const })),
    ...whole.map((message) => ({ message })),
    ...checkDates(guide, today),
  ].map((found) => ({ file, ...found }));
}

function checkNames(guide: Guide, { articles, letters, taxonomy }: Around): Text[] {
  const endings = Object.values(guide.steps).flatMap((step) =>
    isQuestion(step) || step.article === undefined ? [] : [step.article],
  );
  const named = [guide.article, ...endings];
  const missing = new Set(named.filter((slug) => !articles.some((article) => article.slug === slug)));
  const problems = [...missing].map((slug) => unknown('article', 'مقال', slug));
  for (const step of Object.values(guide.steps))
    if (!isQuestion(step) && step.letter !== undefined && !letters.some(({ id }) => id === step.letter))
      problems.push(unknown('letter', 'خطاب', step.letter));
  if (!articles.some(({ topic }) => topic === guide.topic))
    problems.push(unknown('topic', 'موضوع', guide.topic));
  if (!taxonomy.some(({ id }) => id === guide.problemType))
    problems.push(unknown('problem type', 'نوع مشكلة', guide.problemType));
  return problems;
}

/** Every way ends, none is long, and every step is on one. */
function checkPaths(guide: Guide): Text[] {
  const { paths, broken } = waysOf(guide);
  if (broken) return [broken];
  const reached = new Set(
    paths.flatMap(({ answers, ending }) => [ending, ...walk(guide, answers).given.map(({ at }) => at)]),
  );
  const never = Object.keys(guide.steps).filter((id) => !reached.has(id));
  const long = paths.filter(({ answers }) => answers.length > mostQuestions);
  return [
    ...never.map((id) => ({ en: `no path reaches ${id}`, ar: `لا يصل أي طريق إلى ${id}` })),
    ...long.map(({ answers }) => ({
      en: `more than ${mostQuestions} questions: ${answers.join('.')}`,
      ar: `أكثر من ${mostQuestions} أسئلة: ${answers.join('.')}`,
    })),
  ];
}

/** The ways through a guide; none when it cannot be walked to its ends, and why. */
export function waysOf(guide: Guide): { paths: Path[]; broken?: Text } {
  try {
    return { paths: pathsOf(guide) };
  } catch (error) {
    if (error instanceof BrokenGuide) return { paths: [], broken: error.why };
    throw error;
  }
}

function checkStep(id: string, step: Step): Text[] {
  if (isQuestion(step)) return checkQuestion(id, step);
  const [first] = step.steps;
  if (!first && step.article === undefined && step.ticket === undefined)
    return [{ en: `${id} ends in nothing`, ar: `تنتهي ${id} إلى لا شيء` }];
  if (first && !step.urgent && /^(?:freeze|block the card)\b/i.test(first.en))
    return [{ en: `${id} begins with a freeze and is not urgent`, ar: `تبدأ ${id} بالتجميد وليست عاجلة` }];
  return step.urgent && !first
    ? [{ en: `${id} is urgent and says nothing to do`, ar: `${id} عاجلة ولا تقول ماذا تفعل` }]
    : [];
}

function checkQuestion(id: string, { question, answers }: Question): Text[] {
  const ids = answers.map((answer) => answer.id);
  const twice = new Set(ids.filter((one, index) => ids.indexOf(one) !== index));
  const problems = [...twice].map((one) => ({
    en: `two answers ${one} in ${id}`,
    ar: `جوابان باسم ${one} في ${id}`,
  }));
  // A ticket quotes the question with its answer after it.
  if (!question.en.endsWith('?') || !question.ar.endsWith('؟'))
    problems.push({ en: `${id} ends without ? and ؟`, ar: `لا تنتهي ${id} بعلامة ؟ و ?` });
  return problems;
}

/** Everything that a guide says. */
export const textsIn = ({ title, summary, steps }: Guide): Text[] => [
  title,
  summary,
  ...Object.values(steps).flatMap(textsOf),
];

const textsOf = (step: Step): Text[] =>
  isQuestion(step)
    ? [step.question, ...(step.help ? [step.help] : []), ...step.answers.map(({ text }) => text)]
    : [step.title, ...step.steps, ...(step.ticket ? [step.ticket] : [])];

const checkArabic = ({ ar }: Text): Text[] =>
  wrongPunctuation(ar).map(({ message }) => ({ en: `${message.en}: ${ar}`, ar: `${message.ar}: ${ar}` }));

const checkLength = (text: Text): Text[] =>
  locales.flatMap((locale) =>
    sentencesIn(text[locale], locale).flatMap((sentence) => tooLong(sentence.text, locale)),
  );
