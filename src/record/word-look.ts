/** How the Word document looks: A4, one serif face that Word has, the accent of the site, and nothing more. */
import {
  AlignmentType,
  type INumberingOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  type ITableBordersOptions,
  LevelFormat,
} from 'docx';

const FACE = 'Cambria';
const INK = '1B1B1B';
export const QUIET = '555555';
const ACCENT = '1F3F77';
const RULE = 'C8C8C8';
export const SHADE = 'EFEFEF';

/** Twentieths of a point, in which Word measures. */
const MILLIMETRE = 56.7;
const mm = (length: number): number => Math.round(length * MILLIMETRE);
const MARGIN = mm(22);
const A4 = { width: mm(210), height: mm(297) };

/** The length of a line. */
export const LINE = A4.width - 2 * MARGIN;
/** The size of addresses that are written out, in half points: they are there for print. */
export const ADDRESS = 18;
/** How far items of a list stand in, by level. */
const INDENT = mm(7);

export const page: ISectionPropertiesOptions = {
  page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
};

const heading = (size: number, before: number, colour: string) => ({
  run: { font: FACE, size: size * 2, bold: true, color: colour },
  paragraph: { spacing: { before: before * 20, after: 4 * 20 }, keepNext: true, keepLines: true },
});

/** @param locale the language of the whole document, as Word names it */
export const styles = (locale: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: FACE, size: 21, color: INK, language: { value: locale } },
      paragraph: { spacing: { after: 6 * 20, line: 271 } },
    },
    title: heading(24, 12, INK),
    heading1: heading(15, 18, ACCENT),
    heading2: heading(12, 10, INK),
    heading3: heading(10.5, 8, INK),
    hyperlink: { run: { color: ACCENT, underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { before: 30, after: 30, line: 252 } },
    },
    { id: 'Item', name: 'Item', basedOn: 'Normal', paragraph: { spacing: { after: 3 * 20 } } },
  ],
});

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: INDENT * (at + 1), hanging: INDENT } } },
});

export const NUMBERED = 'numbered';
export const BULLETS = 'bullets';

export const numbering: INumberingOptions = {
  config: [
    {
      reference: NUMBERED,
      levels: [level(0, LevelFormat.DECIMAL, '%1.'), level(1, LevelFormat.BULLET, '•')],
    },
    { reference: BULLETS, levels: [level(0, LevelFormat.BULLET, '•'), level(1, LevelFormat.BULLET, '–')] },
  ],
};

const line = { style: 'single', size: 4, color: RULE } as const;
const none = { style: 'none', size: 0, color: 'auto' } as const;

/** Lines between rows, and none beside them. */
export const borders: ITableBordersOptions = {
  top: line,
  bottom: line,
  left: none,
  right: none,
  insideHorizontal: line,
  insideVertical: none,
};
