import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { fileNames } from '../../../content/articles.ts';
import { aboutImage, imageFile } from '../../../content/images.ts';
import type { Format, NewPart, Note } from '../../db/schema/imports.ts';
import { Refused } from '../../ground/refusals.ts';
import type { Text } from '../../ground/texts.ts';
import type { Unzipped } from '../../uploads/zip.ts';
import { nameFrom } from '../pictures/pictures.ts';
import { partsOfPages } from './pages.ts';
import { pagesInHtml } from './html-pages.ts';
import { pagesInZendesk } from './zendesk.ts';

const isImage = /\.(?:jpe?g|png|webp|gif|heic|svg)$/i;
/** What of an archive is looked at. */
export const isWanted = (path: string): boolean =>
  isImage.test(path) || /\.(?:md|ya?ml|json|html?)$/i.test(path);

const ofArticle = /(?:^|\/)articles\/([a-z0-9]+(?:-[a-z0-9]+)*)\/([^/]+)$/;

/** What the files of an import are, and the parts that they make. @throws Refused where there is no article in them */
export function partsOf(files: Unzipped[]): { format: Format; parts: NewPart[] } {
  const images = files.filter(({ path }) => isImage.test(path));
  if (files.some(({ path }) => ofArticle.exec(path)?.[2] === 'article.yaml'))
    return { format: 'markdown', parts: [...articlesIn(files), ...ourImages(files)] };
  const texts = files.flatMap(({ path, bytes }) =>
    isImage.test(path) ? [] : [{ path, text: textOf(bytes) }],
  );
  const zendesk = pagesInZendesk(texts);
  if (zendesk.pages.length > 0)
    return {
      format: 'zendesk',
      parts: [
        ...partsOfPages(zendesk.pages),
        ...images.map((image) => theirImage(image, zendesk.attachments)),
      ],
    };
  const pages = pagesInHtml(texts);
  if (pages.length === 0) throw new Refused('importKind');
  return {
    format: 'html',
    parts: [...partsOfPages(pages), ...images.map((image) => theirImage(image, new Map()))],
  };
}

const noUtf8: Text = { ar: 'لم يُحفظ بترميز UTF-8.', en: 'It is not saved as UTF-8.' };

/** The articles of a folder of ours, however deep it stands in the archive. */
function articlesIn(files: Unzipped[]): NewPart[] {
  const folders = new Map<string, { texts: [string, string][]; notes: Note[] }>();
  for (const { path, bytes } of files) {
    const [, slug, name = ''] = ofArticle.exec(path) ?? [];
    if (slug === undefined || !fileNames.includes(name)) continue;
    const { texts, notes } = folders.get(slug) ?? { texts: [], notes: [] };
    if (isUtf8(bytes)) texts.push([name, bytes.toString('utf8')]);
    else notes.push({ file: `${slug}/${name}`, line: null, message: noUtf8, left: true });
    folders.set(slug, { texts, notes });
  }
  return [...folders].map(([slug, { texts, notes }]) => ({
    kind: 'article',
    name: slug,
    source: { files: texts },
    notes,
  }));
}

const ofImages = /(?:^|\/)images\/([^/]+)$/;

/** The pictures of a folder of ours, with what is said of each beside it. */
function ourImages(files: Unzipped[]): NewPart[] {
  const said = new Map(
    files.flatMap(({ path, bytes }) => {
      const file = ofImages.exec(path)?.[1] ?? '';
      return file.endsWith('.yaml') ? [[file.replace(/\.yaml$/, ''), bytes.toString('utf8')] as const] : [];
    }),
  );
  return files.flatMap(({ path, bytes }): NewPart[] => {
    const name = imageFile.exec(ofImages.exec(path)?.[1] ?? '')?.[1];
    if (name === undefined) return [];
    const about = aboutImage.safeParse(readYaml(said.get(name) ?? ''));
    const { alt, marks } = about.success ? about.data : { alt: { ar: '', en: '' }, marks: [] };
    return [{ kind: 'picture', name, addresses: [path], bytes, alt, marks }];
  });
}

function readYaml(source: string): unknown {
  try {
    return parseYaml(source);
  } catch {
    return undefined;
  }
}

/** A picture from elsewhere; its name ends with what its bytes say, so that no other has it. `attachments`: the file names that an export tells by number. */
function theirImage({ path, bytes }: Unzipped, attachments: ReadonlyMap<string, string>): NewPart {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const file = basename(path);
  const numbers = [...attachments].filter(
    ([number, name]) => name === file || path.split(/[/-]/).includes(number),
  );
  return {
    kind: 'picture',
    name: `${nameFrom(file).slice(0, 50)}-${digest}`,
    // Attachments lie in folders, or have names, with the number that pages call them by.
    addresses: [...new Set([path, ...numbers.map(([number]) => number), ...(path.match(/\d{5,}/g) ?? [])])],
    bytes,
    alt: { ar: '', en: '' },
  };
}

const textOf = (bytes: Buffer): string => bytes.toString('utf8').replace(/^\ufeff/, '');
