import type { ProblemType } from '../../content/taxonomy.ts';
import type { Prediction } from '../../search/intents/predict.ts';
import { isUrgent, urgentType } from '../../search/intents/urgency.ts';
import type { Text } from '../ground/texts.ts';
import type { Tag } from '../models/tickets/tickets.ts';

export type Named = { id: string; name: Text };
export const named = ({ id, name }: Named): Named => ({ id, name });

/** What a text is about: the type to file it under, tags, and where it is not clear the types to ask about. */
export type Understood = {
  problemType: string | null;
  confidence: number;
  tags: Tag[];
  urgent: boolean;
  choices: Named[];
};

const mostTags = 3;
/** A guess below this is not worth an agent's look. */
const worthShowing = 0.15;
/** A message whose type is less likely than this is filed under none. */
const sureEnough = 0.3;
/** A guess less sure than this is asked about: chosen on the messages to tune by, see search/intents/MODEL.md. */
const askBelow = 0.6;
/** A type less likely than this is not worth asking about. */
const worthAsking = 0.08;
const mostChoices = 3;

/**
 * What a prediction comes to for a desk with these problem types.
 * @param ofCode the type of the code that the text names, if it does: it holds where the other words leave a doubt
 */
export function understood(
  text: string,
  seen: Prediction,
  taxonomy: ProblemType[],
  ofCode: string | null = null,
): Understood {
  const urgent = isUrgent(text, seen);
  const sure = seen.problemType !== null && seen.confidence >= (ofCode === null ? sureEnough : askBelow);
  return {
    problemType: urgent ? urgentType : sure ? seen.problemType : ofCode,
    confidence: seen.confidence,
    tags: sure ? tagsOf(seen, taxonomy) : [],
    urgent,
    choices: urgent || ofCode !== null ? [] : choicesOf(seen, taxonomy),
  };
}

/** The likely intents, and of each likely type the likeliest: a second problem is split among more of them than the first. */
function tagsOf(
  { problemType, confidence, alternatives, intents, because }: Prediction,
  taxonomy: ProblemType[],
) {
  const typeOf = new Map(
    taxonomy.flatMap(({ id, intents }) => intents.map((intent) => [intent.id, id] as const)),
  );
  const likely = [{ problemType, confidence }, ...alternatives].filter(
    (one) => one.confidence >= worthShowing,
  );
  const missing = new Set(likely.map((one) => one.problemType));
  return intents
    .flatMap(({ intent, confidence }, index): Tag[] => {
      const type = typeOf.get(intent);
      const isFirst = type !== undefined && missing.delete(type);
      if (type === undefined || !(isFirst || confidence >= worthShowing)) return [];
      return [{ intent, problemType: type, confidence, because: index === 0 ? because : [] }];
    })
    .slice(0, mostTags);
}

/** The types that a text may be about, likeliest first, where it is not clear which. */
function choicesOf({ problemType, confidence, alternatives }: Prediction, taxonomy: ProblemType[]): Named[] {
  if (confidence >= askBelow) return [];
  const likely = [{ problemType, confidence }, ...alternatives].filter(
    (one) => one.confidence >= worthAsking,
  );
  const types = likely.flatMap((one) => taxonomy.find(({ id }) => id === one.problemType) ?? []);
  return types.length > 1 ? types.slice(0, mostChoices).map(named) : [];
}
