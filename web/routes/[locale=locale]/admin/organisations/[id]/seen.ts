import { m } from '#lib/paraglide/messages.js';

/** Which tickets one of an organisation's people may see: what is offered first is what a domain brings. */
export const seen = () => [
  { value: 'own', text: m.admin_organisation_sees_own() },
  { value: 'all', text: m.admin_organisation_sees_all() },
];
