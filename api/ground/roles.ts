import type { Text } from './texts.ts';

/**
 * The roles of the staff, and how each is told to people. What a role may do stands in `who/policy.ts`: a new one is an entry here and an
 * entry there.
 */

export const staffRoles = ['agent', 'editor', 'writer', 'reviewer', 'publisher', 'trainee', 'admin'] as const;
export type StaffRole = (typeof staffRoles)[number];

export const roleTexts: Record<StaffRole, { name: Text; does: Text }> = {
  agent: {
    name: { ar: 'موظف دعم', en: 'Agent' },
    does: { ar: 'يرد على التذاكر', en: 'answers tickets' },
  },
  editor: {
    name: { ar: 'محرر', en: 'Editor' },
    does: {
      ar: 'يكتب المقالات ويراجعها وينشرها، ولا ينتظر مراجعة أحد',
      en: 'writes, reviews and publishes articles, and waits for no review',
    },
  },
  writer: {
    name: { ar: 'كاتب', en: 'Writer' },
    does: { ar: 'يكتب المقالات ويطلب مراجعتها', en: 'writes articles, and asks for their review' },
  },
  reviewer: {
    name: { ar: 'مراجع', en: 'Reviewer' },
    does: {
      ar: 'يكتب المقالات، ويعتمد ما كتبه غيره',
      en: 'writes articles, and approves what others wrote',
    },
  },
  publisher: {
    name: { ar: 'ناشر', en: 'Publisher' },
    does: {
      ar: 'يكتب المقالات، وينشر ما اعتُمد، ويصحح الأخطاء الصغيرة دون مراجعة',
      en: 'writes articles, publishes what was approved, and corrects small mistakes without a review',
    },
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
