import type { Database } from '../../../api/db/client.ts';
import { keepMacro } from '../../../api/models/macros/macros.ts';
import { addRule, switchRule } from '../../../api/models/rules/editing.ts';
import { activeRules } from '../../../api/models/rules/rules.ts';
import { runChain } from '../../../api/models/rules/running.ts';
import { addWebhook } from '../../../api/models/rules/webhooks.ts';
import { fileTicket } from '../../../api/models/tickets/tickets.ts';
import type { Staff } from '../../../api/who/viewer.ts';
import { filed } from '../filed.ts';

/** A rule that does all that only rules do, and would do it again. */
export async function liveByRules(db: Database, by: Staff): Promise<void> {
  const { id: webhook } = await addWebhook(db, { name: 'Chat', url: 'https://chat.example/in' }, by);
  const shared = { name: 'Arabic alone', ar: 'أهلًا', en: '', reach: 'shared', actions: {} } as const;
  const macro = await keepMacro(db, shared, { ...by, role: 'admin' });
  const rule = await addRule(
    db,
    {
      ...{ name: 'All', occasion: 'changed', conditions: [] },
      actions: [
        { do: 'priority', to: 'higher' },
        { do: 'notify', whom: by.id },
        { do: 'webhook', webhook },
        { do: 'macro', macro, as: 'note' },
      ],
    },
    by,
  );
  await switchRule(db, rule, true, by);
  const { ticket } = await fileTicket(db, filed({ priority: 'low' }));
  const begun = { ticket: ticket.number, chain: 1, occasion: 'changed' } as const;
  await runChain(db, begun, await activeRules(db));
}
