import { Counter, Gauge, Registry } from 'prom-client';
import type { Meter } from './meter.ts';
import { createTimes } from './times.ts';

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

export interface Metrics {
  readonly meter: Meter;
  /** In the text format that Prometheus reads. */
  text(): Promise<string>;
}

/** Counts and timings. Labels come from closed lists; there is none for a person, an issue or a place. */
export function createMetrics({ gauges }: MetricsParts): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  const interactions = createCounts(registers, 'redress_interactions_total', 'What people did.', [
    'door',
    'action',
    'outcome',
  ]);
  const effects = createCounts(registers, 'redress_effects_total', 'What was done in the world.', ['kind', 'outcome']);
  const commits = createCounts(registers, 'redress_commits_total', 'What the session store answered.', ['answer']);
  const answered = createTimes('redress_interaction_seconds', 'From reading a touch to its view.', 'door');
  const performed = createTimes('redress_effect_seconds', 'How long an effect took.', 'kind');
  const committed = createTimes('redress_commit_seconds', 'How long one step of the session store took.');
  for (const [name, help] of Object.entries(GAUGES)) {
    const read = gauges[name as Gauged];
    const gauge: Gauge = new Gauge({ name, help, registers, collect: () => gauge.set(read()) });
  }
  return {
    meter: {
      interaction({ door, action, outcome, ms }) {
        interactions(`${door} ${action} ${outcome}`);
        answered.add(ms, door);
      },
      effect({ kind, outcome, ms }) {
        effects(`${kind} ${outcome}`);
        performed.add(ms, kind);
      },
      commit(answer, ms) {
        commits(answer);
        committed.add(ms);
      },
    },
    text: async () =>
      [await registry.metrics(), ...[answered, performed, committed].map((times) => times.text())].join(''),
  };
}

/** Counts by the values of the labels, with spaces between. The registry is told when somebody reads it, and not at every count. */
function createCounts(registers: Registry[], name: string, help: string, labels: readonly string[]) {
  const counted = new Map<string, number>();
  const counter: Counter = new Counter({
    name,
    help,
    labelNames: [...labels],
    registers,
    collect() {
      counter.reset();
      for (const [key, many] of counted) {
        const values = key.split(' ');
        counter.inc(Object.fromEntries(labels.map((label, at) => [label, values[at] ?? ''])), many);
      }
    },
  });
  return (key: string): void => void counted.set(key, (counted.get(key) ?? 0) + 1);
}
