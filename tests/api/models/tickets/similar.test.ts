import { expect, test } from 'vitest';
import { loadArticles } from '../../../../content/articles.ts';
import { importArticles } from '../../../../api/models/articles/editions.ts';
import { keepMacro } from '../../../../api/models/macros/macros.ts';
import { noteUsed } from '../../../../api/models/macros/uses.ts';
import { solvedWith } from '../../../../api/models/tickets/similar.ts';
import { markSpam } from '../../../../api/models/tickets/spam.ts';
import { changeTicket } from '../../../../api/models/tickets/statuses.ts';
import { macros } from '../../../../api/db/schema/macros.ts';
import { addTeam } from '../../../../api/models/teams/teams.ts';
import { team } from '../../team.ts';
import { suggestions } from '../../../../api/db/schema/tickets.ts';
import { freshDesk } from '../../desk.ts';

const tags = (intent: string) => [{ intent, problemType: 'x', confidence: 0.9, because: [] }];
const nothing = { articles: [], macros: [] };

test('what solved three tickets like one is told, and nothing of one or two, of others, or of spam', async () => {
  const { db, person, ticket } = await freshDesk();
  const [yara, omar] = [await person('yara'), await person('omar')];
  const [article] = loadArticles('content');
  if (!article) throw new Error('no article');
  await importArticles(db, [article]);
  const { slug } = article;
  const draft = { name: 'Late refund', ar: '', en: 'It is late.', reach: 'mine' as const, actions: {} };
  const macro = await keepMacro(db, draft, yara);
  const own = await ticket({ tags: tags('refund-late') });
  async function solvedTicket(intent: string): Promise<number> {
    const { number } = await ticket({ tags: tags(intent), suggestions: [slug] });
    await db.update(suggestions).set({ insertedAt: new Date() });
    await noteUsed(db, number, [macro]);
    await changeTicket(db, number, { status: 'solved' }, yara);
    return number;
  }
  await solvedTicket('refund-late');
  const second = await solvedTicket('refund-late');
  for (let other = 0; other < 4; other++) await solvedTicket('otp-missing');
  expect(await solvedWith(db, own.number, yara)).toEqual(nothing);
  await solvedTicket('refund-late');
  expect(await solvedWith(db, own.number, yara)).toEqual({
    articles: [{ slug, sent: 3, solved: 3 }],
    macros: [{ name: 'Late refund', sent: 3, solved: 3 }],
  });
  expect((await solvedWith(db, own.number, omar)).macros).toEqual([]);
  const cards = await addTeam(db, team([omar]));
  await db.update(macros).set({ reach: 'members', team: cards });
  expect((await solvedWith(db, own.number, omar)).macros).toHaveLength(1);
  await markSpam(db, second, true, yara);
  expect(await solvedWith(db, own.number, yara)).toEqual(nothing);
});
