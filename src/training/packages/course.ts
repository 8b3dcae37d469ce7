/** What a course knows: it stands as JSON in its first page, and the page's script reads it. */
import type { PackageWords, Standard } from '../../content/package-words.ts';
import type { QuestionId } from '../../law/types.ts';
import type { Feedback } from '../messages.ts';

export interface CourseCase {
  readonly id: string;
  /** Its number, which never changes. */
  readonly number: number;
  readonly title: string;
  readonly href: string;
}

export interface CourseQuestion {
  readonly title: string;
  /** By option: the character that stands for it where a standard has room for one, and its label. Null for places. */
  readonly options: Readonly<Record<string, readonly [sign: string, label: string]>> | null;
}

export interface Course {
  readonly standard: Standard;
  readonly language: string;
  /** An address that names the course, whoever shows it. */
  readonly id: string;
  readonly feedback: Feedback;
  readonly passMark: number;
  readonly cases: readonly CourseCase[];
  readonly questions: Readonly<Record<QuestionId, CourseQuestion>>;
  /** The sources that can be named as the deciding one. */
  readonly sources: readonly string[];
  readonly words: PackageWords['shell'] & { readonly courseTitle: string };
}
