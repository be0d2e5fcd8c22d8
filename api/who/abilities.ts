/** What only the staff may do. */
export const abilities = [
  'see-tickets',
  /** Who their customers are: names, addresses, telephones. */
  'see-customers',
  'answer-tickets',
  'change-tickets',
  'assign-tickets',
  'share-views',
  'export-tickets',
  'share-macros',
  'announce-incidents',
  'see-reports',
  'see-drafts',
  'write-articles',
  'publish-articles',
  'see-mails',
  'handle-failures',
  'set-service-levels',
  'list-own-numbers',
  'set-rules',
  'manage-people',
  'keep-organisations',
  'see-notes-for-staff',
] as const;
export type Ability = (typeof abilities)[number];
