/** The words of the map of the decision: every key of `content/<language>/map.yaml`. */
import { z } from 'astro/zod';
import { keyed, text } from './fields.ts';

const label = text(110);
const sentence = text(420);

/** `{name}` in a text is filled in. */
export const mapSchema = z.strictObject({
  title: label,
  description: sentence,
  lead: sentence,
  signs: keyed(['title', 'question', 'exit', 'outcome', 'aside'], sentence),
  picture: keyed(
    ['title', 'about', 'region', 'piece', 'start', 'from', 'to', 'result', 'more', 'exit', 'parted'],
    sentence,
  ),
  zoom: keyed(['larger', 'smaller', 'natural'], label),
  outline: keyed(['title', 'about', 'sources', 'cases', 'outcomes', 'rule'], sentence),
  way: keyed(
    [
      'title',
      'leadsTo',
      'stopsAt',
      'parted',
      'never',
      'chosen',
      'here',
      'without',
      'back',
      'wait',
      'failed',
      'unreadable',
      'damaged',
      'outdated',
    ],
    sentence,
  ),
  files: keyed(['title', 'mermaid', 'mermaidAbout', 'machine', 'machineAbout', 'proof'], sentence),
});
export type MapWords = z.infer<typeof mapSchema>;
