/** What the search page uses of Pagefind, which is loaded at the first search and runs in the browser. */

/** A place where words were found: a page, or a part of it. */
export interface Place {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}
interface Part extends Place {
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}
/** A page on which words were found, and the parts of it that fit best, the best first. */
export interface Found extends Place {
  readonly parts: readonly Place[];
}

interface Pagefind {
  search(words: string): Promise<{
    results: readonly {
      data(): Promise<{ url: string; excerpt: string; meta: { title?: string }; sub_results: readonly Part[] }>;
    }[];
  }>;
  destroy(): Promise<void>;
}

/** More than anyone types. What is longer was pasted, and costs seconds to look up. */
const LONGEST = 300;
const MOST_PARTS = 5;

const score = (part: Part) => part.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);

/**
 * The pages that hold words, the best first, in the language of the page.
 * @param address where Pagefind's script is
 * @throws when the index cannot be loaded
 */
export async function find(address: string, words: string): Promise<Found[]> {
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  try {
    const { results } = await pagefind.search(words.slice(0, LONGEST));
    // Pagefind keeps it to itself when a part of the index cannot be loaded.
    if (results.length === 0 && !navigator.onLine) throw new Error('offline');
    const pages = await Promise.all(results.map(({ data }) => data()));
    return pages.map(({ url, excerpt, meta, sub_results }) => ({
      title: meta.title ?? url,
      url,
      excerpt,
      parts: sub_results
        .filter((part) => part.url !== url)
        .sort((a, b) => score(b) - score(a))
        .slice(0, MOST_PARTS),
    }));
  } catch (error) {
    // So that the next search starts anew instead of failing as this one did.
    await pagefind.destroy();
    throw error;
  }
}
