import { describe, expect, test } from 'vitest';
import { action, listOf } from '../../web/lib/action.ts';

describe('the form of a ticket', () => {
  test('comes back to the part that it stands in, beside the list that the ticket was opened from', () => {
    const search = '?view=open&lang=en&part=details&before=7';
    expect(action('write', search)).toBe('?/write&view=open&lang=en&part=details');
    expect(listOf(search)).toBe('view=open&lang=en');
    expect(action('write', '')).toBe('?/write');
  });

  test('does not carry the form that was sent before it', () => {
    expect(action('change', '?/write&view=mine')).toBe('?/change&view=mine');
    expect(listOf('?/write')).toBe('');
  });
});
