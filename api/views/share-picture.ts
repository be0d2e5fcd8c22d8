import { createRequire } from 'node:module';
import sharp from 'sharp';
import { escape } from '../ground/escape.ts';
import type { Locale } from '../ground/locale.ts';

export type Shown = { locale: Locale; title: string; kind: string };

const width = 1200;
const height = 630;
const margin = 80;
const fonts = '@expo-google-fonts/readex-pro';
const { resolve } = createRequire(import.meta.url);
const bold = resolve(`${fonts}/700Bold/ReadexPro_700Bold.ttf`);
const regular = resolve(`${fonts}/400Regular/ReadexPro_400Regular.ttf`);

const names: Record<Locale, string> = { ar: 'حلول', en: 'Hulool' };

/** What is shown where a page is shared: what it is about, in its own direction, under our name. A PNG of 1200 by 630. */
export async function sharePicture({ locale, title, kind }: Shown): Promise<Buffer> {
  const rtl = locale === 'ar';
  /** Lines of text that begin `start` from the side where reading begins. */
  const line = async (words: string, font: string, fontfile: string, colour: string, start = margin) => {
    const text = `<span foreground="${colour}">${rtl ? '\u200f' : ''}${escape(words)}</span>`;
    const options = { text, font, fontfile, width: width - start - margin, rgba: true };
    const { data, info } = await sharp({ text: options }).png().toBuffer({ resolveWithObject: true });
    return { input: data, left: rtl ? width - start - info.width : start, height: info.height };
  };
  const name = await line(names[locale], 'Readex Pro Bold 44', bold, '#14201d', margin + 92);
  const type = await line(kind, 'Readex Pro 34', regular, '#0b6b5d');
  const words = await line(title, `Readex Pro Bold ${title.length > 45 ? 60 : 70}`, bold, '#14201d');
  return sharp(Buffer.from(background(rtl)))
    .composite([
      { ...name, top: margin + 36 - Math.round(name.height / 2) },
      { ...type, top: 230 },
      { ...words, top: 300 },
    ])
    .png({ palette: true })
    .toBuffer();
}

const background = (rtl: boolean): string => `
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
  <rect width="${width}" height="${height}" fill="#f8f7f3"/>
  <rect x="${rtl ? width - 20 : 0}" width="20" height="${height}" fill="#0b6b5d"/>
  <g transform="translate(${rtl ? width - margin - 72 : margin} ${margin}) scale(2.25)">
    <rect width="32" height="32" rx="9" fill="#0b6b5d"/>
    <path d="M9 12.500a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3h-3.200L12.500 24v-3.500H12a3 3 0 0 1-3-3z" fill="#fff"/>
    <path d="m13 15.200 2.100 2.100 4-4.200" fill="none" stroke="#0b6b5d" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>
  </g>
</svg>`;
