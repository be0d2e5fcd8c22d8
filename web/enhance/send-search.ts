import { cleanAddress } from '#lib/clean-address.ts';

/** Goes where the form goes, and takes no secret into the address. */
export function sendSearch(form: HTMLFormElement): void {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') url.searchParams.set(name, value);
  location.assign(cleanAddress(url) ?? url);
}
