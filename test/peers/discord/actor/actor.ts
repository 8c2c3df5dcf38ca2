import { InteractionType } from 'discord-api-types/v10';
import { dmOf, type PeerChannel, type PeerUser, type PickedFile } from '../world.ts';
import { commandData, type OptionValues } from './command.ts';
import { formOf, type Form, type FormValues } from './form.ts';
import { answered, createHands } from './hands.ts';
import { begin } from './payload.ts';
import { carryOut, failureOf, textOf, type How, type Prepared, type Screen } from './screen.ts';
import type { Seen } from './seen.ts';
import { messagesOf, seenBy, type Self } from './self.ts';

/** The same things as the actor's own, ready to be delivered when the test likes. */
export interface Prepare {
  command(channel: PeerChannel, name: string, sub?: string, options?: OptionValues): Prepared;
  press(label: string, how?: How): Prepared;
  pick(select: string, labels: readonly string[], how?: How): Prepared;
  fillIn(values: FormValues, how?: How): Prepared;
  say(text: string): Prepared;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** Somebody with a Discord client. Whatever the client would not let them do, throws. */
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
  /** Changes what they wrote in the DM. */
  edits(text: string, to: string, how?: Pick<How, 'times' | 'wait'>): Promise<Screen>;
  /** Sends files to the bot in the DM. */
  sends(...files: readonly PickedFile[]): Promise<Screen>;
  readonly prepare: Prepare;
  /** Everything this person sees, in a channel or in all, oldest first. */
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

export function createActor(reach: Pick<Self, 'world' | 'deliver' | 'dispatch'>, user: PeerUser): Actor {
  const { world } = reach;
  const dm = dmOf(world, user, world.bot);
  const self: Self = { ...reach, user, dm, here: dm, open: undefined, gone: new Set() };
  const hands = createHands(self);
  return {
    user,
    id: user.id,
    name: user.name,
    dm,
    get form() {
      return self.open?.modal && formOf(self.open.modal);
    },
    command: (channel, name, sub, options, how) => carryOut(() => hands.command(channel, name, sub, options), how),
    autocomplete: (channel, name, sub, typed) => autocomplete(self, channel, { name, sub, options: typed }),
    press: (label, how) => carryOut(() => hands.press(label, how), how),
    pick: (select, labels, how) => carryOut(() => hands.pick(select, labels, how), how),
    fillIn: (values, how) => carryOut(() => hands.fillIn(values, how), how),
    dismissForm: () => void (self.open = undefined),
    say: (text, how) => carryOut(() => hands.say(text), how),
    edits: (text, to, how) => carryOut(() => hands.edit(text, to), how),
    sends: (...files) => carryOut(() => hands.say('', files)),
    prepare: {
      command: (channel, name, sub, options) => hands.command(channel, name, sub, options),
      press: (label, how) => hands.press(label, how),
      pick: (select, labels, how) => hands.pick(select, labels, how),
      fillIn: (values, how) => hands.fillIn(values, how),
      say: (text) => hands.say(text),
    },
    sees: (channel) => seenBy(self, channel),
    until: (look, what = 'what was waited for') =>
      world.changes.until(
        () => look(seenBy(self)) || undefined,
        () => `${user.name} sees no ${what}, but: ${textOf(seenBy(self))}`,
      ),
    reads: (text) =>
      world.changes.until(
        () => seenBy(self).findLast((seen) => seen.isFromBot && isIn(text, seen.text)),
        () => `${user.name} does not read ${String(text)}, but: ${textOf(seenBy(self))}`,
      ),
    reload: () => {
      for (const { id, onlyFor } of messagesOf(self)) if (onlyFor) self.gone.add(id);
      self.open = undefined;
    },
    closeDms: () => void (user.dms = 'closed'),
    openDms: () => void (user.dms = 'open'),
  };
}

const isIn = (text: string | RegExp, all: string): boolean =>
  typeof text === 'string' ? all.includes(text) : text.test(all);

interface Typing {
  readonly name: string;
  readonly sub: string | undefined;
  readonly options: OptionValues;
}

async function autocomplete(self: Self, channel: PeerChannel, typing: Typing): Promise<readonly Choice[]> {
  const { world, user: by } = self;
  const focused = Object.keys(typing.options).at(-1);
  if (focused === undefined) throw new Error('Nothing is being typed.');
  const data = commandData(world, { by, channel }, { ...typing, focused });
  const asked = begin(world, { by, channel, type: InteractionType.ApplicationCommandAutocomplete, data });
  self.deliver(asked);
  await answered(self, asked, 'settled');
  const failure = failureOf(asked);
  if (failure) throw new Error(failure);
  return (asked.choices ?? []) as unknown as readonly Choice[];
}
