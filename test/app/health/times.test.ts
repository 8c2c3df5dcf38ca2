import { createTimes } from '../../../src/app/health/times.ts';

it('counts what took so long or less, and adds it up', () => {
  const times = createTimes('work_seconds', 'How long work took.', 'door');
  for (const ms of [1, 1.5, 40, 60_000]) times.add(ms, 'web');
  times.add(10, 'slack');

  const text = times.text();

  expect(text).toMatch(/^# HELP work_seconds How long work took\.\n# TYPE work_seconds histogram\n/);
  expect(text).toContain('work_seconds_bucket{le="0.001",door="web"} 1\n');
  expect(text).toContain('work_seconds_bucket{le="0.0025",door="web"} 2\n');
  expect(text).toContain('work_seconds_bucket{le="0.05",door="web"} 3\n');
  expect(text).toContain('work_seconds_bucket{le="30",door="web"} 3\n');
  expect(text).toContain('work_seconds_bucket{le="+Inf",door="web"} 4\n');
  expect(text).toContain('work_seconds_sum{door="web"} 60.0425\nwork_seconds_count{door="web"} 4\n');
  expect(text).toContain('work_seconds_count{door="slack"} 1\n');
});

it('has its numbers before anything happened, where there is no label', () => {
  expect(createTimes('work_seconds', 'How long work took.').text()).toContain('work_seconds_count 0\n');
});
