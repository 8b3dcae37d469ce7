/** The brand of a copy of the site: a file at build, for someone who hosts it under a name of their own. */

import { existsSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { JSON_SCHEMA, load } from 'js-yaml';

const words = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^<>]*$/);
const link = z.strictObject({ href: z.string().regex(/^(https:\/\/[^/]|mailto:|tel:)\S+$/), label: words });

const brandSchema = z.strictObject({
  /** Stands wherever the site says its name. */
  name: words,
  accent: z
    .string()
    .regex(/^#([\da-f]{3}|[\da-f]{6})$/i)
    .optional(),
  contact: link.optional(),
  imprint: link.optional(),
});
export type Brand = z.infer<typeof brandSchema>;

/**
 * Reads a brand file.
 * @param file its path; without one there is no brand
 * @throws Error that names the file and the key
 */
export function readBrand(file: string | undefined): Brand | null {
  if (!file) return null;
  if (!existsSync(file)) throw new Error(`BRAND_FILE is "${file}", and there is no such file`);
  const result = brandSchema.safeParse(load(readFileSync(file, 'utf8'), { schema: JSON_SCHEMA }));
  if (result.success) return result.data;
  const why = result.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`);
  throw new Error(`${file}: ${why.join('; ')}`);
}

/** The brand of this build, from the environment variable BRAND_FILE. */
export const brand = readBrand(process.env['BRAND_FILE']);
