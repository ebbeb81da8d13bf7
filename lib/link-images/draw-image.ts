import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { phrases } from '#lib/ja/index.ts';
import { imageWords as words } from './words.ts';

/** What the image of a page says when somebody sends a link to it. */
export interface ImageText {
  /** The kind of page; with a fact, also how well its sources agree. */
  readonly label: string;
  readonly title: string;
  /** The short answer, in whole sentences; empty if the page has none. */
  readonly answer: string;
}

/** In pixels: what services that show links ask for. */
export const imageSize = { width: 1200, height: 630 } as const;

/** Raised when an image is drawn in another way, so that the same text gets a new address. */
export const drawingVersion = 1;

const fonts = join('@expo-google-fonts', 'biz-udpgothic');
const faces = {
  regular: { name: 'BIZ UDPGothic', file: join(fonts, '400Regular', 'BIZUDPGothic_400Regular.ttf') },
  bold: { name: 'BIZ UDPGothic Bold', file: join(fonts, '700Bold', 'BIZUDPGothic_700Bold.ttf') },
} as const;

// The light scheme of app/styles/tokens.css.
const colours = { paper: '#faf7f1', ink: '#1e1c18', soft: '#5b564c', act: '#0a6657', onAct: '#ffffff' } as const;

// The image from above: label, title, answer, and a band with the name of the site.
const margin = 72;
const labelTop = 72;
const titleTop = 148;
const gap = 38;
const band = { top: 530, height: 100 } as const;
const nameLeft = margin + 72;
const noteLeft = 340;

interface Setting {
  readonly text: string;
  readonly face: keyof typeof faces;
  readonly size: number;
  readonly colour: string;
}

interface SetText {
  readonly input: Buffer;
  readonly height: number;
}

/**
 * Draws an image: the kind of page, its title, its answer as far as whole sentences fit, and whose site it is. Gives a PNG.
 * Throws if the title does not fit even in the smallest type.
 */
export async function drawImage({ label, title, answer }: ImageText, root: string): Promise<Uint8Array> {
  // Loaded here, because only builds draw.
  const { default: sharp } = await import('sharp');
  // Pango keeps a font under the name of its file, so a link that goes away would take the font along.
  const modules = await realpath(join(root, 'node_modules'));
  const set = (setting: Setting) => setText(sharp({ text: asPango(setting, modules) }));
  const kind = await set({ text: label, face: 'bold', size: 30, colour: colours.act });
  const titles = [64, 56, 48, 40].map((size): Setting => ({ text: title, face: 'bold', size, colour: colours.ink }));
  const heading = await firstThatFits(titles, band.top - gap - titleTop, set);
  if (heading === undefined) throw new Error(`このページの題は、画像に入りません：${title}`);
  const answerTop = titleTop + heading.height + gap;
  const answers = shorter(answer).flatMap((text) =>
    [34, 30].map((size): Setting => ({ text, face: 'regular', size, colour: colours.soft })),
  );
  const told = await firstThatFits(answers, band.top - gap - answerTop, set);
  const name = await set({ text: words.site, face: 'bold', size: 38, colour: colours.onAct });
  const note = await set({ text: words.unofficialShort, face: 'regular', size: 26, colour: colours.onAct });
  const middle = ({ height }: SetText) => Math.round(band.top + (band.height - height) / 2);
  // Few colours: the file has half the size, and the edges of letters look the same.
  return sharp({ create: { ...imageSize, channels: 3, background: colours.paper } })
    .composite([
      { input: kind.input, left: margin, top: labelTop },
      { input: heading.input, left: margin, top: titleTop },
      ...(told === undefined ? [] : [{ input: told.input, left: margin, top: answerTop }]),
      { input: Buffer.from(bandDrawing), left: 0, top: band.top },
      { input: name.input, left: nameLeft, top: middle(name) },
      { input: note.input, left: noteLeft, top: middle(note) },
    ])
    .png({ palette: true, colours: 16, dither: 0, effort: 7 })
    .toBuffer();
}

async function setText(text: Sharp): Promise<SetText> {
  const { data, info } = await text.png().toBuffer({ resolveWithObject: true });
  return { input: data, height: info.height };
}

async function firstThatFits(
  settings: readonly Setting[],
  mostHeight: number,
  set: (setting: Setting) => Promise<SetText>,
): Promise<SetText | undefined> {
  for (const setting of settings) {
    const text = await set(setting);
    if (text.height <= mostHeight) return text;
  }
  return undefined;
}

/** The band at the foot, with the counter window of the site's mark. */
const bandDrawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${imageSize.width}" height="${band.height}">
<rect width="100%" height="100%" fill="${colours.act}"/>
<path transform="translate(${margin - 12} 18) scale(2)" d="M8 25V14.5a8 8 0 0 1 16 0V25M6 19.5h20" fill="none" stroke="${colours.paper}" stroke-width="2.6" stroke-linecap="round"/></svg>`;

/** A text, then the same without its last sentence, and so on. A sentence is never cut: half of one can say the opposite. */
function shorter(text: string): string[] {
  const sentences = text.match(/[^。]+。?/g) ?? [];
  return sentences.map((_, index) => sentences.slice(0, sentences.length - index).join(''));
}

function asPango({ text, face, size, colour }: Setting, modules: string) {
  const { name, file } = faces[face];
  return {
    text: `<span foreground="${colour}">${withBreaks(text)}</span>`,
    font: `${name} ${size}`,
    fontfile: join(modules, file),
    width: imageSize.width - 2 * margin,
    // A point is a pixel.
    dpi: 72,
    rgba: true,
    spacing: Math.round(size / 4),
    wrap: 'word-char',
  } as const;
}

/** The text as Pango reads it. A word joiner between the characters of a phrase keeps a line from ending there. */
function withBreaks(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  const escaped = (character: string) => escapes[character] ?? character;
  return phrases(text)
    .map((phrase) => [...phrase].map(escaped).join('\u2060'))
    .join('');
}
