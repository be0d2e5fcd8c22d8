import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whereQuoted, withInstead } from '../../../../api/models/reviews/passages.ts';
import { words } from '../../articles.ts';

const draft = {
  ...words('A card is blocked'),
  body: '## First\n\nAsk your bank.\n\n## Then\n\nAsk your bank again, within **90 days**.',
};

describe('quoted words', () => {
  test('stand where they stood, or in the first passage that has them', () => {
    expect(whereQuoted(draft, { passage: 'section-2', quote: 'your bank' })?.passage).toBe('section-2');
    expect(whereQuoted(draft, { passage: 'title', quote: 'your bank' })?.passage).toBe('section-1');
  });

  test('are found past marks of emphasis, and gone once nobody says them', () => {
    expect(whereQuoted(draft, { passage: 'section-2', quote: 'within 90 days' })?.passage).toBe('section-2');
    expect(whereQuoted(draft, { passage: 'section-2', quote: 'within 91 days' })).toBeUndefined();
    expect(whereQuoted(draft, { passage: 'constructor', quote: 'blocked' })?.passage).toBe('title');
  });

  test('are taken out for others in that passage alone', () => {
    const spoken = { passage: 'section-2', quote: 'your bank' };
    expect(withInstead(draft, spoken, 'the shop')?.body).toBe(
      '## First\n\nAsk your bank.\n\n## Then\n\nAsk the shop again, within **90 days**.',
    );
    expect(withInstead(draft, { passage: 'title', quote: 'blocked' }, 'frozen')?.title).toBe(
      'A card is frozen',
    );
    expect(withInstead(draft, { passage: 'title', quote: 'no such words' }, 'x')).toBeUndefined();
  });
});

test('words of a text are found in it whatever stands around them', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  const quote = fc.stringMatching(/^[a-zء-ي][a-zء-ي 0-9]{0,20}[a-zء-ي]$/);
  fc.assert(
    fc.property(text, quote, text, (before, words, after) => {
      const summary = `${before} ${words} ${after}`;
      expect(whereQuoted({ ...draft, summary }, { passage: 'summary', quote: words })?.passage).toBe(
        'summary',
      );
    }),
  );
});
