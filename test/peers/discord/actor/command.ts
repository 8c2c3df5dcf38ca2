import { ApplicationCommandOptionType as Kind, type InteractionContextType } from 'discord-api-types/v10';
import type { Json } from '../answer.ts';
import { contextOf, ownersOf, type Doing } from './payload.ts';
import { attachmentJson, picked, type PeerChannel, type PickedFile, type World } from '../world.ts';

export type OptionValues = Readonly<Record<string, string | number | boolean | PickedFile>>;

export interface Typed {
  readonly name: string;
  readonly sub?: string | undefined;
  readonly options: OptionValues;
  /** The option being typed, for autocomplete. */
  readonly focused?: string;
}

/** What a typed command is sent as; throws where the client would not let it be sent. */
export function commandData(world: World, where: Pick<Doing, 'by' | 'channel'>, typed: Typed): Json {
  const owners = ownersOf(world, where);
  if (Object.keys(owners).length === 0) {
    throw new Error(`${where.by.name} sees no /${typed.name} here: the app is installed neither here nor for them.`);
  }
  const command = world.commands.find(({ name }) => name === typed.name);
  if (!command && world.commands.length > 0) throw new Error(`There is no command /${typed.name}.`);
  if (command) checkPlace(command, contextOf(world, where.channel), owners);
  const sub = command && typed.sub !== undefined ? findSub(command, typed.sub) : command;
  const given = withFiles(world, where.channel, typed.options);
  const options = optionsOf(sub, { ...typed, options: given.options });
  return {
    ...(Object.keys(given.attachments).length > 0 && { resolved: { attachments: given.attachments } }),
    id: command?.id ?? world.appId,
    name: typed.name,
    type: 1,
    options: typed.sub === undefined ? options : [{ type: Kind.Subcommand, name: typed.sub, options }],
  };
}

/** Files are uploaded before the command is sent, which names them by their ids. */
function withFiles(world: World, channel: PeerChannel, given: OptionValues) {
  const attachments: Record<string, Json> = {};
  const options = Object.entries(given).map(([name, value]): [string, string | number | boolean] => {
    if (typeof value !== 'object') return [name, value];
    const file = picked(world, value);
    world.files.push(file);
    attachments[file.id] = attachmentJson(world, { channel }, file);
    return [name, file.id];
  });
  return { options: Object.fromEntries(options), attachments };
}

function checkPlace(command: Json, context: InteractionContextType, owners: Json): void {
  const { contexts, integration_types: installs } = command;
  if (Array.isArray(contexts) && !contexts.includes(context)) {
    throw new Error(`/${String(command.name)} is not offered in context ${String(context)}.`);
  }
  if (Array.isArray(installs) && !installs.some((install) => owners[String(install)] !== undefined)) {
    throw new Error(`/${String(command.name)} is not offered to this kind of installation.`);
  }
}

function findSub(command: Json, name: string): Json {
  const found = ((command.options ?? []) as Json[]).find((option) => option.name === name);
  if (!found) throw new Error(`There is no /${String(command.name)} ${name}.`);
  return found;
}

type Sent = Typed & { readonly options: Readonly<Record<string, string | number | boolean>> };

function optionsOf(command: Json | undefined, { options, focused }: Sent): Json[] {
  const known = (command?.options ?? []) as Json[];
  const missing = known.find((one) => one.required === true && options[String(one.name)] === undefined);
  if (missing && focused === undefined) throw new Error(`The option "${String(missing.name)}" is required.`);
  return Object.entries(options).map(([name, value]) => {
    const option = known.find((one) => one.name === name);
    if (command && !option) throw new Error(`There is no option "${name}".`);
    if (focused === name && option && option.autocomplete !== true) throw new Error(`"${name}" completes nothing.`);
    if (option) checkValue(option, value, focused === name);
    const type = option?.type ?? typeOf(value);
    return focused === name ? { type, name, value, focused: true } : { type, name, value };
  });
}

function typeOf(value: string | number | boolean): Kind {
  if (typeof value === 'string') return Kind.String;
  return typeof value === 'number' ? Kind.Integer : Kind.Boolean;
}

function checkValue(option: Json, value: string | number | boolean, isFocused: boolean): void {
  const choices = (option.choices ?? []) as Json[];
  if (choices.length > 0 && !isFocused && !choices.some((choice) => choice.value === value)) {
    throw new Error(`"${String(value)}" is no choice for "${String(option.name)}".`);
  }
  const max = Number(option.max_length ?? 6000);
  if (typeof value === 'string' && value.length > max) {
    throw new Error(`"${String(option.name)}" takes ${String(max)} characters.`);
  }
}
