/** The decision as the configuration of a state machine, which editors of state machines open. */
import type { APIRoute } from 'astro';
import { DEFAULT_LANGUAGE } from '../../content/languages.ts';
import { entriesIn } from '../../content/site.ts';
import { law } from '../../law/law.ts';
import { machineJsonOf } from '../../map/machine-json.ts';

export const GET: APIRoute = async () => {
  const [questions, outcomes] = await Promise.all([
    entriesIn('questions', DEFAULT_LANGUAGE),
    entriesIn('outcomes', DEFAULT_LANGUAGE),
  ]);
  const title = (id: string) => questions.get(id)?.data.title ?? outcomes.get(id)?.data.title ?? id;
  return new Response(`${JSON.stringify(machineJsonOf(law, title), null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
