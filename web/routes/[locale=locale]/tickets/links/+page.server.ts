import { asJson, refused } from '#lib/forms.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async ({ fetch, request, params }) => {
    const form = await request.formData();
    const answer = await fetch(
      '/api/ticket-links',
      asJson('POST', { email: form.get('email'), locale: params.locale }),
    );
    return answer.ok ? { sent: true } : refused(answer, form);
  },
};
