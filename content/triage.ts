import { join } from 'node:path';
import { z } from 'zod';
import type { BadContent, WithBad } from './file.ts';
import { once, orAside, readYaml, text } from './file.ts';

/** Whether money left the account; `unsure` for whoever cannot tell. */
export const moneyAnswers = ['gone', 'kept', 'unsure'] as const;
export type MoneyAnswer = (typeof moneyAnswers)[number];

const guides = z.array(z.string()).min(1);
/** A way to pay, and the guides that fit it, by whether money left. */
const paid = z.strictObject({ id: z.string(), name: text, gone: guides, kept: guides });
export type Paid = z.infer<typeof paid>;

const asked = z.strictObject({
  /** What whoever cannot tell says. */
  unsure: text,
  paid: z.array(paid),
});

/** What is asked in three taps, as triage.yaml says; nothing where it cannot be read. */
export const readTriage = once((folder): { asked: z.infer<typeof asked> | undefined } & WithBad => {
  const bad: BadContent[] = [];
  const file = join(folder, 'triage.yaml');
  return { asked: orAside(bad, file, () => readYaml(file, asked)), bad };
});

/** The guides that fit, by their addresses, the likeliest first. Whoever cannot tell whether money left is shown both kinds, each guide once. */
export const guidesFor = ({ gone, kept }: Paid, money: MoneyAnswer): string[] =>
  money === 'unsure' ? [...new Set([...gone, ...kept])] : { gone, kept }[money];
