/** What pages are, in the vocabulary of schema.org. */
import type { Section } from '../content/sections.ts';

/** Where a page stands below the first page. */
export const breadcrumbsOf = (steps: readonly { readonly name: string; readonly address: URL }[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, address }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: address,
  })),
});

/** A page of questions, each with its answer. Sections whose heading asks nothing are left out. */
export const answersOf = (language: string, sections: readonly Section[]) => ({
  '@type': 'FAQPage',
  inLanguage: language,
  mainEntity: sections
    .filter(({ title }) => title.endsWith('?'))
    .map(({ title, text }) => ({
      '@type': 'Question',
      name: title,
      acceptedAnswer: { '@type': 'Answer', text },
    })),
});
