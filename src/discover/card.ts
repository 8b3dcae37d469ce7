/** The picture that stands beside a link to the site: its name, its tagline, and the shapes of the outcomes. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { renderToString } from 'solid-js/web';
import type { InterfaceWords } from '../content/interface.ts';
import { VERDICT_IDS } from '../law/types.ts';
import { type VerdictMark, VerdictShape } from '../questionnaire/VerdictShape.tsx';
import styles from '../styles/base.css?raw';
import { cut, fitted, line } from './lettering.ts';
import { CARD } from './size.ts';

const MARGIN = 80;
const INNER = CARD.width - 2 * MARGIN;

/** A colour of the site by its name. */
function colour(name: string): string {
  const found = new RegExp(`--${name}:\\s*(#[0-9a-f]+)`).exec(styles)?.[1];
  if (found === undefined) throw new Error(`src/styles/base.css has no colour --${name}`);
  return found;
}

const NAME = { size: 128, weight: 500, fill: colour('ink'), spacing: -0.022 };
const TAGLINE = { size: 42, weight: 400, fill: colour('slate') };
const LAW = { size: 34, weight: 600, fill: colour('petrol') };
const LABEL = { size: 25, weight: 500, fill: colour('ink') };

/** A verdict's shape, as on the site, with its label below. */
function mark(id: VerdictMark, label: string, index: number): string {
  const x = MARGIN + (index * INNER) / 5;
  const tone = colour(id === 'unavailable' ? 'wine' : 'petrol');
  const shape = renderToString(() => VerdictShape({ mark: id })).replace(
    '<svg',
    `<svg x="${x - 3}" y="434" width="64" height="64" color="${tone}"`,
  );
  const lines = cut(label, INNER / 5 - 8, LABEL).map((text, row) => line(text, x, 536 + row * 32, LABEL));
  return shape + lines.join('');
}

/** Draws the card in a language. */
export async function drawCard({ product, tagline, law, verdictMarks }: InterfaceWords): Promise<Buffer> {
  const icon = (await readFile('public/icon.svg', 'utf8')).replace(
    '<svg',
    `<svg x="${MARGIN}" y="56" width="56" height="56"`,
  );
  const marks = [...[...VERDICT_IDS].reverse(), 'exit'] as const;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">
<style>
  .shape { fill: none; stroke: currentColor; stroke-width: 3.5; stroke-linecap: square }
  .shape .solid { fill: currentColor }
  .shape .cut { stroke: ${colour('paper')}; stroke-width: 5 }
</style>
<rect width="100%" height="100%" fill="${colour('paper')}"/>
<rect width="100%" height="12" fill="${colour('petrol')}"/>
${icon}
${line(law, MARGIN + 76, 95, LAW)}
${line(product, MARGIN, 262, fitted(product, NAME, INNER))}
${line(tagline, MARGIN, 336, fitted(tagline, TAGLINE, INNER))}
<rect x="${MARGIN}" y="394" width="${INNER}" height="2" fill="${colour('straw')}"/>
${marks.map((id, index) => mark(id, verdictMarks[id], index)).join('')}
</svg>`;
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 64, compressionLevel: 9 }).toBuffer();
}
