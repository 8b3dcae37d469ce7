/** What the benchmarks use of the peers. Written out, so that types hold where the peers are not installed. */

declare module 'json-rules-engine' {
  export type Test =
    | { fact: string; operator: string; value: unknown }
    | { all: Test[] }
    | { any: Test[] }
    | { not: Test };
  export interface Rule {
    conditions: { all: Test[] } | { any: Test[] };
    event: { type: string; params?: Record<string, unknown> };
    priority?: number;
    onSuccess?: () => void;
  }
  export class Engine {
    constructor(rules?: Rule[], options?: { allowUndefinedFacts?: boolean });
    run(facts: Record<string, unknown>): Promise<{ events: Rule['event'][] }>;
    stop(): void;
  }
}

declare module 'publicodes' {
  export default class Engine {
    constructor(rules: Record<string, unknown>);
    setSituation(situation: Record<string, string>): Engine;
    evaluate(rule: string): { nodeValue: unknown };
  }
}

declare module 'survey-core' {
  export class Model {
    constructor(json: object);
  }
  export const settings: { animationEnabled: boolean };
}

declare module 'survey-core/survey-core.fontless.min.css';

declare module 'survey-js-ui' {
  import type { Model } from 'survey-core';
  export function renderSurvey(survey: Model, element: Element): void;
}

declare module 'virtual:form' {
  const form: object;
  export default form;
}
