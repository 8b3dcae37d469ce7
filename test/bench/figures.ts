/** Figures out of many. */

/** The median of some figures. */
export const middle = (figures: readonly number[]): number => share(figures, 0.5);

/** The figure below which a share of all figures lies. */
export const share = (figures: readonly number[], part: number): number =>
  [...figures].sort((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * part))] ?? Number.NaN;
