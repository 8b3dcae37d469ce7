/**
 * SCORM 1.2 and SCORM 2004: the course speaks to an object that the platform put into a window above or behind it.
 *
 * The wrapper finds that object and calls it. Its own notions of when to report what are off: they are made for courses
 * without a score.
 */
import { scorm } from '@gamestdio/scorm';
import type { Course } from '../course.ts';
import { decimal } from './formats.ts';
import { interactionFields, spanIn, type Version } from './interaction.ts';
import type { Answered, Kept, Platform, Session } from './platform.ts';

/** Each side's names for the same things. */
const NAMES = {
  '1.2': {
    data: 'cmi.suspend_data',
    at: 'cmi.core.lesson_location',
    mode: 'cmi.core.lesson_mode',
    time: 'cmi.core.session_time',
    exit: 'cmi.core.exit',
    score: 'cmi.core.score',
    status: ['cmi.core.lesson_status'],
    passMark: 'cmi.student_data.mastery_score',
  },
  '2004': {
    data: 'cmi.suspend_data',
    at: 'cmi.location',
    mode: 'cmi.mode',
    time: 'cmi.session_time',
    exit: 'cmi.exit',
    score: 'cmi.score',
    status: ['cmi.completion_status', 'cmi.success_status'],
    passMark: 'cmi.scaled_passing_score',
  },
} as const;

/** What stands for no result. One that a platform has is never taken back, not even by a course with more cases. */
const NO_RESULT = /^(|null|not attempted|unknown|incomplete|browsed)$/;

/** Calls the platform; one that throws refuses. */
function ask<Value>(call: () => Value, otherwise: Value): Value {
  try {
    return call();
  } catch {
    return otherwise;
  }
}

/** @param questions for what a platform is told of answers */
export function createScorm(version: Version, questions: Course['questions']): Platform {
  const names = NAMES[version];
  scorm.version = version;
  scorm.handleExitMode = false;
  scorm.handleCompletionStatus = false;
  scorm.isDebugActive = false;
  const get = (name: string): string => ask(() => scorm.get(name), '').replace(/^null$/, '');
  const set = (name: string, value: string): boolean => ask(() => scorm.set(name, value), false);
  let recorded = true;
  /** What the platform said of results at the beginning. */
  const before = new Map<string, string>();

  /** The status as SCORM 1.2 and 2004 divide it. */
  function statuses({ complete, passed }: Kept): string[] {
    if (version === '1.2') return [passed === null ? 'incomplete' : passed ? 'passed' : 'failed'];
    return [complete ? 'completed' : 'incomplete', passed === null ? 'unknown' : passed ? 'passed' : 'failed'];
  }

  /**
   * A score is told once all cases are done, not before: platforms hold any score against the pass mark at once, and a
   * learner who leaves after two cases has neither passed nor failed.
   */
  function setResult(kept: Kept): boolean {
    const { score } = names;
    const mean = kept.complete ? kept.mean : null;
    const said = names.status.map((name, at) => {
      const was = before.get(name) ?? '';
      const value = statuses(kept)[at] ?? '';
      return was === 'passed' || (!NO_RESULT.test(was) && NO_RESULT.test(value)) || set(name, value);
    });
    if (version === '2004') said.push(set('cmi.progress_measure', decimal(kept.done / kept.of, 4)));
    if (mean !== null) {
      said.push(set(`${score}.min`, '0'), set(`${score}.max`, '100'), set(`${score}.raw`, decimal(mean, 2)));
      if (version === '2004') said.push(set(`${score}.scaled`, decimal(mean / 100, 4)));
    }
    return !said.includes(false);
  }

  /** Platforms need not keep interactions, nor more than 250 of them: one that is refused is no failure. */
  function addInteraction(answered: Answered): void {
    const count = Number.parseInt(get('cmi.interactions._count'), 10);
    if (Number.isNaN(count)) return;
    for (const [field, value] of interactionFields(version, answered, questions)) {
      if (!set(`cmi.interactions.${count}.${field}`, value) && field === 'id') return;
    }
  }

  return {
    async connect(): Promise<Session | null> {
      if (!ask(() => scorm.initialize(), false)) return null;
      recorded = /^(|normal)$/.test(get(names.mode));
      for (const name of names.status) before.set(name, get(name));
      const passMark = Number.parseFloat(get(names.passMark));
      return {
        data: get(names.data),
        passMark: Number.isNaN(passMark) ? null : version === '1.2' ? passMark : passMark * 100,
        recorded,
      };
    },

    save(kept, answers, last) {
      if (!scorm.isActive) return false;
      const taken = [
        set(names.data, kept.data),
        set(names.at, kept.at),
        set(names.time, spanIn(version, kept.seconds)),
        ...(recorded ? [setResult(kept)] : []),
        // Always to be taken up again: a course that is done can be looked at, and what it gave is still there.
        ...(last ? [set(names.exit, 'suspend')] : []),
      ];
      if (taken.includes(false)) return false;
      if (recorded) for (const answered of answers) addInteraction(answered);
      return last ? ask(() => scorm.terminate(), false) : ask(() => scorm.commit(), false);
    },
  };
}
