/** The check as an island in a frame: the same questionnaire, whose answers stand in memory alone. */
import { Questionnaire, type QuestionnaireProps } from '../questionnaire/Questionnaire.tsx';
import { createPlace } from './place.ts';

export function Frame(props: Omit<QuestionnaireProps, 'place'>) {
  // What an island is given never changes, so that it may be read at once.
  const all = { ...props, place: createPlace() };
  return <Questionnaire {...all} />;
}
