import { App, LogLevel } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { AddressInfo } from 'node:net';
import { startSlackPeer, type SlackPeer, type Workspace } from './start-slack-peer.ts';

const words = (text: string) => ({ type: 'plain_text' as const, text });

export interface Echo {
  readonly slack: SlackPeer;
  readonly team: Workspace;
  readonly app: App;
  /** One line for each event the app was handed. */
  readonly heard: string[];
  stop: () => Promise<void>;
}

/** The real Bolt app, which says back what it hears, in either transport. */
export async function startEcho(mode: 'http' | 'socket'): Promise<Echo> {
  const slack = await startSlackPeer();
  const team = slack.workspace();
  const heard: string[] = [];
  const app = new App({
    token: team.token,
    ...(mode === 'http' ? { signingSecret: 'secret' } : { appToken: 'xapp-1', socketMode: true }),
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 1, minTimeout: 1, maxTimeout: 1 } },
    logLevel: LogLevel.ERROR,
  });
  converse(app);
  app.event('message', async ({ event, client, context }) => {
    heard.push(`message ${String(context.retryNum ?? 0)}`);
    if ('text' in event) await say(client, { channel: event.channel, text: `You said ${event.text ?? ''}` });
  });
  const server: unknown = mode === 'http' ? await app.start({ port: 0, host: '127.0.0.1' }) : await app.start();
  if (mode === 'http') {
    const { port } = (server as { address(): AddressInfo }).address();
    slack.http(`http://127.0.0.1:${String(port)}/slack/events`, 'secret');
  }
  const stop = async (): Promise<void> => {
    await app.stop();
    await slack.stop();
  };
  return { slack, team, app, heard, stop };
}

function converse(app: App): void {
  app.command('/echo', async ({ ack, respond, command }) => {
    await ack();
    const start = { type: 'button' as const, text: words('Start'), action_id: 'start', value: 'one' };
    const blocks = [
      { type: 'section' as const, text: words(`Echo of ${command.text}`) },
      { type: 'actions' as const, elements: [start] },
    ];
    await respond({ text: `Echo of ${command.text}`, blocks });
  });
  app.action('start', async ({ ack, body, client }) => {
    await ack();
    if (body.type !== 'block_actions') return;
    const name = { type: 'plain_text_input' as const, action_id: 'name', max_length: 20 };
    const issue = { type: 'external_select' as const, action_id: 'issue', min_query_length: 0 };
    const blocks = [
      { type: 'input' as const, block_id: 'name', label: words('Your name'), element: name },
      { type: 'input' as const, block_id: 'issue', label: words('Issue'), element: issue, optional: true },
    ];
    const view = { type: 'modal' as const, callback_id: 'form', title: words('1 of 1'), submit: words('Next'), blocks };
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
  app.options('issue', async ({ ack, options }) => {
    await ack({
      options: ['Artsakh', 'Housing']
        .filter((each) => each.toLowerCase().startsWith(options.value.toLowerCase()))
        .map((each) => ({ text: words(each), value: each })),
    });
  });
  app.view('form', async ({ ack, view, body, client }) => {
    const name = view.state.values['name']?.['name']?.value ?? '';
    if (name === 'nobody') return await ack({ response_action: 'errors', errors: { name: 'Say who you are.' } });
    await ack();
    const issue = view.state.values['issue']?.['issue']?.selected_option?.value ?? 'nothing';
    const bytes = Buffer.from('%PDF-1.7 a letter');
    const { upload_url, file_id } = await client.files.getUploadURLExternal(
      withAlt({
        filename: 'letter.pdf',
        length: bytes.length,
      }),
    );
    await fetch(upload_url!, { method: 'POST', body: bytes });
    const { channel } = await client.conversations.open({ users: body.user.id });
    await client.files.completeUploadExternal({ files: [{ id: file_id!, title: 'Letter' }], channel_id: channel!.id! });
    await say(client, { channel: channel!.id!, text: `Thank you, ${name}, on ${issue}` });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'section', text: words('Your letters') }] },
    });
  });
}

async function say(client: WebClient, message: { channel: string; text: string }): Promise<void> {
  await client.apiCall('chat.postMessage', { ...message, unfurl_links: false, unfurl_media: false });
}

/** Slack's own name for it; the client's types know only `alt_text`. */
function withAlt<T>(upload: T): T & { alt_txt: string } {
  return { ...upload, alt_txt: 'Page 1 of your letter' };
}
