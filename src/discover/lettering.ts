/** Words as outlines, in the site's font: a machine that builds the site needs no font of its own. */
import { readFile } from 'node:fs/promises';
import { Blob, Buffer, Face, Font, shape, Variation } from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';

const FILE = 'node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';
const face = new Face(new Blob(await decompress(await readFile(FILE))));

export interface Style {
  /** In pixels. */
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  /** Between letters, in parts of the size. */
  readonly spacing?: number;
}

const fonts = new Map<number, Font>();
function fontOf(weight: number): Font {
  const font = fonts.get(weight) ?? new Font(face);
  if (!fonts.has(weight)) font.setVariations([new Variation('wght', weight)]);
  fonts.set(weight, font);
  return font;
}

/** The glyphs of a line with their places, in units of the font, and where the line ends. */
function set(text: string, { weight, spacing = 0 }: Pick<Style, 'weight' | 'spacing'>) {
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(fontOf(weight), buffer);
  let end = 0;
  const glyphs = buffer.getGlyphInfosAndPositions().map(({ codepoint, xAdvance = 0, xOffset = 0 }) => {
    const at = end + xOffset;
    end += xAdvance + spacing * face.upem;
    return { at, codepoint };
  });
  return { glyphs, end };
}

/** How wide a line is, in pixels. */
export const widthOf = (text: string, style: Omit<Style, 'fill'>): number =>
  (set(text, style).end * style.size) / face.upem;

/** A line of text as SVG, its baseline at `y`. */
export function line(text: string, x: number, y: number, style: Style): string {
  const scale = style.size / face.upem;
  const font = fontOf(style.weight);
  const glyphs = set(text, style).glyphs.map(
    ({ at, codepoint }) => `<path transform="translate(${at})" d="${font.glyphToPath(codepoint)}"/>`,
  );
  return `<g fill="${style.fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${glyphs.join('')}</g>`;
}

/** A style made smaller, where a line would be wider than it may be. */
export const fitted = (text: string, style: Style, width: number): Style => ({
  ...style,
  size: Math.min(style.size, (style.size * width) / widthOf(text, style)),
});

/** A text cut into as few lines as a width allows, and these as even as can be. Spaces that must not break do not. */
export function cut(text: string, width: number, style: Omit<Style, 'fill'>): string[] {
  const within = (limit: number) => {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const longer = `${lines.at(-1)} ${word}`;
      if (lines.length > 0 && widthOf(longer, style) <= limit) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };
  const fewest = within(width);
  for (let limit = width / 20; limit < width; limit += width / 20) {
    const even = within(limit);
    if (even.length === fewest.length && even.every((each) => widthOf(each, style) <= limit)) return even;
  }
  return fewest;
}
