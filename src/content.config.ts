/** The collections of `content/`, each with its loader and its schema. */
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import {
  authoritiesLoader,
  checkedLoader,
  documentsLoader,
  findingsLoader,
  interfaceLoader,
  outcomesLoader,
  pagesLoader,
  questionsLoader,
  sourcesLoader,
} from './content/loaders.ts';
import {
  authoritiesSchema,
  findingSchema,
  interfaceSchema,
  outcomeSchema,
  pageSchema,
  questionSchema,
  sourcesSchema,
} from './content/schemas.ts';

export const collections = {
  sources: defineCollection({
    loader: sourcesLoader,
    schema: sourcesSchema.shape.sources.valueType.extend({ order: z.number() }),
  }),
  documents: defineCollection({
    loader: documentsLoader,
    schema: sourcesSchema.shape.documents.valueType.extend({ order: z.number() }),
  }),
  authorities: defineCollection({ loader: authoritiesLoader, schema: authoritiesSchema.valueType }),
  checked: defineCollection({ loader: checkedLoader, schema: z.object({ date: z.iso.date() }) }),
  interface: defineCollection({ loader: interfaceLoader, schema: interfaceSchema }),
  questions: defineCollection({ loader: questionsLoader, schema: questionSchema }),
  outcomes: defineCollection({ loader: outcomesLoader, schema: outcomeSchema }),
  pages: defineCollection({ loader: pagesLoader, schema: pageSchema }),
  findings: defineCollection({ loader: findingsLoader, schema: findingSchema }),
};
