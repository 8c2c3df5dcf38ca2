import { ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Json } from '../answer.ts';
import type { Interaction } from '../interaction.ts';
import { whereJson } from '../rest/channel.ts';
import { dmOf, messageJson, type PeerChannel, type PeerUser, type StoredMessage, type World } from '../world.ts';
import { addMessage } from '../write-message.ts';
import { commandData, type OptionValues } from './command.ts';
import { formOf, submitted, type Form, type FormValues } from './form.ts';
import { begin, type Doing } from './payload.ts';
import { seenOf, visibleTo, type Seen, type SeenButton, type SeenSelect } from './seen.ts';

/** How something is done otherwise than by an honest, unhurried hand. */
export interface How {
  /** Delivered so often, with the same id. */
  readonly times?: number;
  /** Sent in place of the id that is on the button, select or form. */
  readonly customId?: string;
  /** On this message; else on the newest that has such a thing. It may be somebody else's. */
  readonly on?: Seen;
  /** 'answered': does not wait for what was put off to be filled in. 'no': waits for nothing. */
  readonly wait?: 'settled' | 'answered' | 'no';
}

/** What came of one thing done. It is alive: follow-ups and edits show in it as they come. */
export interface Screen {
  readonly interactionId: string;
  /** The messages it made or changed, as its person sees them now; after `say`, what came after. */
  readonly messages: readonly Seen[];
  /** The last of them. */
  readonly message: Seen;
  readonly text: string;
  readonly buttons: readonly string[];
  readonly files: Seen['files'];
  /** The modal that it opened. */
  readonly form: Form | undefined;
  /** What Discord says in place of an answer. */
  readonly failure: string | undefined;
  press(label: string, how?: How): Promise<Screen>;
  pick(select: string, labels: readonly string[], how?: How): Promise<Screen>;
  fillIn(values: FormValues, how?: How): Promise<Screen>;
  /** Waits until `look` finds something in it. */
  until<T>(look: (screen: Screen) => T | undefined | false, what?: string): Promise<T>;
}

/** Something ready to be sent, for tests that deliver in an order of their own. */
export interface Prepared {
  /** Of the interaction or the message. */
  readonly id: string;
  readonly payload: Json;
  deliver(times?: number): void;
  /** What comes of it, once it has been delivered. */
  screen(wait?: How['wait']): Promise<Screen>;
}

export interface Prepare {
  command(channel: PeerChannel, name: string, sub?: string, options?: OptionValues): Prepared;
  press(label: string, how?: How): Prepared;
  pick(select: string, labels: readonly string[], how?: How): Prepared;
  fillIn(values: FormValues, how?: How): Prepared;
  say(text: string): Prepared;
}

