import type { Text } from './texts.ts';

/**
 * The roles of the staff, and how each is told to people. What a role may do stands in `who/policy.ts`: a new one is an entry here and an
 * entry there.
 */

export const staffRoles = ['agent', 'editor', 'trainee', 'admin'] as const;
export type StaffRole = (typeof staffRoles)[number];

export const roleTexts: Record<StaffRole, { name: Text; does: Text }> = {
  agent: {
    name: { ar: 'موظف دعم', en: 'Agent' },
    does: { ar: 'يرد على التذاكر', en: 'answers tickets' },
  },
  editor: {
    name: { ar: 'محرر', en: 'Editor' },
    does: { ar: 'يكتب المقالات وينشرها', en: 'writes and publishes articles' },
  },
  trainee: {
    name: { ar: 'متدرب', en: 'Trainee' },
    does: {
      ar: 'يرد على التذاكر، ولا يرى أسماء العملاء ولا عناوينهم',
      en: 'answers tickets, and sees neither names nor addresses of customers',
    },
  },
  admin: {
    name: { ar: 'مدير', en: 'Administrator' },
    does: { ar: 'كل ما سبق، وإدارة الفريق', en: 'all of it, and manages the team' },
  },
};
