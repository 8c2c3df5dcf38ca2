import { appendFileSync, existsSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPostfixLog } from '../../src/delivery/postfix-log.ts';
import { ANI } from '../fixtures/conversation.ts';
import { folderFixture } from '../fixtures/folder.ts';
import { mailingFixture } from './mail-world.ts';

const { letter, to: _to, replyTo: _replyTo, ...rest } = mailingFixture();
const ABOUT = { ...rest, person: ANI, stance: letter.stance };
const ID = '<letter-1@millbrook.example>';

const named = (queue: string, id = ID): string =>
  `Nov 28 10:00:00 box postfix/cleanup[12]: ${queue}: message-id=${id}\n`;
const active = (queue: string): string =>
  `Nov 28 10:00:00 box postfix/qmgr[13]: ${queue}: from=<a@b.co>, size=812, nrcpt=1 (queue active)\n`;

function logFixture(...lines: string[]) {
  const path = join(folderFixture(), 'mail.log');
  writeFileSync(path, lines.join(''));
  const lookUp = createPostfixLog({ path, messageIdOf: () => ID });
  return { path, lookUp, now: () => lookUp(ABOUT, Date.now() - 5) };
}

it('finds a letter that the server took into its queue', async () => {
  expect(await logFixture(named('4XyZ0a1b2c'), active('4XyZ0a1b2c')).now()).toBe('taken');
});

it('finds none that the server only heard the head of, nor another', async () => {
  const since = Date.now() + 1_000;
  const { path, lookUp } = logFixture(named('4XyZ0a1b2c'), named('4XyZ0a1b2d', '<b@c.co>'), active('4XyZ0a1b2d'));
  utimesSync(path, new Date(since + 1_000), new Date(since + 1_000));

  expect(await lookUp(ABOUT, since)).toBe('absent');
});

it('reads the log before it, too', async () => {
  const { path, now } = logFixture();
  appendFileSync(`${path}.1`, named('4XyZ0a1b2c') + active('4XyZ0a1b2c'));

  expect(await now()).toBe('taken');
});

it('claims nothing by a log that began later, was not written since, or is not there', async () => {
  const { lookUp } = logFixture(active('4XyZ0a1b2c'));
  const nowhere = createPostfixLog({ path: '/nowhere/mail.log', messageIdOf: () => ID });

  expect(await lookUp(ABOUT, 1_000)).toBe('unknown');
  expect(await lookUp(ABOUT, Date.now() + 60_000)).toBe('unknown');
  expect(await nowhere(ABOUT, Date.now())).toBe('unknown');
});

/** On Linux a file of a file system that keeps no times of birth. */
const UNBORN = '/proc/version';
const hasUnborn = existsSync(UNBORN) && statSync(UNBORN).birthtimeMs === 0;

(hasUnborn ? it : it.skip)('claims nothing by a log of which nobody knows when it began', async () => {
  expect(await createPostfixLog({ path: UNBORN, messageIdOf: () => ID })(ABOUT, 1_000)).toBe('unknown');
});
