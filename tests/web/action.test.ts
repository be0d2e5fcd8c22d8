import { describe, expect, test } from 'vitest';
import { action, listOf } from '../../web/lib/action.ts';

describe('the form of a ticket', () => {
  test('comes back to the list that the ticket was opened from', () => {
    expect(action('write', '?view=open&lang=en&part=details&before=7')).toBe('?/write&view=open&lang=en');
    expect(action('write', '')).toBe('?/write');
  });

  test('does not carry the form that was sent before it', () => {
    expect(action('change', '?/write&view=mine')).toBe('?/change&view=mine');
    expect(listOf('?/write')).toBe('');
  });
});
