import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { until } from '../fixtures/until.ts';
import { startSlackPeer, type SlackPeer, type Workspace } from '../peers/slack/start-slack-peer.ts';
import { startProgram } from '../program.ts';

jest.setTimeout(30_000);

let slack: SlackPeer;
let team: Workspace;
let folder: string;
beforeEach(async () => {
  slack = await startSlackPeer();
  team = slack.workspace({ token: `xoxb-${'t'.repeat(40)}` });
  folder = mkdtempSync(join(tmpdir(), 'redress-slack-'));
});
afterEach(async () => {
  await slack.stop();
  rmSync(folder, { recursive: true, force: true });
});

const SECRET = 's'.repeat(32);
const settings = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  SLACK_BOT_TOKEN: team.token,
  SLACK_API_URL: slack.apiUrl,
  EXAMPLES: 'on',
  ...more,
});

it('is an app with two tokens, and says so at start and in its health', async () => {
  const { address, printed, child, ended } = startProgram(
    folder,
    settings({ SLACK_APP_TOKEN: `xapp-${'a'.repeat(40)}` }),
  );
  const url = await address;
  expect(printed.out).toMatch(/Doors +Slack, playground/);
  const maria = team.user();
  expect((await maria.command(team.channel, '/letter', 'help')).text).toContain(SENTENCES.en.help.title);
  const health = async () =>
    (await (await fetch(`${url}healthz`)).json()) as { parts: { part: string; says: string }[] };
  const { parts } = await until(health, (all) => all.parts.some(({ says }) => says.startsWith('Connected')));
  expect(parts.find(({ part }) => part === 'slack')?.says).toBe(`Connected to ${team.id}.`);
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0 });
  expect(slack.violations).toEqual([]);
});

it('takes signed requests over HTTP with a signing secret', async () => {
  const { address } = startProgram(folder, settings({ SLACK_SIGNING_SECRET: SECRET }));
  slack.http(`${await address}slack/events`, SECRET);
  const maria = team.user();
  expect((await maria.command(team.channel, '/letter', 'help')).text).toContain(SENTENCES.en.help.title);
  expect(slack.socket.connections()).toBe(0);
});

it('ends with a clear line and a code when Slack does not take the token', async () => {
  const { printed, ended } = startProgram(
    folder,
    settings({ SLACK_BOT_TOKEN: `xoxb-${'x'.repeat(40)}`, SLACK_SIGNING_SECRET: SECRET }),
  );
  expect(await ended).toMatchObject({ code: 1 });
  expect(printed.err).toContain('Slack no longer accepts SLACK_BOT_TOKEN');
});
