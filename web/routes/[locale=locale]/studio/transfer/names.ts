import { m } from '#lib/paraglide/messages.js';

export const formatNames = {
  markdown: m.transfer_format_markdown,
  zendesk: m.transfer_format_zendesk,
  html: m.transfer_format_html,
};

export const stateNames = {
  unpacking: m.transfer_state_reading,
  reading: m.transfer_state_reading,
  read: m.transfer_state_read,
  taking: m.transfer_state_taking,
  done: m.transfer_state_done,
};

export const stateTones = {
  unpacking: 'info',
  reading: 'info',
  read: 'warn',
  taking: 'info',
  done: 'good',
} as const;

export const kindNames = {
  conflicts: m.transfer_conflicts,
  taken: m.transfer_taken,
  left: m.transfer_left,
  same: m.transfer_same,
};

export const settlingNames = {
  theirs: m.transfer_theirs,
  ours: m.transfer_ours,
  merge: m.transfer_merge,
};
