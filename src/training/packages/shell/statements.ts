/** xAPI statements, as cmi5 wants them. */
import type { Course } from '../course.ts';
import { isoDuration, uuid } from './formats.ts';
import type { Answered } from './platform.ts';

const CMI5 = 'https://w3id.org/xapi/cmi5/context';
const ADL = 'http://adlnet.gov/expapi';

const VERBS = ['initialized', 'completed', 'passed', 'failed', 'answered', 'terminated'] as const;
type Verb = (typeof VERBS)[number];

export interface Statement extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
}

/** What every statement of a visit holds. */
export interface Context {
  /** The learner, as the platform named them. */
  readonly actor: unknown;
  /** The platform's template of a context. */
  readonly template: Readonly<Record<string, unknown>>;
  readonly registration: string;
  /** The platform's own id of the course. */
  readonly activity: string;
  /** From 0 to 1. */
  readonly passMark?: number | null;
  readonly duration?: string;
}

export const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const verbOf = (verb: Verb) => ({ id: `${ADL}/verbs/${verb}`, display: { en: verb } });

/** The platform's context with some more in it: nothing of the platform's is replaced. */
function contextOf(
  { template, registration }: Context,
  categories: readonly string[],
  extensions: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const activities = isRecord(template['contextActivities']) ? template['contextActivities'] : {};
  const category = [
    ...[activities['category'] ?? []].flat(),
    ...categories.map((name) => ({ id: `${CMI5}/categories/${name}` })),
  ];
  const own = isRecord(template['extensions']) ? template['extensions'] : {};
  return {
    ...template,
    registration,
    contextActivities: { ...activities, ...(category.length > 0 ? { category } : {}) },
    extensions: { ...extensions, ...own },
  };
}

/**
 * A statement that cmi5 defines, about the course as a whole.
 * @param mean the score in per cent, for passed and failed
 */
export function definedStatement(
  about: Context,
  verb: Exclude<Verb, 'answered'>,
  mean: number | null = null,
): Statement {
  const judged = verb === 'passed' || verb === 'failed';
  const moves = judged || verb === 'completed';
  const result = {
    ...(judged ? { success: verb === 'passed' } : {}),
    ...(judged && mean !== null
      ? { score: { scaled: Number((mean / 100).toFixed(4)), raw: Math.round(mean), min: 0, max: 100 } }
      : {}),
    ...(verb === 'completed' ? { completion: true } : {}),
    ...(about.duration ? { duration: about.duration } : {}),
  };
  const mark =
    judged && typeof about.passMark === 'number' ? { [`${CMI5}/extensions/masteryscore`]: about.passMark } : {};
  return {
    id: uuid(),
    timestamp: new Date().toISOString(),
    actor: about.actor,
    verb: verbOf(verb),
    object: { objectType: 'Activity', id: about.activity },
    ...(Object.keys(result).length > 0 ? { result } : {}),
    context: contextOf(about, moves ? ['cmi5', 'moveon'] : ['cmi5'], mark),
  };
}

/** A statement of the kind that cmi5 allows: one question of a case. */
export function answeredStatement(about: Context, answered: Answered, { id, language, questions }: Course): Statement {
  const { uuid: own, at, case: of, question, given, model, mark, share, seconds } = answered;
  const { title, options } = questions[question];
  const choices = Object.entries(options ?? {}).map(([option, [, label]]) => ({
    id: option,
    description: { [language]: label },
  }));
  const asked = mark !== 'not-asked';
  return {
    id: own,
    timestamp: at.toISOString(),
    actor: about.actor,
    verb: verbOf('answered'),
    object: {
      objectType: 'Activity',
      id: `${id}/${of}/${question}`,
      definition: {
        type: `${ADL}/activities/cmi.interaction`,
        name: { [language]: title },
        interactionType: options ? 'choice' : 'fill-in',
        correctResponsesPattern: [model.join('[,]')],
        ...(options ? { choices } : {}),
      },
    },
    result: {
      ...(given ? { response: given.join('[,]') } : {}),
      ...(asked ? { success: share === 1, score: { scaled: Number(share.toFixed(4)) } } : {}),
      duration: isoDuration(seconds),
    },
    context: contextOf(about, [], {}),
  };
}
