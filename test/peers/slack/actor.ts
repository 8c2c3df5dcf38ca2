import { data, list, str, type Data } from './data.ts';
import { optionProblems, viewRefusal } from './limits.ts';
import { dmOf, keep, respond } from './messages.ts';
import { find, missingIn, screenOf, set, startingState, type Found, type Screen } from './screen.ts';
import type { Acked, Kind, Retry, Signature, Transport } from './transport.ts';
import { made, replace } from './views.ts';
import type { Message, Team, World } from './world.ts';

export interface PressOptions {
  /** Another message or view than the one on top: an old one, or somebody else's. */
  readonly in?: Message | Data;
  /** What somebody who tampers sends in place of the button's own value. */
  readonly value?: string;
  readonly metadata?: string;
}

/** A person in front of Slack; `home`: of another workspace, in a channel that it shares with the team. Each act resolves to what is seen after the app's first answer; `sees` waits for more. */
export function createActor(world: World, team: Team, user: string, transport: () => Transport, home = team.id) {
  let errors: Record<string, string> = {};
  let last: { kind: Kind; payload: Data } | undefined;
  const dm = dmOf(user);
  const person = { id: user, username: user.toLowerCase(), name: user.toLowerCase(), team_id: home };
  const screen = (): Screen => screenOf(world, team, user, errors);
  const top = (): Data | undefined => world.stacks.get(user)?.at(-1);
  const common = (): Data => ({
    api_app_id: 'A00000001',
    token: 'none',
    team: { id: team.id, domain: team.id.toLowerCase() },
    user: person,
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: world.trigger(user, team.id),
  });

  async function deliver(kind: Kind, payload: Data, retry?: Retry, signature?: Signature): Promise<Acked> {
    last = { kind, payload };
    return await transport().send(kind, payload, retry, signature);
  }

  async function deliverEvent(event: Data): Promise<void> {
    const payload = eventPayload(world, team, event);
    if ((await deliver('events_api', payload)).status === 200) return;
    retryEvent(world, transport, payload, 1);
  }

  async function acting(what: string, act: () => Promise<unknown>): Promise<Screen> {
    const before = world.seen;
    await act();
    await world.until(
      () => world.seen > before,
      () => `Nothing came back after ${what}`,
    );
    return screen();
  }

  async function acked(kind: Kind, payload: Data): Promise<Acked> {
    const said = await deliver(kind, payload);
    if (said.status !== 200)
      throw new Error(
        said.status === 0 ? 'operation_timeout: no answer in 3 s' : `dispatch_failed: HTTP ${String(said.status)}`,
      );
    return said;
  }

  function place(
    options: PressOptions | undefined,
    name: string,
    type: RegExp,
  ): Found & { content: Data; message?: Message } {
    const given = options?.in;
    const shown = screen();
    const messages = [...shown.channel, ...shown.dm, ...shown.ephemerals].toSorted((a, b) => (a.ts < b.ts ? 1 : -1));
    const places = given ? [given] : top() ? [top()!] : [...messages, ...(shown.home ? [shown.home.view] : [])];
    for (const each of places) {
      const message = 'content' in each ? (each as Message) : undefined;
      const content = message?.content ?? (each as Data);
      const found = find(content, name, type);
      if (found) return { ...found, content, message };
    }
    throw new Error(`There is no '${name}' to be seen in:\n${shown.text}`);
  }

  async function blockAction(
    name: string,
    type: RegExp,
    options: PressOptions | undefined,
    value: Data,
  ): Promise<Acked> {
    const { block, element, content, message } = place(options, name, type);
    const action = {
      type: element['type'],
      action_id: element['action_id'],
      block_id: block['block_id'],
      text: element['text'],
      ...('value' in element ? { value: options?.value ?? element['value'] } : {}),
      ...value,
      action_ts: world.ts(),
    };
    const payload = { ...common(), type: 'block_actions', actions: [action], state: data(content, 'state') };
    return await acked('interactive', { ...payload, ...around(content, message, options) });
  }

  function around(content: Data, message: Message | undefined, options?: PressOptions): Data {
    if (!message) {
      const view = options?.metadata === undefined ? content : { ...content, private_metadata: options.metadata };
      return { team: { id: home, domain: home.toLowerCase() }, container: { type: 'view', view_id: view['id'] }, view };
    }
    const url = world.responseUrl(user, team.id, message.channel, message.ts);
    const container = {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: !!message.onlyFor,
      ...(message.content['thread_ts'] !== undefined && { thread_ts: message.content['thread_ts'] }),
    };
    const whole = { type: 'message', user: team.botUser, ts: message.ts, ...message.content };
    return {
      container,
      channel: { id: message.channel, name: 'general' },
      response_url: url,
      ...(message.onlyFor ? {} : { message: whole }),
    };
  }

  async function suggestions(name: string, query: string): Promise<Data[]> {
    const { block, element, content, message } = place(undefined, name, /external_select/);
    const asked = { action_id: element['action_id'], block_id: block['block_id'], value: query };
    const said = await acked('interactive', {
      ...common(),
      type: 'block_suggestion',
      ...asked,
      ...around(content, message),
    });
    const groups = list(said.body, 'option_groups');
    const options = groups.length > 0 ? groups.flatMap((group) => list(group, 'options')) : list(said.body, 'options');
    const problems = optionProblems(options, 100, 0);
    if (problems.length > 0) throw new Error(`Slack shows no options: ${problems.join(', ')}`);
    return options;
  }

  function applied(view: Data, answer: Data): void {
    const stack = world.stacks.get(user) ?? [];
    const next = data(answer, 'view');
    const refusal = 'view' in answer ? viewRefusal(next) : undefined;
    if (refusal) {
      world.violations.push(`response_action: ${refusal.problems.join(', ')}`);
      throw new Error(`Slack could not show the answer: ${refusal.problems.join(', ')}`);
    }
    world.inspect('response_action', next);
    errors = {};
    switch (str(answer, 'response_action')) {
      case 'errors':
        errors = data(answer, 'errors') as Record<string, string>;
        break;
      case 'update':
        world.stacks.set(user, [...stack.slice(0, -1), replace(world, team, view, next)]);
        break;
      case 'push':
        if (stack.length >= 3) throw new Error('push_limit_reached: three views are open already');
        world.stacks.set(user, [...stack, made(world, team, next, view)]);
        break;
      case 'clear':
        world.stacks.delete(user);
        break;
      default:
        world.stacks.set(
          user,
          stack.filter(({ id }) => id !== view['id']),
        );
    }
    world.changed();
  }

  return {
    id: user,
    dm,
    screen,
    /** Waits by changes, not by time, until `is` holds of the screen. */
    async sees(is: (screen: Screen) => boolean): Promise<Screen> {
      await world.until(
        () => is(screen()),
        () => `It never came to be seen; instead:\n${screen().text}`,
      );
      return screen();
    },
    /** A slash command in the channel or her direct messages. */
    command: async (channel: string, command: string, text = ''): Promise<Screen> =>
      await acting(command, async () => {
        const url = world.responseUrl(user, team.id, channel);
        const who = { user_id: user, user_name: person.name, team_id: team.id, team_domain: team.id.toLowerCase() };
        const where = {
          channel_id: channel,
          channel_name: channel === dm ? 'directmessage' : 'general',
          api_app_id: 'A00000001',
        };
        const ids = { token: 'none', trigger_id: world.trigger(user, team.id), response_url: url };
        const said = await acked('slash_commands', {
          ...who,
          ...where,
          ...ids,
          command,
          text,
          is_enterprise_install: 'false',
        });
        const body = typeof said.body === 'string' ? { text: said.body } : said.body;
        if (Object.keys(body).length === 0) return;
        const taken = respond(world, url.split('/').at(-1)!, body);
        if (taken.status !== 200) throw new Error(`Slack could not show the answer: ${taken.body}`);
      }),
    press: async (name: string, options?: PressOptions): Promise<Screen> =>
      await acting(`pressing '${name}'`, async () => await blockAction(name, /^button$/, options, {})),
    /** Types into fields by their labels; nothing is sent. */
    fillIn(values: Readonly<Record<string, string>>): void {
      const view = top();
      if (!view) throw new Error('No modal is open');
      startingState(view);
      for (const [label, value] of Object.entries(values)) {
        const found = find(view, label, /_input$/);
        if (!found) throw new Error(`There is no field '${label}'`);
        const most = Number(found.element['max_length'] ?? 3000);
        if (value.length > most) throw new Error(`'${label}' takes ${String(most)} characters`);
        set(view, found, { value });
      }
    },
    /** Chooses by the options' words. Sent at once outside an input block, as the client does. */
    async pick(name: string, wanted: string | readonly string[]): Promise<Screen> {
      const found = place(undefined, name, /select|radio|checkboxes|overflow/);
      const type = str(found.element, 'type');
      const words = typeof wanted === 'string' ? [wanted] : wanted;
      const groups = list(found.element, 'option_groups').flatMap((group) => list(group, 'options'));
      const chosen: Data[] = [];
      for (const word of words) {
        const offered = type.includes('external')
          ? await suggestions(name, word)
          : [...list(found.element, 'options'), ...groups];
        const option = offered.find((each) => str(each, 'text', 'text') === word);
        if (!option) throw new Error(`'${name}' does not offer '${word}'`);
        chosen.push(option);
      }
      const value = /checkboxes|multi_/.test(type) ? { selected_options: chosen } : { selected_option: chosen[0] };
      if (!found.message) {
        startingState(found.content);
        set(found.content, found, value);
      }
      if (found.block['type'] !== 'input' || found.block['dispatch_action'] === true)
        await blockAction(name, /select|radio|checkboxes|overflow/, undefined, value);
      return screen();
    },
    /** The words of the options an app offers for what is typed into an external select. */
    options: async (name: string, query: string): Promise<string[]> =>
      (await suggestions(name, query)).map((option) => str(option, 'text', 'text')),
    async submit(options: Pick<PressOptions, 'metadata'> & { readonly view?: Data } = {}): Promise<Screen> {
      const view = options.view ?? top();
      if (!view) throw new Error('No modal is open');
      startingState(view);
      const missing = missingIn(view);
      if (missing.length > 0) throw new Error(`Still to be filled in: ${missing.join(', ')}`);
      const sent = options.metadata === undefined ? view : { ...view, private_metadata: options.metadata };
      const by = { ...common(), team: { id: home, domain: home.toLowerCase() } };
      const said = await acked('interactive', { ...by, type: 'view_submission', view: sent, response_urls: [] });
      applied(view, said.body);
      return screen();
    },
    /** Closes the modal on top; the app hears of it only when it asked to. */
    async close(): Promise<Screen> {
      const view = top();
      if (!view) throw new Error('No modal is open');
      world.stacks.set(user, (world.stacks.get(user) ?? []).slice(0, -1));
      if (view['notify_on_close'] === true)
        await acked('interactive', { ...common(), type: 'view_closed', view, is_cleared: false });
      return screen();
    },
    /** Writes to the app; in the thread below `thread`, where that is given. */
    say: async (text: string, thread?: string): Promise<Screen> => {
      const below = thread === undefined ? {} : { thread_ts: thread };
      const said = keep(world, team, dm, { text, user, ...below });
      const where = { channel_type: 'im', channel: dm, ts: said.ts, event_ts: said.ts, ...below };
      const event = { type: 'message', user, text, ...where };
      return await acting(`saying '${text}'`, async () => await deliverEvent(event));
    },
    /** Changes what she wrote to the app. */
    edits: async (text: string, to: string): Promise<Screen> => {
      const said = world.messages.findLast(({ channel, content }) => channel === dm && content['text'] === text)!;
      const before = { type: 'message', user, text, ts: said.ts };
      said.content['text'] = to;
      const stamp = world.ts();
      const message = { ...before, text: to, edited: { user, ts: stamp } };
      const where = { channel_type: 'im', channel: dm, hidden: true, ts: stamp, event_ts: stamp };
      const event = { type: 'message', subtype: 'message_changed', message, previous_message: before, ...where };
      return await acting(`changing '${text}'`, async () => await deliverEvent(event));
    },
    /** Sends files to the app in her direct messages. */
    sends: async (...files: readonly PickedFile[]): Promise<Screen> => {
      const said = keep(world, team, dm, { text: '', user });
      const event = { type: 'message', subtype: 'file_share', channel_type: 'im', channel: dm, user, text: '' };
      const shared = files.map((file) => shareFile(world, team, file));
      return await acting('sending files', async () =>
        deliverEvent({ ...event, files: shared, ts: said.ts, event_ts: said.ts }),
      );
    },
    openHome: async (): Promise<Screen> =>
      await acting('opening the home tab', async () => {
        const view = world.homes.get(user);
        await deliverEvent({
          type: 'app_home_opened',
          user,
          channel: dm,
          tab: 'home',
          event_ts: world.ts(),
          ...(view ? { view } : {}),
        });
      }),
    /** What was sent last, again: as a retry, changed by `change`, or signed otherwise (HTTP). Resolves to the acks. */
    async redeliver(times = 1, change?: (payload: Data) => Data, signature?: Signature): Promise<Acked[]> {
      if (!last) throw new Error('Nothing was sent yet');
      const { kind, payload } = last;
      const acks: Acked[] = [];
      for (let number = 1; number <= times; number += 1)
        acks.push(
          await transport().send(kind, change?.(payload) ?? payload, { number, reason: 'http_timeout' }, signature),
        );
      return acks;
    },
  };
}
export interface PickedFile {
  readonly name: string;
  readonly text: string;
  readonly type?: string;
}

