import { createHash } from 'node:crypto';

/** Where a message of our own belongs: one in ten is never trained on, half of these to tune with, half only to measure. */
export type Part = 'train' | 'tune' | 'measure';

const parts: Part[] = ['tune', 'measure'];
const oneIn = 20;

/** By what the message says, so that it stays where it is whatever is written beside it. */
export const partOf = (text: string): Part =>
  parts[createHash('sha256').update(text).digest().readUInt32BE() % oneIn] ?? 'train';
