import { origin } from './server.ts';

/** Signs somebody of the staff in. @returns the cookies that say so */
export async function signIn(who: { email: string; password: string }): Promise<string> {
  const answer = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(who),
  });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}
