import type { InArgs, InStatement } from '@libsql/client';

/** A statement as clients are given it, in one of two forms. */
export const asStatement = (given: InStatement | string, args: InArgs = []): Exclude<InStatement, string> =>
  typeof given === 'string' ? { sql: given, args } : given;

/** Those of a batch, each in one of three. */
export const asStatements = (given: (InStatement | [string, InArgs?])[]): InStatement[] =>
  given.map((one) => (Array.isArray(one) ? { sql: one[0], args: one[1] ?? [] } : one));

export const onlyReads = (sql: string): boolean => /^\s*select\b/i.test(sql);

/** Everything else may be what no transaction can hold, such as a setting. */
export const changesRows = (sql: string): boolean => /^\s*(?:insert|update|delete)\b/i.test(sql);
