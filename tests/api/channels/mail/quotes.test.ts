import { expect, test } from 'vitest';
import { quotedHtml, quotedText } from '../../../../api/channels/mail/quotes.ts';

const body = 'Please **call** us:\n\n- now\nمرحبًا';

test('marks of an answer are shown in its mail, each block with its direction, and none is left in plain words', () => {
  const quote = { body, locale: 'en', format: 'markdown' } as const;
  expect(quotedHtml(quote)).toContain('<strong>call</strong>');
  expect(quotedHtml(quote)).toContain('<ul dir="');
  expect(quotedHtml(quote)).not.toContain('class=');
  expect(quotedText(quote)).toContain('Please call us:');
});

test('what was typed without marks is mailed as it was typed', () => {
  const quote = { body, locale: 'en', format: 'plain' } as const;
  expect(quotedHtml(quote)).toContain('**call**');
  expect(quotedText(quote)).toContain('**call**');
});
