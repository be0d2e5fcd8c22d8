import { describe, expect, test } from 'vitest';
import { asCookie, readPreferences, turned } from '../../web/lib/preferences.ts';

describe('how an agent likes the desk', () => {
  const first = readPreferences(undefined);

  test('is as at first where a cookie says nothing, or nonsense', () => {
    expect(first).toEqual({ density: 'dense', theme: 'system', letters: 'on', after: 'stay' });
    expect(readPreferences('density=huge&theme=constructor&__proto__=x')).toEqual(first);
  });

  test('is read as it was kept', () => {
    const liked = turned(turned(first, 'theme'), 'density');
    expect(liked).toEqual({ ...first, theme: 'light', density: 'comfortable' });
    const [, kept = ''] = /^desk=([^;]*);/.exec(asCookie(liked)) ?? [];
    expect(readPreferences(decodeURIComponent(kept))).toEqual(liked);
  });

  test('goes round to where it began', () => {
    expect(turned(turned(turned(first, 'theme'), 'theme'), 'theme')).toEqual(first);
  });
});
