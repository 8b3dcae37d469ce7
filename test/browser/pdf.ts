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

/** A part of the tree of tags: an element with its parts, or a piece of content. */
type Tagged = { readonly children?: readonly Tagged[]; readonly type?: string; readonly id?: string };

/** The text of a PDF in the order of its tags, in which it is read aloud, squeezed. */
export async function readAloud(pdf: Buffer): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const marked = new Map<string, string>();
    const open: string[] = [];
    for (const item of items) {
      if ('str' in item) {
        const id = open.findLast((one) => one !== '') ?? '';
        marked.set(id, (marked.get(id) ?? '') + item.str);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? '');
    }
    const read = ({ children, type, id }: Tagged): void => {
      if (type === 'content') texts.push(marked.get(id ?? '') ?? '');
      for (const child of children ?? []) read(child);
    };
    read((await page.getStructTree()) ?? {});
  }
  return squeeze(texts.join(''));
}
