import type { Root } from 'mdast';
import {
  autolink,
  codeText,
  htmlText,
  labelEnd,
  labelStartImage,
  labelStartLink,
} from 'micromark-core-commonmark';
import type { Construct, ConstructRecord, Extension, TokenizeContext } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import type { Processor } from 'unified';
import { unified } from 'unified';
import { arabicLists, arabicStarts } from './arabic-lists.ts';
import { attention } from './attention.ts';
import { counted } from './budget.ts';
import { diallingCode } from './dialling-codes.ts';
import { mustBeShallow, mustBeSmall } from './limits.ts';

/** The end of a link looks back through what stands before it for its beginning. */
const lookingBack = ({ events }: TokenizeContext): number => events.length / 16;

const stress = counted(attention);
const parts = {
  '*': [diallingCode, stress],
  _: [stress],
  '`': [counted(codeText)],
  '<': [counted(autolink), counted(htmlText)],
  '[': [counted(labelStartLink)],
  '!': [counted(labelStartImage)],
  ']': [counted(labelEnd, lookingBack)],
};

/** CommonMark whose marks are counted, for Arabic as for English. */
const ours: Extension = {
  text: Object.fromEntries(Object.entries(parts).map(([sign, all]) => [sign.charCodeAt(0), all])),
  insideSpan: { null: [stress] },
  disable: {
    null: [attention, codeText, autolink, htmlText, labelStartLink, labelStartImage, labelEnd].flatMap(
      ({ name }) => name ?? [],
    ),
  },
};

const countedAll = (record: ConstructRecord): ConstructRecord =>
  Object.fromEntries(
    Object.entries(record).map(([sign, all]) => [
      sign,
      [all ?? []].flat().map((one: Construct) => counted(one)),
    ]),
  );

function bounded(this: Processor, more: Extension[]): void {
  const data = this.data();
  const theirs = (data.micromarkExtensions ?? []).map((extension) => ({
    ...extension,
    ...(extension.text && { text: countedAll(extension.text) }),
  }));
  data.micromarkExtensions = [...theirs, ours, arabicLists, ...more];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), arabicStarts];
}

// One tilde is a tilde: «من 5~10 أيام».
const parserWith = (...more: Extension[]) =>
  unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(bounded, more).freeze();

const ofArticles = parserWith();
const ofMessages = parserWith({ disable: { null: ['characterReference'] } });

/** Reads a Markdown text, in bounded time whatever it holds. @throws Unreadable */
export const parse = (markdown: string): Root => within(ofArticles, markdown);

/** The same for what people write to each other, in which `&lt;` is what it says. @throws Unreadable */
export const parseMessage = (markdown: string): Root => within(ofMessages, markdown);

function within(parser: Pick<typeof ofArticles, 'parse'>, markdown: string): Root {
  mustBeShallow(markdown);
  const tree = parser.parse(markdown);
  mustBeSmall(tree);
  return tree;
}
