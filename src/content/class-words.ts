/** The words of the pages for a class: what stands under `class` in `content/<language>/training.yaml`. */
import { z } from 'astro/zod';
import { keyed, text } from './fields.ts';

const sentence = text(420);

/** `{name}` in a text is filled in. */
export const classSchema = z.strictObject({
  page: keyed(['title', 'description', 'lead', 'withoutScript', 'material', 'back'], sentence),
  choose: keyed(['title', 'level', 'topic', 'all', 'read', 'shown', 'addShown', 'toSet'], sentence),
  set: keyed(['title', 'empty', 'suggestion', 'up', 'down', 'remove', 'moved', 'removed', 'clear', 'time', 'drawn'], sentence),
  settings: keyed(['title', 'feedback', 'step', 'end', 'which', 'allCases', 'someCases', 'count', 'again', 'drawAbout', 'minutes', 'minutesAbout'], sentence),
  link: keyed(['title', 'about', 'copy', 'copied', 'copyFailed', 'qr', 'qrName', 'qrFailed', 'open'], sentence),
  views: keyed(['title', 'edit', 'handout', 'worksheet', 'key', 'projector', 'plan', 'certificate', 'start'], sentence),
  about: keyed(['handout', 'worksheet', 'key', 'projector', 'plan', 'certificate'], sentence),
  start: keyed(['title', 'lead', 'step', 'end', 'minutes', 'begin', 'goOn', 'done', 'open', 'progress', 'mean', 'stays', 'kept', 'finished'], sentence),
  problems: keyed(['unknownOne', 'unknown', 'none', 'damaged', 'unreadable'], sentence),
  certificate: keyed(['title', 'blank', 'name', 'nameAbout', 'print', 'text', 'textOne', 'score', 'percent', 'scoreAbout', 'date', 'set', 'cases', 'trainer'], sentence),
  material: keyed(['title', 'description', 'lead', 'invented', 'views', 'allCases', 'set', 'one', 'print', 'number', 'facts', 'key', 'time', 'changedOutcome'], sentence),
  worksheet: keyed(['title', 'name', 'case', 'predicted', 'deciding', 'about', 'outcome', 'reasons'], sentence),
  projector: keyed(['bar', 'previous', 'next', 'facts', 'key', 'discussion', 'larger', 'smaller', 'full', 'leave', 'keys'], sentence),
  plan: keyed(['title', 'lead', 'suggested', 'open', 'when', 'what', 'how', 'length', 'opening', 'openingHow', 'method', 'methodHow', 'caseHow', 'pause', 'pauseHow', 'close', 'closeHow', 'left', 'bring', 'bringList'], sentence),
});
export type ClassWords = z.infer<typeof classSchema>;
