import {
  ButtonStyle,
  Client,
  ComponentType,
  DefaultRestOptions,
  Events,
  GatewayIntentBits,
  MessageFlags,
  Partials,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
  type Interaction,
  type RESTOptions,
} from 'discord.js';
import type { DiscordPeer } from './start-discord-peer.ts';

/** How a real client comes to the stand-in; identifying again does not wait its five seconds. */
export const clientOptions = (discord: DiscordPeer) => ({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  allowedMentions: { parse: [] },
  rest: { api: discord.api, makeRequest },
  ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) },
});

/**
 * Under jest an error of the network is no `Error` of the test's own realm, and discord.js, which asks, would not try
 * again after a broken connection as it does elsewhere.
 */
const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  try {
    return await DefaultRestOptions.makeRequest(url, init);
  } catch (error) {
    const { name, message, code } = error as Error & { code?: string };
    throw Object.assign(new Error(message, { cause: error }), { name, code });
  }
};

/** The smallest bot that does something of every kind. */
export async function startEchoBot(discord: DiscordPeer): Promise<Client<true>> {
  const client = new Client(clientOptions(discord));
  client.on(Events.Error, () => undefined);
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction).catch(() => undefined));
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) void message.reply(`You said: ${message.content}`).catch(() => undefined);
  });
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  await client.login(discord.token);
  await ready;
  return client as Client<true>;
}

const BUTTON = { type: ComponentType.Button, style: ButtonStyle.Primary } as const;
const START = {
  type: ComponentType.ActionRow,
  components: [{ ...BUTTON, label: 'Start', customId: 'start' }],
} as const;

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    return interaction.respond([{ name: `${typed}...`, value: typed }]);
  }
  if (interaction.isChatInputCommand()) {
    const issue = interaction.options.getString('issue') ?? 'nothing';
    return interaction.reply({ content: `About ${issue}`, components: [START], flags: MessageFlags.Ephemeral });
  }
  if (interaction.isButton()) return interaction.showModal(modal);
  if (interaction.isModalSubmit()) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const name = interaction.fields.getTextInputValue('name');
    const reasons = interaction.fields.getStringSelectValues('reasons');
    const files = [{ attachment: Buffer.from('%PDF-1.7'), name: 'letter.pdf', description: `Letter of ${name}` }];
    await interaction.editReply({ content: `${name}: ${reasons.join(', ')}`, files });
    return interaction.followUp({ content: 'That is all.', flags: MessageFlags.Ephemeral });
  }
  return undefined;
}

const modal: APIModalInteractionResponseCallbackData = {
  custom_id: 'form',
  title: 'Your letter',
  components: [
    {
      type: ComponentType.Label,
      label: 'Your name',
      component: { type: ComponentType.TextInput, custom_id: 'name', style: TextInputStyle.Short, max_length: 20 },
    },
    {
      type: ComponentType.Label,
      label: 'Reasons',
      component: {
        type: ComponentType.StringSelect,
        custom_id: 'reasons',
        required: false,
        max_values: 2,
        options: [
          { label: 'Peace', value: 'peace' },
          { label: 'Law', value: 'law' },
        ],
      },
    },
  ],
};