export interface Actor {
  readonly user: PeerUser;
  readonly id: string;
  readonly name: string;
  /** The DM with the bot. */
  readonly dm: PeerChannel;
  /** The modal that stands open. */
  readonly form: Form | undefined;
  command(channel: PeerChannel, name: string, sub?: string, options?: OptionValues, how?: How): Promise<Screen>;
  /** The choices offered while the last of `typed` is being typed. */
  autocomplete(
    channel: PeerChannel,
    name: string,
    sub: string | undefined,
    typed: OptionValues,
  ): Promise<readonly Choice[]>;
  /** A button by its label (or emoji), on the newest message of the channel where something was done last. */
  press(label: string, how?: How): Promise<Screen>;
  /** Options by their labels, of a select by its placeholder or custom id. */
  pick(select: string, labels: readonly string[], how?: How): Promise<Screen>;
  /** Fills in the open modal by its labels, and sends it. */
  fillIn(values: FormValues, how?: How): Promise<Screen>;
  dismissForm(): void;
  /** Writes to the bot in the DM; shows what it says after. */
  say(text: string, how?: Pick<How, 'times' | 'wait'>): Promise<Screen>;
  readonly prepare: Prepare;
  /** Everything this person sees, in a channel or in all. */
  sees(channel?: PeerChannel): readonly Seen[];
  /** Waits until `look` finds something in what this person sees. */
  until<T>(look: (seen: readonly Seen[]) => T | undefined | false, what?: string): Promise<T>;
  /** Waits for a message of the bot that has this text. */
  reads(text: string | RegExp): Promise<Seen>;
  /** The client starts again: ephemeral messages and the open modal are gone. */
  reload(): void;
  closeDms(): void;
  openDms(): void;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface ActorParts {
  readonly world: World;
  readonly interactions: Map<string, Interaction>;
  readonly deliver: (interaction: Interaction) => void;
  readonly dispatch: (event: string, data: unknown) => void;
}

interface Found<T> {
  readonly message: StoredMessage;
  readonly thing: T;
}

export function createActor(parts: ActorParts, user: PeerUser): Actor {
  const { world, interactions } = parts;
  const dm = dmOf(world, user, world.bot);
  const gone = new Set<string>();
  let here = dm;
  let open: Interaction | undefined;

  const visible = (channel?: PeerChannel): StoredMessage[] =>
    visibleTo(world, user, (id) => gone.has(id)).filter((message) => !channel || message.channel === channel);
  const sees = (channel?: PeerChannel): Seen[] => visible(channel).map((message) => seenOf(world, message));

  function find<T>(
    things: (seen: Seen) => readonly T[],
    isIt: (thing: T) => boolean,
    name: string,
    on?: readonly string[],
  ): Found<T> {
    const among = visible(on ? undefined : here).filter(({ id }) => !on || on.includes(id));
    for (const message of among.toReversed()) {
      const thing = things(seenOf(world, message)).find(isIt);
      if (thing) return { message, thing };
    }
    const there = among.map((message) =>
      seenOf(world, message)
        .buttons.map(({ label }) => label)
        .join(' | '),
    );
    throw new Error(`${user.name} sees no "${name}"; buttons: ${there.filter(Boolean).join(' / ') || 'none'}.`);
  }

  function prepared(doing: Omit<Doing, 'by'>): Prepared {
    here = doing.channel;
    const interaction = begin(world, { ...doing, by: user });
    return {
      id: interaction.id,
      payload: interaction.payload,
      deliver: (times = 1) => {
        interactions.set(interaction.id, interaction);
        for (let time = 0; time < times; time += 1) parts.deliver(interaction);
      },
      screen: async (wait = 'settled') => {
        if (wait !== 'no') await settled(interaction, wait);
        if (interaction.modal) open = interaction;
        return screenOf(interaction);
      },
    };
  }

  function settled(interaction: Interaction, wait: 'settled' | 'answered'): Promise<true> {
    return world.changes.until(
      () => (wait === 'settled' ? interaction.isSettled : interaction.state !== 'waiting') || undefined,
      () =>
        `The bot has not answered ${what(interaction)}: ${JSON.stringify(interaction.refused ?? interaction.state)}`,
    );
  }

  function screenOf(interaction: Interaction): Screen {
    const shown = () => [...new Set(interaction.shown)].filter((message) => visible().includes(message));
    return screenFrom(interaction.id, shown, interaction);
  }

  function screenFrom(interactionId: string, shown: () => StoredMessage[], interaction?: Interaction): Screen {
    const messages = () => shown().map((message) => seenOf(world, message));
    const on = () => shown().map(({ id }) => id);
    const screen: Screen = {
      interactionId,
      get messages() {
        return messages();
      },
      get message() {
        const last = messages().at(-1);
        if (!last) throw new Error(`${user.name} sees no message${screen.failure ? `: ${screen.failure}` : ''}.`);
        return last;
      },
      get text() {
        return messages()
          .map(({ text }) => text)
          .join('\n');
      },
      get buttons() {
        return messages().flatMap(({ buttons }) => buttons.map(({ label }) => label));
      },
      get files() {
        return messages().flatMap(({ files }) => files);
      },
      get form() {
        return interaction?.modal && formOf(interaction.modal);
      },
      get failure() {
        return interaction && failureOf(interaction);
      },
      press: (label, how) => go(() => press(label, how, on()), how),
      pick: (select, labels, how) => go(() => pick(select, labels, how, on()), how),
      fillIn: (values, how) => go(() => fillIn(values, how, interaction), how),
      until: (look, says = 'what was waited for') =>
        world.changes.until(
          () => look(screen) || undefined,
          () => `${user.name} sees no ${says}, but: ${screen.text}`,
        ),
    };
    return screen;
  }

  async function go(prepare: () => Prepared, { times = 1, wait }: How = {}): Promise<Screen> {
    const done = prepare();
    done.deliver(times);
    return done.screen(wait);
  }

  function press(label: string, how: How = {}, on = how.on && [how.on.id]): Prepared {
    const ids = how.on ? [how.on.id] : on;
    const { message, thing } = find<SeenButton>(
      ({ buttons }) => buttons,
      (button) => button.label === label,
      label,
      ids,
    );
    if (thing.isDisabled) throw new Error(`The button "${label}" is disabled.`);
    if (thing.customId === undefined) throw new Error(`The button "${label}" is a link: ${String(thing.url)}`);
    const data = { component_type: ComponentType.Button, custom_id: how.customId ?? thing.customId, id: 1 };
    return prepared({ channel: message.channel, type: InteractionType.MessageComponent, data, source: message });
  }

  function pick(select: string, labels: readonly string[], how: How = {}, on?: readonly string[]): Prepared {
    const isIt = ({ placeholder, customId }: SeenSelect) => placeholder === select || customId === select;
    const ids = how.on ? [how.on.id] : on;
    const { message, thing } = find<SeenSelect>(({ selects }) => selects, isIt, select, ids);
    if (thing.isDisabled) throw new Error(`"${select}" is disabled.`);
    if (labels.length < thing.min || labels.length > thing.max) {
      throw new Error(
        `"${select}" takes ${String(thing.min)} to ${String(thing.max)} choices, not ${String(labels.length)}.`,
      );
    }
    const values = labels.map((label) => {
      const option = thing.options.find((one) => one.label === label);
      if (!option) throw new Error(`"${select}" has no choice "${label}".`);
      return option.value;
    });
    const data = { component_type: thing.type, custom_id: how.customId ?? thing.customId, id: 1, values };
    return prepared({ channel: message.channel, type: InteractionType.MessageComponent, data, source: message });
  }

  function fillIn(values: FormValues, how: How = {}, from = open): Prepared {
    if (!from?.modal) throw new Error(`${user.name} has no form open.`);
    const form = formOf(from.modal);
    const data = { custom_id: how.customId ?? form.customId, components: submitted(form, values) };
    if (from === open) open = undefined;
    const { channel, source } = from;
    return prepared({ channel, type: InteractionType.ModalSubmit, data, ...(source && { source }) });
  }

  function command(channel: PeerChannel, name: string, sub?: string, options: OptionValues = {}): Prepared {
    const data = commandData(world, { by: user, channel }, { name, options, ...(sub !== undefined && { sub }) });
    return prepared({ channel, type: InteractionType.ApplicationCommand, data });
  }

  function say(text: string): Prepared {
    if (text.length > 2000) throw new Error('A message takes 2000 characters.');
    here = dm;
    const message = addMessage(world, { channel: dm, author: user }, { body: { content: text }, uploads: [] });
    const payload = { ...messageJson(world, message), ...whereJson(dm) };
    const after = () => visible(dm).filter(({ author, id }) => author.isBot && BigInt(id) > BigInt(message.id));
    return {
      id: message.id,
      payload,
      deliver: (times = 1) => {
        for (let time = 0; time < times; time += 1) parts.dispatch('MESSAGE_CREATE', payload);
      },
      screen: async (wait = 'settled') => {
        if (wait !== 'no')
          await world.changes.until(
            () => after()[0],
            () => `The bot says nothing to "${text}".`,
          );
        return screenFrom(message.id, after);
      },
    };
  }

  async function autocomplete(
    channel: PeerChannel,
    name: string,
    sub: string | undefined,
    typed: OptionValues,
  ): Promise<readonly Choice[]> {
    const focused = Object.keys(typed).at(-1);
    if (focused === undefined) throw new Error('Nothing is being typed.');
    const data = commandData(
      world,
      { by: user, channel },
      { name, options: typed, focused, ...(sub !== undefined && { sub }) },
    );
    const before = here;
    const asked = begin(world, { by: user, channel, type: InteractionType.ApplicationCommandAutocomplete, data });
    here = before;
    interactions.set(asked.id, asked);
    parts.deliver(asked);
    await settled(asked, 'settled');
    const failure = failureOf(asked);
    if (failure) throw new Error(failure);
    return (asked.choices ?? []) as unknown as readonly Choice[];
  }

  return {
    user,
    id: user.id,
    name: user.name,
    dm,
    get form() {
      return open?.modal && formOf(open.modal);
    },
    command: (channel, name, sub, options, how) => go(() => command(channel, name, sub, options), how),
    autocomplete,
    press: (label, how) => go(() => press(label, how), how),
    pick: (select, labels, how) => go(() => pick(select, labels, how), how),
    fillIn: (values, how) => go(() => fillIn(values, how), how),
    dismissForm: () => void (open = undefined),
    say: (text, how) => go(() => say(text), how),
    prepare: { command, press, pick, fillIn, say },
    sees,
    until: (look, says = 'what was waited for') =>
      world.changes.until(
        () => look(sees()) || undefined,
        () => `${user.name} sees no ${says}, but: ${read(sees())}`,
      ),
    reads: (text) =>
      world.changes.until(
        () => sees().findLast((seen) => seen.isFromBot && isIn(text, seen.text)),
        () => `${user.name} does not read ${String(text)}, but: ${read(sees())}`,
      ),
    reload: () => {
      for (const { id, onlyFor } of visible()) if (onlyFor) gone.add(id);
      open = undefined;
    },
    closeDms: () => void (user.dms = 'closed'),
    openDms: () => void (user.dms = 'open'),
  };
}

const isIn = (text: string | RegExp, all: string): boolean =>
  typeof text === 'string' ? all.includes(text) : text.test(all);

const read = (seen: readonly Seen[]): string => seen.map(({ text }) => text).join(' / ');

function what({ payload, type }: Interaction): string {
  const data = payload.data as Json;
  return `${InteractionType[type]} ${String(data.name ?? data.custom_id)}`;
}

function failureOf({ state, type, isSettled, shown, refused }: Interaction): string | undefined {
  const isLost =
    state === 'unanswered' || (isSettled && shown.some(({ isDeleted, flags }) => !isDeleted && (flags & 128) !== 0));
  if (!isLost) return undefined;
  const says =
    type === InteractionType.ApplicationCommand ? 'The application did not respond' : 'This interaction failed';
  return refused === undefined ? says : `${says}: ${JSON.stringify(refused)}`;
}
