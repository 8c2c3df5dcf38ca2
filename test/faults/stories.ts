import type { Point } from '../../src/delivery/deliver.ts';
import type { Break } from './breaks.ts';

/** One story: so many letters, and what breaks while they leave. */
export interface Story {
  readonly name: string;
  readonly letters: number;
  /** How often each thing breaks. */
  readonly breaks?: Readonly<Partial<Record<Break, number>>>;
  /** Each worker looks a letter in doubt up in the office's log. */
  readonly looksUp?: boolean;
  /** The worker kills itself at the first of these, the one after it at the second, and so on. */
  readonly dies?: readonly Point[];
  readonly office?: 'calm' | 'rough';
  /** So many of the letters kill whoever renders them; what keeps a worker running starts it anew. */
  readonly poison?: number;
}

const POINTS: readonly Point[] = ['taken', 'rendered', 'intended', 'last-dot', 'answered', 'recorded', 'told'];
const both = (story: Story): Story[] => [
  { ...story, name: `${story.name}, with a log to look into`, looksUp: true },
  { ...story, name: `${story.name}, without one` },
];
const killed = (letters: number, redis: number, worker: number): Story[] =>
  both({ name: `Redis killed ${String(redis)} times, workers ${String(worker)}`, letters, breaks: { redis, worker } });
const HUNG = { hung: 'hung', 'hung-and-silent': 'hung while the office is silent' } as const;
const ill = (letters: number, each: number, hung: keyof typeof HUNG): Story => ({
  name: `Redis full, read-only, out of disk, slow, without its scripts, ${HUNG[hung]} and cut off, ${String(each)} times each`,
  letters,
  breaks: {
    full: each,
    'read-only': each,
    'out-of-disk': each,
    slow: each,
    'without-scripts': each,
    [hung]: each,
    cut: each,
  },
});
const silent = (letters: number, times: number): Story[] =>
  both({
    name: `Redis hung while the office is silent, ${String(times)} times`,
    letters,
    breaks: { 'hung-and-silent': times },
  });
const rough = (letters: number): Story[] => both({ name: 'an office that breaks off', letters, office: 'rough' });
const crashing = (times: number): Story => ({
  name: `a worker killed at each of ${String(POINTS.length)} points, ${String(times)} times`,
  letters: times * POINTS.length * 10,
  dies: Array.from({ length: times }, () => POINTS).flat(),
});

const restarted = (letters: number, times: number): Story => ({
  name: `a worker restarted ${String(times)} times, the next one beside it`,
  letters,
  breaks: { restart: times },
});
const hungAtTheEnd = (letters: number, times: number): Story => ({
  name: `a worker told to end while Redis hangs, ${String(times)} times`,
  letters,
  breaks: { 'hung-restart': times },
});
const jumping = (letters: number, times: number): Story => ({
  name: `a clock that jumps by minutes and hours ${String(times)} times, workers killed as often`,
  letters,
  breaks: { clock: times, worker: times },
});
const poisoned = (letters: number, poison: number): Story => ({
  name: `letters that kill whoever renders them, ${String(poison)} among ${String(letters)}`,
  letters,
  poison,
});

/**
 * All lines at once, since they mostly wait; what stands in a line is played one after another. An office that is silent while Redis
 * hangs has a story of its own in the long run alone.
 */
export const SHORT: readonly (readonly Story[])[] = [
  killed(80, 1, 2),
  [crashing(1), restarted(40, 1)],
  [ill(60, 1, 'hung-and-silent'), ...rough(40)],
  [jumping(20, 2), hungAtTheEnd(30, 1)],
  [poisoned(10, 1)],
];
export const FULL: readonly (readonly Story[])[] = [
  [...killed(2_000, 20, 25), ...rough(600), ...silent(600, 5)],
  [crashing(6), ill(600, 3, 'hung'), poisoned(600, 5), restarted(1_000, 20), hungAtTheEnd(600, 10), jumping(600, 12)],
];
