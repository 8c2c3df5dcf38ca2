import { createLog } from '../src/log.ts';
import { logForPeople } from '../src/log-for-people.ts';

function written(say: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  say(createLog({ logLevel: 'info' }, logForPeople({ write: (line) => void (text += line) })));
  return text.replaceAll(/^\d\d:\d\d:\d\d/gm, 'hh:mm:ss');
}

it('says at a terminal what happened, with what there is to say of it below', () => {
  const warnings = [
    { about: 'members', code: 'network', says: 'The list of members could not be reached. Try again later.' },
    { about: 'zips-119', code: 'network', says: 'The ZIP table could not be reached. Try again later.' },
  ];
  expect(written((log) => log.info({ changed: [], warnings }, 'Data about officials was looked after'))).toBe(
    [
      'hh:mm:ss  Data about officials was looked after',
      '          The list of members could not be reached. Try again later.',
      '          The ZIP table could not be reached. Try again later.',
      '',
    ].join('\n'),
  );
});

it('keeps every fact, and says which lines are about trouble', () => {
  const facts = { redis: 'redis://127.0.0.1:6379', tries: 3, at: ['at one', 'at two'], seen: { a: [1] } };
  expect(written((log) => log.warn(facts, 'Redis is away'))).toBe(
    [
      'hh:mm:ss  Warning: Redis is away (redis: redis://127.0.0.1:6379, tries: 3)',
      '          at one',
      '          at two',
      '          seen: {"a":[1]}',
      '',
    ].join('\n'),
  );
  expect(written((log) => log.error({}, 'Stopping failed'))).toBe('hh:mm:ss  Error: Stopping failed\n');
});

it('hands on as it is what is no line of a log', () => {
  let text = '';
  logForPeople({ write: (line) => void (text += line) }).write('not JSON\n');
  expect(text).toBe('not JSON\n');
});

it('hands no sign on that the terminal would obey', () => {
  const facts = { code: 'a\u001b[2J\u009b31mb\nc', at: ['one\rtwo'], says: [{ says: 'three\u0007' }] };
  expect(written((log) => log.info(facts, 'Told'))).toBe(
    ['hh:mm:ss  Told (code: a [2J 31mb c)', '          one two', '          three ', ''].join('\n'),
  );
});
