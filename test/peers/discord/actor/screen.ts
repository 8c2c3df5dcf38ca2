import { InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { Json } from '../answer.ts';
import type { Interaction } from '../interaction.ts';
import type { StoredMessage } from '../world.ts';
import { formOf, type Form, type FormValues } from './form.ts';
import { seenOf, type Seen } from './seen.ts';
import type { Self } from './self.ts';

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
  /** The messages it made or changed, as its person sees them now; after `say`, what the bot said after. */
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

/** What can be done with a message or a modal; `on` and `from` say with which. */
export interface Hands {
  press(label: string, how: How | undefined, on?: readonly string[]): Prepared;
  pick(select: string, labels: readonly string[], how: How | undefined, on?: readonly string[]): Prepared;
  fillIn(values: FormValues, how: How | undefined, from?: Interaction): Prepared;
}

export async function carryOut(prepare: () => Prepared, { times = 1, wait }: How = {}): Promise<Screen> {
  const prepared = prepare();
  prepared.deliver(times);
  return prepared.screen(wait);
}

interface Shown {
  readonly id: string;
  readonly messages: () => StoredMessage[];
  readonly interaction?: Interaction;
}

export function screenOf({ world, user }: Self, hands: Hands, { id, messages, interaction }: Shown): Screen {
  const seen = () => messages().map((message) => seenOf(world, message));
  const on = () => messages().map((message) => message.id);
  const screen: Screen = {
    interactionId: id,
    get messages() {
      return seen();
    },
    get message() {
      const last = seen().at(-1);
      if (!last) throw new Error(`${user.name} sees no message${screen.failure ? `: ${screen.failure}` : ''}.`);
      return last;
    },
    get text() {
      return textOf(seen());
    },
    get buttons() {
      return seen().flatMap(({ buttons }) => buttons.map(({ label }) => label));
    },
    get files() {
      return seen().flatMap(({ files }) => files);
    },
    get form() {
      return interaction?.modal && formOf(interaction.modal);
    },
    get failure() {
      return interaction && failureOf(interaction);
    },
    press: (label, how) => carryOut(() => hands.press(label, how, on()), how),
    pick: (select, labels, how) => carryOut(() => hands.pick(select, labels, how, on()), how),
    fillIn: (values, how) => carryOut(() => hands.fillIn(values, how, interaction), how),
    until: (look, what = 'what was waited for') =>
      world.changes.until(
        () => look(screen) || undefined,
        () => `${user.name} sees no ${what}, but: ${screen.text}`,
      ),
  };
  return screen;
}

export const textOf = (seen: readonly Seen[]): string => seen.map(({ text }) => text).join('\n');

/** Discord's own words, where an answer never came, was refused, or was put off for good. */
export function failureOf({ state, type, isSettled, shown, refused }: Interaction): string | undefined {
  const isThinking = shown.some(({ isDeleted, flags }) => !isDeleted && (flags & MessageFlags.Loading) !== 0);
  if (state !== 'unanswered' && !(isSettled && isThinking)) return undefined;
  const says =
    type === InteractionType.ApplicationCommand ? 'The application did not respond' : 'This interaction failed';
  return refused === undefined ? says : `${says}: ${JSON.stringify(refused)}`;
}
