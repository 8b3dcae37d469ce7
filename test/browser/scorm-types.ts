/** What each standard allows an element of its data model to hold, as far as the courses set it. */

const decimal = String.raw`(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)`;
const share = String.raw`(?:1(?:\.0+)?|0(?:\.\d{1,7})?)`;
const choice12 = '[a-z0-9](?:,[a-z0-9])*';
const identifier = '[a-z0-9][a-z0-9-]{0,249}';
const choice2004 = String.raw`${identifier}(?:\[,\]${identifier})*`;
const place = '(?:[A-Z]{2}|unsure)';
const span = String.raw`PT(?:\d+H)?(?:\d+M)?\d+(?:\.\d{1,2})?S`;

const TYPES = {
  scorm12: {
    'cmi.suspend_data': '[\\s\\S]{0,4096}',
    'cmi.core.lesson_location': '[\\s\\S]{0,255}',
    'cmi.core.session_time': String.raw`\d{2,4}:[0-5]\d:[0-5]\d(?:\.\d{1,2})?`,
    'cmi.core.lesson_status': 'passed|completed|failed|incomplete|browsed|not attempted',
    'cmi.core.exit': 'time-out|suspend|logout|',
    'cmi.core.score.raw': decimal,
    'cmi.core.score.min': decimal,
    'cmi.core.score.max': decimal,
    'cmi.interactions.n.id': '[\\x21-\\x7e]{1,255}',
    'cmi.interactions.n.time': String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,2})?`,
    'cmi.interactions.n.type': 'choice|fill-in',
    'cmi.interactions.n.correct_responses.0.pattern': `${choice12}|${place}`,
    'cmi.interactions.n.student_response': `${choice12}|${place}`,
    'cmi.interactions.n.result': String.raw`correct|wrong|unanticipated|neutral|0\.\d+`,
    'cmi.interactions.n.latency': String.raw`\d{2,4}:[0-5]\d:[0-5]\d(?:\.\d{1,2})?`,
  },
  scorm2004: {
    'cmi.suspend_data': '[\\s\\S]{0,4096}',
    'cmi.location': '[\\s\\S]{0,1000}',
    'cmi.session_time': span,
    'cmi.completion_status': 'completed|incomplete|not attempted|unknown',
    'cmi.success_status': 'passed|failed|unknown',
    'cmi.progress_measure': share,
    'cmi.exit': 'time-out|suspend|logout|normal|',
    'cmi.score.raw': decimal,
    'cmi.score.min': decimal,
    'cmi.score.max': decimal,
    'cmi.score.scaled': share,
    'cmi.interactions.n.id': 'urn:[a-z0-9][a-z0-9-]{1,31}:[a-z0-9:-]{1,3900}',
    'cmi.interactions.n.type': 'choice|fill-in',
    'cmi.interactions.n.timestamp': String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{1,2}Z`,
    'cmi.interactions.n.description': '[^\\0]{1,250}',
    'cmi.interactions.n.correct_responses.0.pattern': `${choice2004}|${place}`,
    'cmi.interactions.n.learner_response': `${choice2004}|${place}`,
    'cmi.interactions.n.result': String.raw`correct|incorrect|unanticipated|neutral|0\.\d{1,7}`,
    'cmi.interactions.n.latency': span,
  },
} as const;

/** Whether a standard allows an element to be set to a value. Elements that it does not have are not allowed. */
export function isAllowed(standard: 'scorm12' | 'scorm2004', name: string, value: string): boolean {
  const type = Object.entries(TYPES[standard]).find(
    ([known]) => known === name.replace(/\.interactions\.\d+\./, '.interactions.n.'),
  );
  return type !== undefined && new RegExp(`^(?:${type[1]})$`).test(value);
}

/** All elements that a course sets at some time. */
export const elementsOf = (standard: 'scorm12' | 'scorm2004'): string[] => Object.keys(TYPES[standard]);
