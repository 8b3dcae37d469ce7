/** The words of what other websites show, and of the page that explains it: `content/<language>/embed.yaml`. */
import { z } from 'astro/zod';
import { keyed, text } from './fields.ts';

const sentence = text(420);

export const embedSchema = z.strictObject({
  frame: keyed(['offeredBy', 'contact', 'share', 'full'], sentence),
});
export type EmbedWords = z.infer<typeof embedSchema>;
