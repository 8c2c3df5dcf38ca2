import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter } from './meter.ts';

export interface MetricsParts {
  /** Asked whenever somebody reads the metrics. */
  readonly gauges: Readonly<Record<Gauged, () => number>>;
}

/** What is measured when it is asked for. */
export type Gauged = keyof typeof GAUGES;

const GAUGES = {
  redress_issues: 'Issues that letters can be written about.',
  redress_issue_findings: 'Findings in all issues, errors and warnings.',
  redress_officials_age_seconds: 'Since the list of members was last known to be current; -1 without one.',
  redress_resident_memory_bytes: 'Memory of this process.',
  redress_up_seconds: 'Since this process started.',
} as const;

/** Seconds; people notice from 0.1 on, platforms give up at 3. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export interface Metrics {
  readonly meter: Meter;
  /** In the text format that Prometheus reads. */
  text(): Promise<string>;
}

/** Counts and timings. Labels come from closed lists; there is none for a person, an issue or a place. */
export function createMetrics({ gauges }: MetricsParts): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Counter({ name, help, labelNames: [...labelNames], registers });
  const histogram = <L extends string>(name: string, help: string, labelNames: readonly L[]) =>
    new Histogram({ name, help, labelNames: [...labelNames], buckets: BUCKETS, registers });

  const interactions = counter('redress_interactions_total', 'What people did.', ['door', 'action', 'outcome']);
  const answered = histogram('redress_interaction_seconds', 'From reading a touch to its view.', ['door']);
  const effects = counter('redress_effects_total', 'What was done in the world.', ['kind', 'outcome']);
  const performed = histogram('redress_effect_seconds', 'How long an effect took.', ['kind']);
  const commits = counter('redress_commits_total', 'What the session store answered.', ['answer']);
  const committed = histogram('redress_commit_seconds', 'How long one step of the session store took.', []);
  for (const [name, help] of Object.entries(GAUGES)) {
    const read = gauges[name as Gauged];
    const gauge: Gauge = new Gauge({ name, help, registers, collect: () => gauge.set(read()) });
  }
  return {
    meter: {
      interaction({ door, action, outcome, ms }) {
        interactions.inc({ door, action, outcome });
        answered.observe({ door }, ms / 1_000);
      },
      effect({ kind, outcome, ms }) {
        effects.inc({ kind, outcome });
        performed.observe({ kind }, ms / 1_000);
      },
      commit(answer, ms) {
        commits.inc({ answer });
        committed.observe(ms / 1_000);
      },
    },
    text: () => registry.metrics(),
  };
}
