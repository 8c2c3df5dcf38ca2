import { healthOf, type Colour } from '../../../src/app/health/health.ts';
import { createMetrics, type Gauged } from '../../../src/app/health/metrics.ts';
import {
  issuesHealth,
  officialsHealth,
  officialsSay,
  paperHealth,
  sessionsHealth,
} from '../../../src/app/health/part-health.ts';
import type { Finding } from '../../../src/core/library/finding.ts';
import type { LoadedCivic } from '../../../src/officials/load-civic-data.ts';
import type { Warning } from '../../../src/officials/warning.ts';
import { ANI, civicFixture, libraryFixture, NOW } from '../../fixtures/conversation.ts';
import { letterFixture } from '../../fixtures/letter.ts';
import { worldFixture } from '../press/handle-fixture.ts';

const now = new Date(NOW);
const DAY = 86_400_000;

it.each<[Colour[], Colour]>([
  [[], 'green'],
  [['green', 'green'], 'green'],
  [['yellow', 'green'], 'yellow'],
  [['yellow', 'red', 'green'], 'red'],
])('is as well as its worst part (%j)', (colours, worst) => {
  expect(healthOf(colours.map((status) => ({ part: 'x', status, says: 'y' }))).status).toBe(worst);
});

it('says of issues how many there are, and what to do about mistakes', () => {
  const library = libraryFixture();
  const findings: Finding[] = [{ severity: 'error', what: { rule: 'no-by' }, file: 'f', line: 1, column: 1 }];

  expect(issuesHealth({ ...library, findings: [] })).toEqual({
    part: 'issues',
    status: 'green',
    says: '5 issues can be written about.',
  });
  expect(issuesHealth({ ...library, findings })).toMatchObject({
    status: 'yellow',
    fix: expect.stringContaining('redress check'),
  });
  expect(issuesHealth({ issues: [], findings })).toMatchObject({ status: 'red' });
});

/** Civic data whose members were last known to be current so many days ago. */
function civicOf({ days = 1, sample = false, warnings = [] as readonly Warning[], changed = '' }) {
  const at = new Date(NOW - days * DAY).toISOString();
  const members = { validatedAt: at, fetchedAt: at, ...(changed && { lastModified: changed }) };
  const meta = { sources: { members } } as unknown as LoadedCivic['meta'];
  const loaded: LoadedCivic = { civic: civicFixture(), sample, warnings: [], meta: sample ? undefined : meta };
  return { loaded: () => loaded, warnings: () => warnings };
}

it('says of officials how old they are, and that a sample is nobody real', () => {
  const down: Warning = { about: 'members', code: 'damaged', says: 'The list could not be had. Try again.' };

  expect(officialsHealth(civicOf({}), now, true)).toEqual({
    part: 'officials',
    status: 'green',
    says: '4 members, current on 2026-11-24 (1 day ago)',
  });
  expect(officialsHealth(civicOf({ days: 20 }), now, true)).toMatchObject({
    status: 'yellow',
    fix: expect.stringContaining('data update'),
  });
  expect(officialsHealth(civicOf({ warnings: [down] }), now, true)).toMatchObject({ status: 'yellow', fix: down.says });
  expect(officialsHealth(civicOf({ changed: 'Wed, 15 Jul 2026 12:00:00 GMT' }), now, true)).toEqual({
    part: 'officials',
    status: 'yellow',
    says: '4 members, current on 2026-09-13 (73 days ago)',
    fix: 'Its source has not changed the list of members for months. Set REDRESS_MEMBERS_URL to one that is looked after, or run "redress data import".',
  });
  const later = new Date(NOW + 60 * DAY);
  expect(officialsHealth(civicOf({ days: -60 }), later, true)).toMatchObject({
    status: 'yellow',
    says: expect.stringContaining('has the districts now in force in AL, CA'),
  });
  expect(officialsHealth(civicOf({ sample: true }), now, false)).toMatchObject({ status: 'yellow' });
  expect(officialsHealth(civicOf({ sample: true }), now, true)).toMatchObject({ status: 'red' });
  expect(officialsSay(civicOf({ sample: true }), now)).toContain('EXAMPLE');
});

it.each([{ sample: true }, { days: 20 }])(
  'says of officials that no data can be stored, where that is why (%j)',
  (how) => {
    const full: Warning = { about: 'disk', code: 'disk', says: 'The disk is full. Make room and try again.' };

    expect(officialsHealth(civicOf({ ...how, warnings: [full] }), now, true).fix).toBe(full.says);
  },
);

it('says of sessions that they go, and when some had to', () => {
  expect(sessionsHealth(0)).toMatchObject({ status: 'green', says: expect.stringContaining('gone when it stops') });
  expect(sessionsHealth(3)).toMatchObject({ status: 'yellow' });
});

it('says of paper whether a letter can be set, without repeating what went wrong in words', async () => {
  const pdf = { bytes: new Uint8Array(), pages: 1, missing: [] };
  const broken = () => Promise.reject(Object.assign(new Error('Ani Sample'), { code: 'ENOENT' }));

  expect(await paperHealth({ pdf: async () => pdf }, letterFixture())).toMatchObject({ status: 'green' });
  expect(await paperHealth({ pdf: broken }, letterFixture())).toEqual({
    part: 'paper',
    status: 'red',
    says: 'No letter can be set (ENOENT).',
    fix: expect.stringContaining('npm ci'),
  });
});

describe('the metrics', () => {
  const gauges = { redress_issues: () => 3, redress_issue_findings: () => 0, redress_officials_age_seconds: () => -1 };
  const metrics = () =>
    createMetrics({
      gauges: { ...gauges, redress_resident_memory_bytes: () => 1, redress_up_seconds: () => 2 } satisfies Record<
        Gauged,
        () => number
      >,
    });

  it('count what was done, how it ended and how long it took', async () => {
    const measured = metrics();
    const world = worldFixture({ meter: measured.meter });
    await world.does({ kind: 'command', name: 'help', args: {} }, 'once');
    await world.does({ kind: 'command', name: 'help', args: {} }, 'once');

    const text = await measured.text();

    expect(text).toContain('redress_interactions_total{door="discord",action="command",outcome="shown"} 1');
    expect(text).toContain('redress_interactions_total{door="discord",action="command",outcome="seen"} 1');
    expect(text).toContain('redress_commits_total{answer="saved"} 1');
    expect(text).toContain('redress_interaction_seconds_count{door="discord"} 2');
    expect(text).toContain('redress_issues 3');
  });

  it('name no person and no issue', async () => {
    const measured = metrics();
    const world = worldFixture({ meter: measured.meter });
    const values = { name: 'Ani Sample', zip: '93230', story: 'My own words.' };
    await world.does({ kind: 'submit', form: 'letter', handle: 'clean-water', values });

    expect(await measured.text()).not.toMatch(new RegExp(`${ANI}|1887|Ani|93230|clean-water|CA-21`));
  });
});
