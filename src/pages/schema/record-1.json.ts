/** The schema of records, at the address that every record names. */
import type { APIRoute } from 'astro';
import { DEFAULT_LANGUAGE, pathIn } from '../../content/languages.ts';
import { law } from '../../decision/decision.ts';
import { SCHEMA_PATH } from '../../record/input.ts';
import { schemaOfRecords } from '../../record/schema.ts';

export const GET: APIRoute = ({ site }) => {
  const id = new URL(pathIn(DEFAULT_LANGUAGE, SCHEMA_PATH), site).href;
  return new Response(`${JSON.stringify(schemaOfRecords(law, id), null, 1)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
};
