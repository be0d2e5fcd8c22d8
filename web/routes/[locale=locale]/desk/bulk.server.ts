import type { RequestEvent } from '@sveltejs/kit';
import { read } from '#lib/answers.ts';
import { api } from '#lib/api.ts';
import { choiceIfAny, text } from '#lib/fields.ts';
import { send } from '#lib/send.ts';
import { teamChosen } from './assignees.ts';
import { priorities, statuses } from './choices.ts';

/** The one change that a form asks for. */
function changeIn(form: FormData) {
  const status = choiceIfAny(form, 'status', statuses);
  if (status) return { status };
  const priority = choiceIfAny(form, 'priority', priorities);
  if (priority) return { priority };
  const assignee = text(form, 'assignee');
  const team = teamChosen(assignee);
  if (team !== undefined) return { team };
  if (assignee) return { assignee: assignee === 'nobody' ? null : assignee };
  const incident = text(form, 'incident');
  if (incident) return { incident: Number(incident) };
  const spam = text(form, 'spam');
  if (spam) return { spam: spam === 'yes' };
  return { problemType: text(form, 'problemType') };
}

type Event = Pick<RequestEvent, 'fetch' | 'request'>;

/** What a list does to all that is chosen in it, and takes back again. */
export const bulkActions = {
  bulk: async ({ fetch, request }: Event) => {
    const form = await request.formData();
    const numbers = form.getAll('numbers').map(Number);
    const json = { numbers, change: changeIn(form), draftKey: text(form, 'draftKey') };
    const { answer, refusal } = await send(api(fetch).desk.tickets.changes.$post({ json }), form);
    return refusal ?? read(answer);
  },
  undo: async ({ fetch, request }: Event) => {
    const form = await request.formData();
    const param = { id: text(form, 'undo') };
    const { answer, refusal } = await send(api(fetch).desk.tickets.changes[':id'].$delete({ param }), form);
    return refusal ?? { ...(await read(answer)), undo: undefined };
  },
};
