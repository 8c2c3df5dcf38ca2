import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { createInstalls } from '../../src/slack/installs.ts';
import { SCOPES } from '../../src/slack/manifest.ts';
import { createMemoryCabinet } from '../../src/sessions/memory-cabinet.ts';
import { until } from '../fixtures/until.ts';
import type { Workspace } from '../peers/slack/start-slack-peer.ts';
import { doorFixture, type DoorFixture } from './slack-fixture.ts';

let fixture: DoorFixture;
let now = Date.now();
beforeEach(async () => {
  now = Date.now();
  fixture = await doorFixture({ mode: 'http', isMany: true, clock: () => now });
});
afterEach(async () => {
  await fixture.close();
});

const at = (path: string): string => `${fixture.url}${path}`;

/** What a browser does: it goes where it is sent and brings back the cookie it was given. */
async function install(team: Workspace, cookie?: string): Promise<{ readonly back: string; readonly cookie: string }> {
  const first = await fetch(at('/slack/install'), { redirect: 'manual' });
  const given = first.headers.get('set-cookie') ?? '';
  const to = new URL(first.headers.get('location')!);
  to.searchParams.set('team', team.id);
  const agreed = await fetch(to, { redirect: 'manual' });
  return { back: agreed.headers.get('location')!, cookie: cookie ?? given.split(';')[0]! };
}
const returned = async (back: string, cookie: string): Promise<Response> => await fetch(back, { headers: { cookie } });

it('is installed by any workspace, and answers each as its own', async () => {
  const [here, there] = [fixture.slack.workspace({ installed: false }), fixture.slack.workspace({ installed: false })];
  for (const team of [here, there]) {
    const { back, cookie } = await install(team);
    const done = await returned(back, cookie);
    expect([done.status, await done.text()]).toEqual([200, `Redress is in ${team.id}. Write /letter in any channel.`]);
    expect((await team.user().command(team.channel, '/letter', 'help')).text).toContain(SENTENCES.en.help.title);
  }
  expect(fixture.slack.violations).toEqual([]);
});

it('asks for no more than its reasons say, and binds what it began to the browser', async () => {
  const first = await fetch(at('/slack/install'), { redirect: 'manual' });
  expect(first.status).toBe(302);
  expect(new URL(first.headers.get('location')!).searchParams.get('scope')).toBe(Object.keys(SCOPES).join(','));
  expect(first.headers.get('set-cookie')).toMatch(/^redress-slack-state=[\w-]{22};.*HttpOnly.*SameSite=Lax/);
});

it('takes what comes back once, in time, from the browser that began', async () => {
  const team = fixture.slack.workspace({ installed: false });
  const theirs = await install(team);
  expect((await returned(theirs.back, 'redress-slack-state=another')).status).toBe(400);
  expect((await fetch(theirs.back)).status).toBe(400);
  const forged = new URL(theirs.back);
  forged.searchParams.set('state', `${forged.searchParams.get('state')!}x`);
  expect((await returned(forged.href, theirs.cookie)).status).toBe(400);
  expect((await returned(theirs.back, theirs.cookie)).status).toBe(200);
  expect((await returned(theirs.back, theirs.cookie)).status).toBe(400);

  const late = await install(team);
  now += 11 * 60_000;
  expect((await returned(late.back, late.cookie)).status).toBe(400);
});

it('lets a workspace go at once when it takes the app out, in every process within a minute', async () => {
  const team = fixture.slack.workspace({ installed: false });
  const { back, cookie } = await install(team);
  await returned(back, cookie);
  const maria = team.user();
  await maria.command(team.channel, '/letter', 'help');
  const name = `slack installation ${team.id}`;
  expect(await fixture.cabinet.get(name)).toContain(team.token);
  // As another process has it at hand.
  const elsewhere = createInstalls({ cabinet: fixture.cabinet, clock: () => now, ask: () => Promise.resolve() });
  expect(await elsewhere.of(team.id)).toMatchObject({ token: team.token });

  await team.uninstall();
  await until(
    () => fixture.cabinet.get(name),
    (text) => text === undefined,
  );
  const asked = fixture.slack.calls().length;
  const { ephemerals } = await maria.command(team.channel, '/letter', 'help');
  expect(ephemerals.at(-1)?.content['text']).toContain(SENTENCES.en.chat.notInstalled);
  expect(fixture.slack.calls()).toHaveLength(asked);
  now += 60_000;
  expect(await elsewhere.of(team.id)).toBeUndefined();
});

it('finds out by itself when a token is refused, and believes the second refusal', async () => {
  const cabinet = createMemoryCabinet(() => now);
  await fixture.close();
  fixture = await doorFixture({ mode: 'http', isMany: true, cabinet, clock: () => now });
  const team = fixture.slack.workspace();
  const name = `slack installation ${team.id}`;
  await cabinet.put(name, JSON.stringify({ token: team.token }));
  const maria = team.user();
  fixture.slack.fail({ method: 'users.info', status: 200, error: 'invalid_auth' });
  await maria.command(team.channel, '/letter', 'help');
  expect(await cabinet.get(name)).toBeDefined();
  await cabinet.put(name, JSON.stringify({ token: 'xoxb-revoked' }));
  now += 31_000;
  await team.user().command(team.channel, '/letter', 'help');
  await until(
    () => cabinet.get(name),
    (text) => text === undefined,
  );
});
