import { WebClient } from '@slack/web-api';
import { startEcho } from './echo-app.ts';
import { startSlackPeer, type SlackPeer, type Workspace } from './start-slack-peer.ts';

const quiet = { unfurl_links: 'false', unfurl_media: 'false' };
const view = { type: 'modal', title: { type: 'plain_text', text: 'T' }, blocks: [] };

describe('what the stand-in holds an app to', () => {
  let slack: SlackPeer;
  let team: Workspace;
  const clientOf = (token: string): WebClient =>
    new WebClient(token, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });
  const call = async (method: string, args: Record<string, unknown>, of = team): Promise<unknown> =>
    await clientOf(of.token).apiCall(method, args);
  beforeEach(async () => {
    slack = await startSlackPeer();
    team = slack.workspace();
  });
  afterEach(async () => await slack.stop());

  it.each([
    ['<!channel>zzz', true],
    ['zzz <@U1>', true],
    ['<https://a.example|zzz>', true],
    ['&lt;!channel&gt;zzz', false],
  ])('sees whether a person could ring everybody: %s', async (text, live) => {
    slack.mark('zzz');
    await call('chat.postMessage', { channel: team.channel, text, ...quiet });

    expect(slack.violations).toEqual(live ? ['chat.postMessage: live mention or link from user text'] : []);
  });

  it('leaves plain text alone, in which nothing is live', async () => {
    slack.mark('zzz');
    const blocks = [{ type: 'section', text: { type: 'plain_text', text: '<!channel>zzz' } }];
    await call('chat.postMessage', { channel: team.channel, text: 'fallback', blocks, ...quiet });

    expect(slack.violations).toEqual([]);
  });

  it('sees a message that unfurls, one without words, and a method it does not know', async () => {
    await call('chat.postMessage', { channel: team.channel, text: 'x' });
    await call('chat.postMessage', { channel: team.channel, blocks: [{ type: 'divider' }], ...quiet });
    await expect(call('chat.whisper', {})).rejects.toThrow('unknown_method');

    expect(slack.violations).toEqual([
      'chat.postMessage: unfurl_links and unfurl_media must be false',
      'chat.postMessage: blocks without text',
      'chat.whisper: unknown method',
    ]);
  });

  it('stacks three views and no more', async () => {
    const { id } = team.user();
    const trigger = (): { trigger_id: string } => ({ trigger_id: slack.world.trigger(id, team.id) });
    await call('views.open', { view, ...trigger() });
    await call('views.push', { view, ...trigger() });
    await call('views.push', { view, ...trigger() });

    await expect(call('views.push', { view, ...trigger() })).rejects.toThrow('push_limit_reached');
  });

  it('keeps direct messages closed, bots apart, and workspaces from each other', async () => {
    const [maria, robot] = [team.user(), team.user({ bot: true })];
    const other = slack.workspace();
    await expect(call('conversations.open', { users: robot.id })).rejects.toThrow('cannot_dm_bot');
    await expect(call('users.info', { user: maria.id }, other)).rejects.toThrow('user_not_found');
    await expect(call('chat.postMessage', { channel: maria.dm, text: 'x', ...quiet }, other)).rejects.toThrow(
      'channel_not_found',
    );
    team.closeDm(maria.id);

    await expect(call('conversations.open', { users: maria.id })).rejects.toThrow('channel_not_found');
  });

  it('installs by OAuth into the workspace that agreed, with a code that works once', async () => {
    const chosen = slack.workspace({ installed: false });
    await expect(call('auth.test', {}, chosen)).rejects.toThrow('account_inactive');
    const back = 'http://127.0.0.1/back';
    const asked = `${slack.authorizeUrl}?state=s1&team=${chosen.id}&redirect_uri=${encodeURIComponent(back)}`;
    const location = new URL((await fetch(asked, { redirect: 'manual' })).headers.get('location')!);
    const exchange = { client_id: 'id', client_secret: 'secret', code: location.searchParams.get('code')! };

    expect(location.searchParams.get('state')).toBe('s1');
    expect(await clientOf('').oauth.v2.access(exchange)).toMatchObject({ access_token: chosen.token });
    await expect(clientOf('').oauth.v2.access(exchange)).rejects.toThrow('invalid_code');
    expect(await call('auth.test', {}, chosen)).toMatchObject({ team_id: chosen.id });
  });
});

it('lets somebody tamper, press what is another person’s, and come back months later', async () => {
  const { team, slack, app, stop } = await startEcho('socket');
  const seen: string[] = [];
  app.action('start', async ({ body, action }) => {
    seen.push(`${body.user.id} ${'value' in action ? String(action.value) : ''}`);
    await Promise.resolve();
  });
  const [maria, ani] = [team.user(), team.user()];
  const hers = (await maria.command(team.channel, '/echo', 'x')).ephemerals.at(-1)!;
  await ani.press('Start', { in: hers, value: 'two' });
  await slack.advance(90 * 86_400_000);
  await maria.press('Start');

  expect(seen).toEqual([`${ani.id} two`, `${maria.id} one`]);
  await stop();
});

it('tells an app that it is taken out', async () => {
  const { team, app, stop } = await startEcho('socket');
  const heard: string[] = [];
  app.event('tokens_revoked', async ({ event }) => void (await Promise.resolve(heard.push(event.type))));
  app.event('app_uninstalled', async ({ event }) => void (await Promise.resolve(heard.push(event.type))));
  await team.uninstall();

  expect(heard).toEqual(['tokens_revoked', 'app_uninstalled']);
  await stop();
});
