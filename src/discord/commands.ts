import {
  ApplicationCommandOptionType as Type,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { choice, described, hidden, named, sub, type Both } from './command-words.ts';

const issue = (required: boolean, what: Both): APIApplicationCommandBasicOption => ({
  type: Type.String,
  ...named(['issue', 'tema']),
  ...described(what),
  required,
  autocomplete: true,
  max_length: 100,
});

const campaign: APIApplicationCommandBasicOption = {
  type: Type.String,
  ...named(['campaign', 'campaña']),
  ...described(['Which campaign', 'Qué campaña']),
  required: false,
  autocomplete: true,
  max_length: 100,
};

const channel: APIApplicationCommandBasicOption = {
  type: Type.Channel,
  ...named(['channel', 'canal']),
  ...described(['Where to post its card; here, if you name no channel', 'Dónde debe estar su tarjeta; si no, aquí']),
  required: false,
  channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
};

const release: APIApplicationCommandBasicOption = {
  type: Type.Attachment,
  ...named(['release', 'comunicado']),
  ...described([
    'A press release about a letter by members of Congress: txt, md or html',
    'Un comunicado sobre una carta de miembros del Congreso: txt, md o html',
  ]),
  required: false,
};

/** What Discord is told: `/letter` in servers, in the DM with the bot and in private channels, `/campaign` in servers alone. */
export const COMMANDS = [
  {
    type: ApplicationCommandType.ChatInput,
    ...named(['letter', 'carta']),
    ...described(['Write to the people who govern you', 'Escriba a quienes le gobiernan']),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    options: [
      sub(
        ['write', 'escribir'],
        ['Write your letter, or go on with it', 'Escriba su carta o siga con ella'],
        [issue(false, ['What the letter is about', 'De qué trata la carta'])],
      ),
      sub(
        ['preview', 'muestra'],
        ['See a letter with sample data', 'Vea una carta con datos de muestra'],
        [
          issue(true, ['What the letter is about', 'De qué trata la carta']),
          choice(
            hidden('stance', ['for', 'para']),
            ['Whom the letter is for', 'Para quién es la carta'],
            [
              ['ask', ['Someone who has not signed', 'Alguien que no ha firmado']],
              ['thank', ['Someone who has signed', 'Alguien que ha firmado']],
              ['companion', ['A senator, about a House letter', 'El Senado, sobre una carta de la Cámara']],
              ['direct', ['The office the letter is addressed to', 'La oficina a la que se dirige']],
              ['unknown', ['Someone who may or may not have signed', 'Alguien de quien no se sabe si firmó']],
            ],
          ),
        ],
      ),
      sub(
        ['share', 'compartir'],
        ['Post a card for everybody in this channel', 'Ponga una tarjeta para todo el mundo en este canal'],
        [issue(true, ['What the card is about', 'De qué trata la tarjeta'])],
      ),
      sub(
        ['who', 'quien'],
        ['See who represents you', 'Vea quién le representa'],
        [
          {
            type: Type.String,
            ...named(['zip', 'código']),
            ...described(['Your ZIP code', 'Su código postal (ZIP)']),
            required: false,
            max_length: 10,
          },
        ],
      ),
      sub(
        ['status', 'estado'],
        ['See where your letters stand, or take one back', 'Vea cómo van sus cartas o deshaga un envío'],
      ),
      sub(['undo', 'deshacer'], ['Take back "I sent it"', 'Anule un «La envié»']),
      sub(['forget', 'olvidar'], ['Remove everything about you', 'Borre todo sobre usted']),
      sub(['export', 'exportar'], ['Get a copy of everything about you', 'Llévese todo sobre usted']),
      sub(['help', 'ayuda'], ['See what you can do here', 'Vea qué puede hacer aquí']),
      sub(['privacy', 'privacidad'], ['See what is kept, and for how long', 'Vea qué se guarda y cuánto tiempo']),
      sub(
        ['language', 'idioma'],
        ['Choose your language', 'Elija su idioma'],
        [
          choice(
            named(['language', 'idioma']),
            ['Your language', 'Su idioma'],
            [
              ['en', ['English', 'English']],
              ['es', ['Español', 'Español']],
            ],
          ),
        ],
      ),
    ],
  },
  {
    type: ApplicationCommandType.ChatInput,
    ...named(['campaign', 'campaña']),
    ...described(['Run a campaign of this server', 'Lleve una campaña de este servidor']),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    // Whom it is shown to at first; the server's own settings may name others. The right itself is looked at with every press.
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      sub(['list', 'lista'], ['See all campaigns, or begin one', 'Vea todas las campañas o empiece una']),
      sub(
        ['new', 'nueva'],
        ['Begin a campaign, by hand or from a press release', 'Empiece una campaña, a mano o con un comunicado'],
        [release],
      ),
      sub(['edit', 'cambiar'], ['Change a campaign', 'Cambie una campaña'], [campaign]),
      sub(['preview', 'muestra'], ['See a letter of a campaign', 'Vea una carta de una campaña'], [campaign]),
      sub(
        ['open', 'abrir'],
        ['Open a campaign, with a card in a channel', 'Abra una campaña, con una tarjeta en un canal'],
        [campaign, channel],
      ),
      sub(
        ['card', 'tarjeta'],
        ['Post its card in a channel again', 'Ponga su tarjeta otra vez en un canal'],
        [campaign, channel],
      ),
      sub(['pause', 'pausa'], ['Stop a campaign for a while', 'Pare una campaña por un tiempo'], [campaign]),
      sub(['resume', 'seguir'], ['Go on with it', 'Siga con ella'], [campaign]),
      sub(['close', 'cerrar'], ['End a campaign', 'Termine una campaña'], [campaign]),
      sub(
        ['discard', 'descartar'],
        ['Throw away a campaign that was never open', 'Descarte una campaña que nunca estuvo abierta'],
        [campaign],
      ),
      sub(['progress', 'progreso'], ['See how a campaign goes', 'Vea cómo va una campaña'], [campaign]),
      sub(
        ['letters', 'cartas'],
        ['See how alike its letters are, and what waits', 'Vea cuánto se parecen sus cartas y qué espera'],
        [campaign],
      ),
      sub(['hold', 'retener'], ['Hold back the e-mail of a campaign', 'Retenga el correo de una campaña'], [campaign]),
      sub(['release', 'soltar'], ['Let held e-mail go on', 'Deje seguir el correo retenido'], [campaign]),
      sub(
        ['export', 'exportar'],
        ['Get the counts of a campaign as files', 'Llévese las cifras de una campaña como archivos'],
        [campaign],
      ),
    ],
  },
] satisfies RESTPutAPIApplicationCommandsJSONBody;
