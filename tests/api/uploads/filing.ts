import sharp from 'sharp';
import type { openTestDesk } from '../app.ts';
import { ticketForm } from '../app.ts';

/** Tickets that are filed with a picture, and whether the desk takes them. */

export type Desk = Awaited<ReturnType<typeof openTestDesk>>;

export async function picture(name: string): Promise<File> {
  const teal = sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } });
  return new File([new Uint8Array(await teal.png().toBuffer())], name);
}

export const fileTicket = async (desk: Desk, headers = {}) =>
  desk.ask('POST', '/tickets', { body: ticketForm({ files: await picture('receipt.png') }), headers });

/** What the desk says that it takes, and whether files are among it. */
export const takes = async (desk: Desk) => [
  (await (await desk.ask('GET', '/ready')).json()).takes,
  (await (await desk.ask('GET', '/files')).json()).taken,
];
