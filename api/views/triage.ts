import { z } from '@hono/zod-openapi';
import { readGuides, writtenGuides } from '../../content/guides.ts';
import type { MoneyAnswer } from '../../content/triage.ts';
import { guidesFor, moneyAnswers, readTriage } from '../../content/triage.ts';
import type { Locale } from '../ground/locale.ts';
import { contentFolder } from '../ground/root.ts';
import { guideCard, guideCards, guidePath } from './guides.ts';

const choice = z.object({ id: z.string(), name: z.string() });
const chosen = choice.nullable().openapi({ description: 'What was answered; nothing that nobody offers' });

/** Three questions in place of a list: what there is to answer, what was answered, and what may have happened. */
export const triage = z
  .object({
    money: z.object({
      question: z.string(),
      help: z.string().nullable(),
      choices: z.array(choice),
      chosen,
    }),
    paid: z.object({ choices: z.array(choice), chosen }),
    guides: z
      .array(guideCard.extend({ path: guidePath }))
      .openapi({ description: 'The likeliest first; none until both are answered' }),
  })
  .openapi('Triage');

/** What is asked of somebody who told so far whether money left, and how they paid. */
export function triageAt(told: { money?: string; paid?: string }, locale: Locale) {
  const { asked } = readTriage(contentFolder);
  const opening = writtenGuides(contentFolder).begins?.moneyGone;
  const money = moneyAnswers.find((one) => one === told.money);
  const way = asked?.paid.find(({ id }) => id === told.paid);
  const said = (answer: string) => opening?.answers.find(({ id }) => id === answer)?.text[locale] ?? '';
  const amounts = { gone: said('yes'), kept: said('no'), unsure: asked?.unsure[locale] ?? '' };
  return {
    money: {
      question: opening?.question[locale] ?? '',
      help: opening?.help?.[locale] ?? null,
      choices: moneyAnswers.map((id) => ({ id, name: amounts[id] })),
      chosen: money ? { id: money, name: amounts[money] } : null,
    },
    paid: {
      choices: (asked?.paid ?? []).map(({ id, name }) => ({ id, name: name[locale] })),
      chosen: way ? { id: way.id, name: way.name[locale] } : null,
    },
    guides: money && way ? guidesAt(guidesFor(way, money), money, locale) : [],
  };
}

/** Each begins past the question that was answered here: nobody is asked twice. */
function guidesAt(slugs: string[], money: MoneyAnswer, locale: Locale) {
  const { guides } = readGuides(contentFolder);
  const asks = new Set(guides.filter(({ start }) => start === 'money-gone').map(({ slug }) => slug));
  const past = { gone: 'yes', kept: 'no', unsure: '' }[money];
  const cards = new Map(guideCards(locale).map((card) => [card.slug, card]));
  return slugs.flatMap((slug) => {
    const card = cards.get(slug);
    return card ? [{ ...card, path: asks.has(slug) ? past : '' }] : [];
  });
}
