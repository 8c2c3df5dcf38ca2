import { ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Json } from '../answer.ts';
import type { Interaction } from '../interaction.ts';
import { whereJson } from '../rest/channel.ts';
import { messageJson, picked, type PeerChannel, type PickedFile, type StoredMessage } from '../world.ts';
import { addMessage } from '../write-message.ts';
import { commandData, type OptionValues } from './command.ts';
import { formOf, submitted } from './form.ts';
import { begin, type Doing } from './payload.ts';
import { screenOf, type Hands, type Prepared } from './screen.ts';
import type { SeenButton, SeenSelect } from './seen.ts';
import { findIn, messagesOf, type Self } from './self.ts';

/** Everything an actor can do, made ready to be sent. Throws where the client would not let it be done. */
export interface AllHands extends Hands {
  command(channel: PeerChannel, name: string, sub?: string, options?: OptionValues): Prepared;
  say(text: string, files?: readonly PickedFile[]): Prepared;
  edit(text: string, to: string): Prepared;
}

export function createHands(self: Self): AllHands {
  const { world, user, dm } = self;

  function prepared(doing: Omit<Doing, 'by'>): Prepared {
    self.here = doing.channel;
    const interaction = begin(world, { ...doing, by: user });
    const messages = () => messagesOf(self).filter((message) => interaction.shown.includes(message));
    return {
      id: interaction.id,
      payload: interaction.payload,
      deliver: (times = 1) => {
        for (let time = 0; time < times; time += 1) self.deliver(interaction);
      },
      screen: async (wait = 'settled') => {
        if (wait !== 'no') await answered(self, interaction, wait);
        if (interaction.modal) self.open = interaction;
        return screenOf(self, hands, { id: interaction.id, messages, interaction });
      },
    };
  }

  const onMessage = ({ message }: { message: Doing['source'] & object }, data: Json): Prepared =>
    prepared({ channel: message.channel, type: InteractionType.MessageComponent, data, source: message });

  const hands: AllHands = {
    press: (label, how = {}, on) => {
      const ids = how.on ? [how.on.id] : on;
      const isIt = (button: SeenButton) => button.label === label;
      const found = findIn<SeenButton>(self, ({ buttons }) => buttons, isIt, { name: label, on: ids });
      const { isDisabled, customId, url } = found.thing;
      if (isDisabled) throw new Error(`The button "${label}" is disabled.`);
      if (customId === undefined) throw new Error(`The button "${label}" is a link: ${String(url)}`);
      const custom_id = how.customId ?? customId;
      return onMessage(found, { component_type: ComponentType.Button, custom_id, id: found.thing.id });
    },
    pick: (select, labels, how = {}, on) => {
      const ids = how.on ? [how.on.id] : on;
      const isIt = ({ placeholder, customId }: SeenSelect) => placeholder === select || customId === select;
      const found = findIn<SeenSelect>(self, ({ selects }) => selects, isIt, { name: select, on: ids });
      const { type, customId, id } = found.thing;
      const values = chosen(found.thing, select, labels);
      return onMessage(found, { component_type: type, custom_id: how.customId ?? customId, id, values });
    },
    fillIn: (values, how = {}, from = self.open) => {
      if (!from?.modal) throw new Error(`${user.name} has no form open.`);
      const form = formOf(from.modal);
      const data = { custom_id: how.customId ?? form.customId, components: submitted(form, values) };
      if (from === self.open) self.open = undefined;
      const { channel, source } = from;
      return prepared({ channel, type: InteractionType.ModalSubmit, data, ...(source && { source }) });
    },
    command: (channel, name, sub, options = {}) => {
      const data = commandData(world, { by: user, channel }, { name, options, ...(sub !== undefined && { sub }) });
      return prepared({ channel, type: InteractionType.ApplicationCommand, data });
    },
    say: (text, files = []) => {
      if (text.length > 2000) throw new Error('A message takes 2000 characters.');
      self.here = dm;
      const message = addMessage(world, { channel: dm, author: user }, { body: { content: text }, uploads: [] });
      message.attachments.push(...files.map((file) => picked(world, file)));
      return told('MESSAGE_CREATE', message);
    },
    edit: (text, to) => {
      self.here = dm;
      const message = messagesOf(self, dm).findLast(({ author, content }) => author === user && content === text);
      if (!message) throw new Error(`${user.name} has not written "${text}".`);
      message.content = to;
      message.editedAt = world.clock.now();
      return told('MESSAGE_UPDATE', message);
    },
  };

  /** What the bot hears of a message in the DM, and what it says after. */
  function told(event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: StoredMessage): Prepared {
    const payload = { ...messageJson(world, message), ...whereJson(dm) };
    const last = BigInt(messagesOf(self, dm).at(-1)!.id);
    const messages = () => messagesOf(self, dm).filter(({ author, id }) => author.isBot && BigInt(id) > last);
    return {
      id: message.id,
      payload,
      deliver: (times = 1) => {
        for (let time = 0; time < times; time += 1) self.dispatch(event, payload);
      },
      screen: async (wait = 'settled') => {
        const says = () => `The bot says nothing to "${message.content}".`;
        if (wait !== 'no') await world.changes.until(() => messages()[0], says);
        return screenOf(self, hands, { id: message.id, messages });
      },
    };
  }
  return hands;
}

/** Waits for the first answer, or until what it put off is there too. */
export async function answered({ world }: Self, interaction: Interaction, wait: 'settled' | 'answered'): Promise<void> {
  const { payload, type } = interaction;
  const data = payload.data as Json;
  await world.changes.until(
    () => (wait === 'settled' ? interaction.isSettled : interaction.state !== 'waiting') || undefined,
    () => {
      const what = `${InteractionType[type]} ${String(data.name ?? data.custom_id)}`;
      return `The bot has not answered ${what}: ${JSON.stringify(interaction.refused ?? interaction.state)}`;
    },
  );
}

function chosen({ isDisabled, min, max, options }: SeenSelect, select: string, labels: readonly string[]): string[] {
  if (isDisabled) throw new Error(`"${select}" is disabled.`);
  if (labels.length < min || labels.length > max) {
    throw new Error(`"${select}" takes ${String(min)} to ${String(max)} choices, not ${String(labels.length)}.`);
  }
  return labels.map((label) => {
    const option = options.find((one) => one.label === label);
    if (option) return option.value;
    const there = options.map((one) => one.label).join(' | ');
    throw new Error(`"${select}" has no choice "${label}", but: ${there}.`);
  });
}
