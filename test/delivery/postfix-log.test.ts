import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPostfixLog } from '../../src/delivery/postfix-log.ts';
import { ANI } from '../fixtures/conversation.ts';
import { folderFixture } from '../fixtures/folder.ts';
import { mailingFixture } from './mail-world.ts';

const { letter, to: _to, replyTo: _replyTo, ...rest } = mailingFixture();
const ABOUT = { ...rest, person: ANI, stance: letter.stance };
const ID = `<${ABOUT.id}.mfx@millbrook.example>`;
const EARLIER = `<${mailingFixture({ round: 2 }).id}.mfw@millbrook.example>`;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** When the letter left. */
const LEFT = new Date(2026, 10, 28, 10, 0, 0).getTime();

type Line = readonly [at: number, text: string];
const named = (queue: string, id = ID, at = LEFT): Line => [at, `postfix/cleanup[12]: ${queue}: message-id=${id}`];
const active = (queue: string, at = LEFT): Line => [
  at,
  `postfix/qmgr[13]: ${queue}: from=<a@b.co>, size=812, nrcpt=1 (queue active)`,
];
const other = (at: number): Line => [at, 'postfix/smtpd[14]: connect from localhost[127.0.0.1]'];

/** Another letter of ours, long before. */
const ours = (at: number): Line => named('4XyZ0a1b20', EARLIER, at);

/** As syslog writes the time, with a year and a zone, or as it always did. */
const STAMPS = {
  full: (at: number) => new Date(at).toISOString().replace('Z', '000+00:00'),
  short: (at: number) => {
    const [, month, day, , time] = String(new Date(at)).split(' ');
    return `${month!} ${String(Number(day)).padStart(2)} ${time!}`;
  },
} as const;
type Stamp = keyof typeof STAMPS;

interface Logs {
  readonly stamp?: Stamp;
  /** When the last line was written, unless something was done to the file since. */
  readonly changed?: number;
}

/** A log with these lines, and the one before it. */
function logFixture(lines: readonly Line[], before: readonly Line[] = [], { stamp = 'full', changed }: Logs = {}) {
  const path = join(folderFixture(), 'mail.log');
  const write = (at: string, all: readonly Line[]): void => {
    writeFileSync(at, all.map(([time, text]) => `${STAMPS[stamp](time)} box ${text}\n`).join(''));
    const time = new Date(changed ?? all.at(-1)![0]);
    utimesSync(at, time, time);
  };
  if (lines.length > 0) write(path, lines);
  if (before.length > 0) write(`${path}.1`, before);
  return (since = LEFT) => createPostfixLog({ path, messageIdOf: () => ID })(ABOUT, since);
}

it('finds a letter that the server took into its queue', async () => {
  expect(await logFixture([named('4XyZ0a1b2c'), active('4XyZ0a1b2c')])()).toBe('taken');
});

it('finds it in the log before, too, and in one that proves nothing else', async () => {
  const taken = [named('4XyZ0a1b2c'), active('4XyZ0a1b2c')];
  expect(await logFixture([other(LEFT + HOUR)], taken)()).toBe('taken');
  expect(await logFixture([], taken, { changed: LEFT + 9 * HOUR })()).toBe('taken');
});

it('finds it where the log was put aside between its two lines', async () => {
  const lines = [active('4XyZ0a1b2c', LEFT + MINUTE), other(LEFT + HOUR)];
  const before = [other(LEFT - HOUR), named('4XyZ0a1b2c'), other(LEFT + MINUTE / 2)];
  expect(await logFixture(lines, before)()).toBe('taken');
});

it('claims nothing by a log that ends just before the last dot, or with the head of the letter itself', async () => {
  const looked = async (last: Line): Promise<string> =>
    await logFixture([ours(LEFT - HOUR), other(LEFT - 400), last])();
  expect(await looked(other(LEFT - 300))).toBe('unknown');
  expect(await looked(other(LEFT + 300))).toBe('absent');
  expect(await looked(named('4XyZ0a1b2c', ID, LEFT + 300))).toBe('unknown');
});

describe.each(['full', 'short'] as const)('with stamps that are %s', (stamp) => {
  const around = (...lines: readonly Line[]): readonly Line[] => [
    ours(LEFT - 2 * HOUR),
    ...lines,
    other(LEFT + 10 * MINUTE),
  ];

  it('finds none that the server only heard the head of, nor another', async () => {
    const heard = [named('4XyZ0a1b2c'), named('4XyZ0a1b2d', '<b@c.co>'), active('4XyZ0a1b2d')];
    expect(await logFixture(around(...heard), [], { stamp })()).toBe('absent');
  });

  it('finds none whose name in the queue was given to another', async () => {
    const given = [named('4XyZ0a1b2c'), named('4XyZ0a1b2c', '<b@c.co>'), active('4XyZ0a1b2c')];
    expect(await logFixture(around(...given), [], { stamp })()).toBe('absent');
  });

  it('finds none in the log before, when that is the one of then', async () => {
    expect(await logFixture([other(LEFT + HOUR)], around(), { stamp })()).toBe('absent');
  });

  it('finds none though the year is another by now', async () => {
    const [eve, morning] = [new Date(2026, 11, 31, 23, 30).getTime(), new Date(2027, 0, 1, 0, 20).getTime()];
    const lines = [ours(eve - 5 * HOUR), other(eve), other(morning)];
    expect(await logFixture(lines, [], { stamp })(eve + 15 * MINUTE)).toBe('absent');
  });

  it.each<readonly [string, readonly Line[], readonly Line[], Logs]>([
    ['that never knew a letter of ours, as of another server', [other(LEFT - 2 * HOUR), other(LEFT + HOUR)], [], {}],
    ['that began after', [other(LEFT + MINUTE), other(LEFT + HOUR)], [], {}],
    ['that was not written since', [other(LEFT - 3 * HOUR), other(LEFT - HOUR)], [], {}],
    ['that was emptied, and the one before it is older', [other(LEFT + HOUR)], [other(LEFT - 9 * HOUR)], {}],
    ['that was put aside at that moment', [other(LEFT + HOUR)], [other(LEFT - 9 * HOUR), other(LEFT - MINUTE)], {}],
    ['that was copied later', around(), [], { changed: LEFT + 5 * HOUR }],
    ['whose lines bear the time of another zone', around(), [], { changed: LEFT - 5 * HOUR }],
    ['of which there is nothing', [], [], {}],
  ])('claims nothing by a log %s', async (_, lines, before, more) => {
    expect(await logFixture(lines, before, { stamp, ...more })()).toBe('unknown');
  });
});

it('claims nothing by short stamps of the hour that may have come twice, or of another year', async () => {
  const [early, late] = [ours(LEFT - HOUR / 2), other(LEFT + MINUTE)];
  expect(await logFixture([early, late], [], { stamp: 'short' })()).toBe('unknown');
  expect(await logFixture([early, late], [], { stamp: 'full' })()).toBe('absent');
  const lastYear = [other(LEFT - 365 * 24 * HOUR - 2 * HOUR), other(LEFT - 365 * 24 * HOUR + HOUR)];
  expect(await logFixture(lastYear, [], { stamp: 'short' })()).toBe('unknown');
});

it('claims nothing by lines without stamps', async () => {
  const path = join(folderFixture(), 'mail.log');
  writeFileSync(path, 'box postfix/smtpd[14]: connect\n'.repeat(3));
  expect(await createPostfixLog({ path, messageIdOf: () => ID })(ABOUT, Date.now() - 1)).toBe('unknown');
});
