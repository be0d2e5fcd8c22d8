import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const questions = z.array(
  z.strictObject({
    q: z.string().min(10),
    lang: z.enum(['ar', 'en']),
    country: z.string().length(2),
    /** The articles that truly answer it, the best first. */
    pages: z.array(z.string()),
    /** What no article answered on the day that the question was found. */
    wanted: z.string().optional(),
    foundAt: z.url(),
    foundOn: z.iso.date(),
  }),
);

/** The questions of people by country, as they were found. */
export const readQuestions = () =>
  questions.parse(parse(readFileSync('tests/search/questions/by-country.yaml', 'utf8')));
