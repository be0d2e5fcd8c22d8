import sharp from 'sharp';
import { expect } from 'vitest';

/** Files a ticket as a customer would. @returns the secret of its link. */
export async function fileTicket(
  origin: string,
  subject: string,
  locale: string,
  email = 'c@example.com',
): Promise<string> {
  const form = new FormData();
  const fields = {
    subject,
    message: `${subject}. What should I do about my card?`,
    email,
    locale,
  };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const answer = await fetch(`${origin}/api/tickets`, { method: 'POST', body: form });
  const { link, number }: { link: string; number: number } = await answer.json();
  expect(number).toBeGreaterThan(10_000);
  return link;
}

/** A small picture, as a field of files takes it. */
export async function picture(name: string) {
  const teal = sharp({ create: { width: 40, height: 40, channels: 3, background: 'teal' } });
  return { name, mimeType: 'image/png', buffer: await teal.png().toBuffer() };
}
