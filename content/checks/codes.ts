import type { Code } from '../codes.ts';
import type { Text } from '../file.ts';
import { contradictions } from './contradictions.ts';
import type { Found, Problem } from './problem.ts';
import { says } from './problem.ts';
import { wrongWith } from './texts.ts';

/** Codes whose words are not there in both languages, that belong to no problem type, or whose fields do not agree. */
export const checkCodes = (codes: Code[], types: Set<string>): Problem[] =>
  codes.flatMap((code, index) => {
    const tell = (keys: string[], message: Text, misleads?: Pick<Found, 'misleads'>): Problem => ({
      file: 'codes.yaml',
      at: ['codes', index, ...keys],
      message: says(`${code.id}: ${message.en}`, `${code.id}: ${message.ar}`),
      ...misleads,
    });
    const texts = [
      ...(['meaning', 'rule', 'customerFix', 'fix', 'note'] as const).flatMap((key) =>
        wrongWith(code[key]).map((message) => tell([key], message)),
      ),
      ...contradictions(code).map(({ keys, message }) => tell(keys, message, { misleads: true })),
    ];
    return types.has(code.problemType)
      ? texts
      : [
          ...texts,
          tell(
            ['problemType'],
            says(`unknown problem type ${code.problemType}`, `نوع مشكلة غير معروف: ${code.problemType}`),
            { misleads: true },
          ),
        ];
  });
