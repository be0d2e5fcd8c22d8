import { fileTicket } from './filed.ts';
import type { Locale, Portal } from './portal.ts';

/** An agent in a new ticket, and who filed it. */
export async function ticketOpened(portal: Portal, locale: Locale, subject: string) {
  const link = await fileTicket(portal.origin, subject, locale);
  const agent = await portal.signedIn('agent', locale);
  await agent.page.locator('.queue a', { hasText: subject }).click();
  await agent.page.locator('#body').waitFor();
  await agent.page.locator('.live:not(.lost)').waitFor();
  return { ...agent, link };
}
