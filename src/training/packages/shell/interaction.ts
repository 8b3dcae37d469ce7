/** An answered question as SCORM records it. */
import type { Course } from '../course.ts';
import { cmiTime, cmiTimespan, decimal, isoDuration, isoTime } from './formats.ts';
import type { Answered } from './platform.ts';

/** SCORM 1.2 holds 255 characters; SCORM 2004 promises room for 250 of a description. */
const LONGEST = { response: 255, description: 250 } as const;

export type Version = '1.2' | '2004';

/** The time that passed, as a version writes it. */
export const spanIn = (version: Version, seconds: number): string =>
  version === '1.2' ? cmiTimespan(seconds) : isoDuration(seconds);

/**
 * The fields of one interaction after `cmi.interactions.n.`, in the order in which they have to be set.
 *
 * A place is a fill-in, since no platform knows all countries; every other question is a choice. SCORM 1.2 wants an
 * option to be one letter or digit; SCORM 2004 takes the options' own ids.
 */
export function interactionFields(
  version: Version,
  { at, case: id, question, given, model, mark, share, seconds }: Answered,
  questions: Course['questions'],
): [field: string, value: string][] {
  const { title, options } = questions[question];
  const written = (chosen: readonly string[]): string =>
    version === '2004'
      ? chosen.join('[,]')
      : chosen
          .map((option) => options?.[option]?.[0] ?? option)
          .join(',')
          .slice(0, LONGEST.response);
  const type = options ? 'choice' : 'fill-in';
  const wrong = version === '1.2' ? 'wrong' : 'incorrect';
  const result = mark === 'not-asked' ? 'neutral' : share === 1 ? 'correct' : share === 0 ? wrong : decimal(share, 4);
  const response: [string, string][] = given
    ? [[version === '1.2' ? 'student_response' : 'learner_response', written(given)]]
    : [];
  const ends: [string, string][] = [
    ['correct_responses.0.pattern', written(model)],
    ...response,
    ['result', result],
    ['latency', spanIn(version, seconds)],
  ];
  return version === '1.2'
    ? [['id', `${id}.${question}`], ['time', cmiTime(at)], ['type', type], ...ends]
    : [
        ['id', `urn:who-asked-first:${id}:${question}`],
        ['type', type],
        ['timestamp', isoTime(at)],
        ['description', title.slice(0, LONGEST.description)],
        ...ends,
      ];
}
