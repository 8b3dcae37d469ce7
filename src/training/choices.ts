/** What a learner chooses from when foreseeing what decides a case: its own sources, and those of cases like it. */

interface Deciding {
  readonly id: string;
  readonly topics: readonly string[];
  readonly deciding: readonly string[];
}

/** How many sources there are to choose from, where the case has not more itself. */
const CHOICES = 7;

/**
 * The sources to choose from, in the order of `sources`: all that decide this case, and others of cases that share
 * most topics with it.
 * @param sources ids of sources in the order in which they are listed
 */
export function choicesOf(of: Deciding, cases: readonly Deciding[], sources: readonly string[]): string[] {
  const shared = ({ topics }: Deciding) => topics.filter((topic) => of.topics.includes(topic)).length;
  const others = cases
    .map((other, order) => ({ other, order, like: shared(other) }))
    .sort((a, b) => b.like - a.like || a.order - b.order)
    .flatMap(({ other }) => other.deciding);
  const chosen = new Set(of.deciding);
  for (const source of others) if (chosen.size < CHOICES) chosen.add(source);
  return sources.filter((source) => chosen.has(source));
}