function shareFile(world: World, team: Team, { name, text, type = 'text/plain' }: PickedFile): Data {
  const file = { id: world.id('F'), team: team.id, name, type, bytes: Buffer.from(text), fetches: 0 };
  world.userFiles.set(file.id, file);
  const url = `${world.url}/files-pri/${file.id}/${encodeURIComponent(name)}`;
  const address = { url_private: url, url_private_download: url };
  return { id: file.id, name, mimetype: type, size: file.bytes.length, mode: 'hosted', ...address };
}

export type Actor = ReturnType<typeof createActor>;

export function eventPayload(world: World, team: Team, event: Data): Data {
  const authorizations = [
    { enterprise_id: null, team_id: team.id, user_id: team.botUser, is_bot: true, is_enterprise_install: false },
  ];
  const ids = { token: 'none', team_id: team.id, api_app_id: 'A00000001', event_id: world.id('Ev') };
  return { ...ids, type: 'event_callback', event_time: Math.floor(world.clock.now() / 1000), authorizations, event };
}

/** At once, after a minute, after five more: three times by the stand-in's clock, until the app says that it heard. */
function retryEvent(world: World, transport: () => Transport, payload: Data, number: number): void {
  const wait = [0, 60_000, 300_000][number - 1];
  if (wait === undefined) return;
  world.clock.after(wait, async () => {
    const { status } = await transport().send('events_api', payload, { number, reason: 'http_timeout' });
    if (status !== 200) retryEvent(world, transport, payload, number + 1);
  });
}
