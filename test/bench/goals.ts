/** What the figures should be, and whether they are. */
import type { Growth } from './growth.ts';
import type { PageFigures } from './pages.ts';

export interface Results {
  readonly pages: { readonly ours: PageFigures; readonly surveyjs: PageFigures };
  readonly assessments: Readonly<Record<string, number>>;
  readonly growth: readonly Growth[];
}

export interface Goal {
  readonly goal: string;
  readonly figure: number;
  readonly limit: number;
  readonly met: boolean;
}

/** Each goal beside its figure. A figure meets its goal where it is at most the limit. */
export function goalsOf({ pages: { ours, surveyjs }, assessments, growth }: Results): Goal[] {
  const code = ({ bytes }: PageFigures) => bytes.script + bytes.stylesheet;
  const today = growth.find(({ times }) => times === 1);
  const largest = growth.find(({ times }) => times === 100);
  const goal = (name: string, figure: number, limit: number): Goal => ({
    goal: name,
    figure,
    limit,
    met: figure <= limit,
  });
  return [
    goal('JavaScript and CSS before the first answer, of SurveyJS’s', code(ours) / code(surveyjs), 0.1),
    goal('Time to first use, of SurveyJS’s', ours.usable / surveyjs.usable, 0.2),
    goal('Next question, 95th percentile of the work, ms', ours.step.work.p95, 16.7),
    goal(
      'json-rules-engine’s assessments a second, of ours',
      (assessments['json-rules-engine'] ?? Number.NaN) / (assessments['ours'] ?? Number.NaN),
      1,
    ),
    goal('A step at 100 times the table, of a step today', (largest?.step ?? Number.NaN) / (today?.step ?? 0), 3),
    goal('A replay at 100 times the table, ms', largest?.replay ?? Number.NaN, 50),
  ];
}
