/** The words of what other websites show, and of the page that explains it: `content/<language>/embed.yaml`. */
import { z } from 'astro/zod';
import { keyed, text } from './fields.ts';

const label = text(90);
const sentence = text(420);

/** The fields of the form on the page for hosts, each an attribute of the element. */
export const FIELDS = [
  'language',
  'theme',
  'accent',
  'radius',
  'firm',
  'contact-href',
  'contact-label',
  'share',
] as const;

export const embedSchema = z.strictObject({
  frame: keyed(['offeredBy', 'contact', 'share', 'full'], sentence),
  link: label,
  page: keyed(
    ['title', 'description', 'lead', 'chooseTitle', 'previewTitle', 'previewAbout', 'copy', 'copied', 'unused'],
    sentence,
  ),
  fields: keyed(FIELDS, z.strictObject({ name: label, hint: sentence.optional() })),
  themes: keyed(['auto', 'light', 'dark'], label),
  html: keyed(['title', 'about', 'hash'], sentence),
  frameOnly: keyed(['title', 'about'], sentence),
  react: keyed(['title', 'about'], sentence),
  policy: keyed(['title', 'about', 'strict'], sentence),
  privacy: z.strictObject({ title: label, about: sentence, text: z.array(sentence).min(1) }),
  events: keyed(['title', 'about', 'answers', 'field', 'send'], sentence),
  attributes: keyed(['title', 'about', 'start', 'heading'], sentence),
  wordpress: keyed(['title', 'about', 'link'], sentence),
  own: keyed(['title', 'about'], sentence),
});
export type EmbedWords = z.infer<typeof embedSchema>;
