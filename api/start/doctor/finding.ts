import { codeOf } from '../../ground/cannot-start.ts';
import type { Text } from '../../ground/texts.ts';
import { kept } from './kept-findings.ts';
import { reached } from './reached-findings.ts';
import { undone } from './undone-findings.ts';

const words = { ...kept, ...reached, ...undone };

/** Something that is wrong, and what was seen of it. */
export type Finding = { code: keyof typeof words; what: string };

/** A finding where something is so. */
export const when = (is: boolean, code: Finding['code'], what: string | number = ''): Finding[] =>
  is ? [{ code, what: String(what) }] : [];

/** What is wrong and what to do, in both languages. */
export function told({ code, what }: Finding): { wrong: Text; todo: Text } {
  const { wrong, todo } = words[code];
  const seen = () => what;
  return { wrong: { ar: wrong.ar.replace('{what}', seen), en: wrong.en.replace('{what}', seen) }, todo };
}

/** An address without what is secret in it: findings are shown to others. */
export function bare(address: string): string {
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}

/** What an error says, in a few words: the system's name for it, or the first line of its message. */
export function saidBy(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = codeOf(cause);
  return cause instanceof Error && code.startsWith(cause.name) ? (cause.message.split('\n')[0] ?? '') : code;
}
