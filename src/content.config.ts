/** The collections of `content/`, each with its loader and its schema. */
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { caseEntrySchema } from './content/case-entry.ts';
import { embedSchema } from './content/embed.ts';
import { interfaceSchema } from './content/interface.ts';
import * as loaders from './content/loaders.ts';
import { mapSchema } from './content/map-words.ts';
import { proofSchema } from './content/proof-words.ts';
import * as schemas from './content/schemas.ts';
import { trainingSchema } from './content/training-words.ts';
import { verifySchema } from './content/verify-words.ts';

/** What the loader adds: the place in the file, the terms that a text uses, the sources that it cites. */
const ordered = { order: z.number() };
const read = { terms: z.array(z.string()), cites: z.array(z.string()) };
const { sources, documents } = schemas.sourcesSchema.shape;

export const collections = {
  sources: defineCollection({ loader: loaders.sourcesLoader, schema: sources.valueType.extend(ordered) }),
  documents: defineCollection({ loader: loaders.documentsLoader, schema: documents.valueType.extend(ordered) }),
  authorities: defineCollection({
    loader: loaders.authoritiesLoader,
    schema: schemas.authoritiesSchema.valueType.extend(ordered),
  }),
  checked: defineCollection({ loader: loaders.checkedLoader, schema: z.object({ date: z.iso.date() }) }),
  interface: defineCollection({ loader: loaders.interfaceLoader, schema: interfaceSchema }),
  verify: defineCollection({ loader: loaders.verifyLoader, schema: verifySchema }),
  map: defineCollection({ loader: loaders.mapLoader, schema: mapSchema }),
  proof: defineCollection({ loader: loaders.proofLoader, schema: proofSchema }),
  embed: defineCollection({ loader: loaders.embedLoader, schema: embedSchema }),
  training: defineCollection({ loader: loaders.trainingLoader, schema: trainingSchema }),
  cases: defineCollection({ loader: loaders.casesLoader, schema: caseEntrySchema }),
  questions: defineCollection({ loader: loaders.questionsLoader, schema: schemas.questionSchema.extend(read) }),
  outcomes: defineCollection({ loader: loaders.outcomesLoader, schema: schemas.outcomeSchema.extend(read) }),
  findings: defineCollection({ loader: loaders.findingsLoader, schema: schemas.findingSchema }),
  guide: defineCollection({ loader: loaders.guideLoader, schema: schemas.guideSchema.extend(read) }),
  glossary: defineCollection({ loader: loaders.glossaryLoader, schema: schemas.glossarySchema.valueType }),
  changes: defineCollection({ loader: loaders.changesLoader, schema: schemas.changesSchema.element.extend(ordered) }),
  pages: defineCollection({ loader: loaders.pagesLoader, schema: schemas.pageSchema.extend(read) }),
};
