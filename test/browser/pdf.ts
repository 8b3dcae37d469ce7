/** What stands on printed pages. */
import { extractText, getDocumentProxy } from 'unpdf';

/** Without spaces; a quotation mark comes out of a PDF as the letter of the same shape. */
export const squeeze = (text: string | null | undefined) =>
  (text ?? '').replace(/\s+/g, '').replaceAll('ʼ', '’').replaceAll('ʻ', '‘');

/** The text of each page of a PDF, squeezed. */
export async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map(squeeze);
}
