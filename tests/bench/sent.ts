import { randomUUID } from 'node:crypto';
import { pdfWith } from '../api/uploads/pdf.ts';
import { noise } from '../noise.ts';
import { origin } from './server.ts';

/** What customers send: tickets and replies with files, as their browsers do. */

export const screenshot = await noise(360, 800).png().toBuffer();
export const photo = await noise(4000, 3000).resize(4000, 3000).blur(2).jpeg({ quality: 70 }).toBuffer();
export const receipt = pdfWith('Receipt 42', 'Amount 250.00 SAR', 'To SA03 8000 0000 6080 1016 7519');

export const asFile = (bytes: Buffer, name: string) => new File([new Uint8Array(bytes)], name);

/** The API answered that it does not take it. */
export class Refused extends Error {
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
  }
}

/** Sends a form. @returns what the API answered. @throws Refused, or TypeError when nobody answers. */
async function send<T>(path: string, fields: Record<string, string>, files: File[]): Promise<T> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const file of files) body.append('files', file);
  const answer = await fetch(`${origin}/api${path}`, { method: 'POST', body });
  if (answer.status !== 201) throw new Refused(path, await answer.text());
  return answer.json();
}

type Filed = { number: number; link: string; refused: unknown[] };

/** A ticket of its own words, so that no two are alike. */
export function fileTicket(files: File[]): Promise<Filed> {
  const key = randomUUID();
  const subject = `رمز التحقق لا يصل ${key}`;
  const message = `حاولت الدفع ثلاث مرات ولم يصلني رمز التحقق. ${key}`;
  const email = `customer-${key}@example.com`;
  return send('/tickets', { subject, message, email, locale: 'ar', draftKey: key }, files);
}

export const reply = (
  link: string,
  body: string,
  files: File[],
): Promise<{ id: number; refused: unknown[] }> => send(`/tickets/${link}/messages`, { body }, files);
