import { m } from '#lib/paraglide/messages.js';

/**
 * What an agent may do by a key, and by which: the one map that hears keys, draws the sheet and fills the palette. Keys are places on the
 * keyboard (`event.code`), so that they are the same on an Arabic layout; two with a space between them are pressed one after the other.
 */

export type Group = 'move' | 'ticket' | 'fix' | 'write' | 'list' | 'desk';
type Command = { keys: readonly [string, ...string[]]; group: Group; name: typeof m.keys_next };

const command = (group: Group, name: Command['name'], ...keys: Command['keys']): Command => ({
  keys,
  group,
  name,
});

export const commands = {
  next: command('move', m.keys_next, 'KeyJ'),
  previous: command('move', m.keys_previous, 'KeyK'),
  open: command('move', m.keys_open, 'Enter'),
  back: command('move', m.keys_back, 'Escape'),
  takeNext: command('move', m.keys_take_next, 'KeyN'),
  goMine: command('move', m.keys_go_mine, 'KeyG KeyM'),
  goOpen: command('move', m.keys_go_open, 'KeyG KeyO'),
  goNew: command('move', m.keys_go_new, 'KeyG KeyN'),
  goFollowUps: command('move', m.keys_go_follow_ups, 'KeyG KeyH'),
  file: command('desk', m.desk_file, 'Shift+KeyC'),
  goMacros: command('move', m.keys_go_macros, 'KeyG KeyT'),
  goDue: command('move', m.keys_go_due, 'KeyG KeyD'),
  goIncidents: command('move', m.keys_go_incidents, 'KeyG KeyI'),
  goReports: command('move', m.keys_go_reports, 'KeyG KeyR'),

  take: command('ticket', m.keys_take, 'KeyA'),
  assign: command('ticket', m.keys_assign, 'KeyI'),
  status: command('ticket', m.keys_status, 'KeyS'),
  priority: command('ticket', m.keys_priority, 'KeyP'),
  type: command('ticket', m.keys_type, 'KeyT'),
  incident: command('ticket', m.keys_incident, 'KeyL'),
  customer: command('ticket', m.keys_customer, 'KeyC'),
  history: command('ticket', m.keys_history, 'KeyU'),
  followUp: command('ticket', m.keys_follow_up, 'KeyH'),
  merge: command('ticket', m.keys_merge, 'KeyM'),

  fix1: command('fix', m.keys_fix, 'Digit1', 'Alt+Digit1'),
  fix2: command('fix', m.keys_fix_2, 'Digit2', 'Alt+Digit2'),
  fix3: command('fix', m.keys_fix_3, 'Digit3', 'Alt+Digit3'),
  fix4: command('fix', m.keys_fix_4, 'Digit4', 'Alt+Digit4'),
  link2: command('fix', m.keys_link_2, 'Shift+Digit2', 'Alt+Shift+Digit2'),
  link3: command('fix', m.keys_link_3, 'Shift+Digit3', 'Alt+Shift+Digit3'),
  link4: command('fix', m.keys_link_4, 'Shift+Digit4', 'Alt+Shift+Digit4'),
  nothingFits: command('fix', m.keys_nothing_fits, 'Digit0', 'Alt+Digit0'),
  facts: command('fix', m.keys_facts, 'KeyE'),
  choice1: command('fix', m.keys_choice, 'Shift+KeyQ'),
  choice2: command('fix', m.keys_choice_2, 'Shift+KeyW'),
  choice3: command('fix', m.keys_choice_3, 'Shift+KeyE'),
  choiceNone: command('fix', m.keys_choice_none, 'Shift+KeyR'),

  reply: command('write', m.keys_reply, 'KeyR'),
  note: command('write', m.keys_note, 'Shift+KeyN'),
  send: command('write', m.keys_send, 'Ctrl+Enter'),
  sendSolved: command('write', m.keys_send_solved, 'Ctrl+Shift+Enter'),
  sendLater: command('write', m.keys_send_later, 'Ctrl+Alt+Enter'),
  preview: command('write', m.keys_preview, 'KeyV', 'Alt+KeyV'),
  bold: command('write', m.keys_bold, 'Ctrl+KeyB'),
  italic: command('write', m.keys_italic, 'Ctrl+KeyI'),
  link: command('write', m.keys_link, 'Ctrl+Shift+KeyK'),
  bullets: command('write', m.keys_bullets, 'Ctrl+Shift+Digit8'),
  numbers: command('write', m.keys_numbers, 'Ctrl+Shift+Digit7'),
  quote: command('write', m.keys_quote, 'Ctrl+Shift+Digit9'),
  code: command('write', m.keys_code, 'Ctrl+KeyE'),
  blank: command('write', m.keys_blank, 'Alt+KeyB'),
  mask: command('write', m.keys_mask, 'Alt+KeyM'),

  select: command('list', m.keys_select, 'KeyX'),
  selectDown: command('list', m.keys_select_down, 'Shift+KeyJ'),
  selectUp: command('list', m.keys_select_up, 'Shift+KeyK'),
  selectAll: command('list', m.keys_select_all, 'Ctrl+KeyA'),
  undo: command('list', m.keys_undo, 'KeyZ'),
  filter: command('list', m.keys_filter, 'KeyF'),
  sort: command('list', m.keys_sort, 'KeyO'),
  export: command('list', m.keys_export, 'Shift+KeyX'),
  density: command('list', m.keys_density, 'KeyD'),

  palette: command('desk', m.keys_palette, 'Ctrl+KeyK', 'Slash'),
  nextPane: command('desk', m.keys_pane, 'F6'),
  paneLeft: command('desk', m.keys_pane_left, 'BracketLeft'),
  paneRight: command('desk', m.keys_pane_right, 'BracketRight'),
  sheet: command('desk', m.keys_sheet, 'Shift+Slash'),
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;

export const commandIds = Object.keys(commands).filter((id): id is CommandId => id in commands);

export const groupNames: Record<Group, () => string> = {
  move: m.keys_group_move,
  ticket: m.keys_group_ticket,
  fix: m.keys_group_fix,
  write: m.keys_group_write,
  list: m.keys_group_list,
  desk: m.keys_group_desk,
};

const signs = new Map([
  ['Slash', '/'],
  ['BracketLeft', '['],
  ['BracketRight', ']'],
  ['Escape', 'Esc'],
  ['Enter', '↵'],
  ['Shift', '⇧'],
]);

/** A combination as it stands on the keys: `Ctrl+Enter` is Ctrl and ↵. */
export const asPressed = (keys: string): string[] =>
  keys
    .replace('Shift+Slash', '?')
    .split(/[+ ]/)
    .map((key) => signs.get(key) ?? key.replace(/^(?:Key|Digit)/, ''));
