import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord-api-types/v10';
import { isJson, type Json } from '../answer.ts';
import { checkInt, checkKnown, checkList, checkOneOf, checkText, checkUnique, type Place } from './place.ts';

const COMMAND = [
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'dm_permission',
  'default_permission',
  'type',
  'nsfw',
  'contexts',
  'integration_types',
  'handler',
  'id',
  'version',
];
const OPTION = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
  'choices',
  'options',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'autocomplete',
];
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES: readonly string[] = Object.values(Locale);
const { Subcommand, SubcommandGroup, String: Text, Integer, Number: Decimal } = ApplicationCommandOptionType;
const MOST = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};
const COMPLETED: readonly unknown[] = [Text, Integer, Decimal];
/** Names, descriptions and values of one command together. */
const TEXT_IN_ALL = 8000;

/** What an autocomplete answers: up to 25 choices. */
export function checkChoices(place: Place, value: unknown, isNumber = false): void {
  for (const [index, choice] of checkList(place, value, { max: 25 }).entries()) {
    const at = place.at(index);
    checkKnown(at, choice, ['name', 'name_localizations', 'value']);
    checkText(at.at('name'), choice.name, { min: 1, max: 100, required: true });
    checkLocalized(at.at('name_localizations'), choice.name_localizations, (spot, text) =>
      checkText(spot, text, { min: 1, max: 100 }),
    );
    if (!isNumber) checkText(at.at('value'), choice.value, { min: 1, max: 100, required: true });
    else if (typeof choice.value !== 'number') at.at('value').refuse('NUMBER_TYPE_COERCE', 'Value is not a number.');
  }
}

/** The whole list of an application's commands, as a bulk overwrite hands it in. */
export function checkCommands(place: Place, value: unknown): void {
  const commands = checkList(place, value, { max: 130 });
  for (const [index, command] of commands.entries()) checkCommand(place.at(index), command);
  for (const [type, most] of Object.entries(MOST)) {
    const alike = commands.filter((command) => Number(command.type ?? 1) === Number(type));
    if (alike.length > most) {
      place.refuse('APPLICATION_COMMAND_MAX', `Maximum number of application commands reached (${String(most)}).`);
    }
    if (new Set(alike.map(({ name }) => name)).size < alike.length) {
      place.refuse('APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    }
  }
}

function checkCommand(place: Place, command: Json): void {
  checkKnown(place, command, COMMAND);
  checkOneOf(place.at('type'), command.type, [1, 2, 3, 4]);
  const isChatInput = (command.type ?? 1) === ApplicationCommandType.ChatInput;
  if (isChatInput) {
    checkNames(place, command);
    checkOptions(place.at('options'), command.options, 0);
  } else {
    checkText(place.at('name'), command.name, { min: 1, max: 32, required: true });
    if (command.description) place.at('description').refuse('BASE_TYPE_BAD_LENGTH', 'Must be empty here.');
  }
  checkEach(place.at('contexts'), command.contexts, [0, 1, 2]);
  checkEach(place.at('integration_types'), command.integration_types, [0, 1]);
  if (sizeOf(command) > TEXT_IN_ALL) {
    place.refuse('APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${String(TEXT_IN_ALL)})`);
  }
}

function checkEach(place: Place, value: unknown, choices: readonly number[]): void {
  if (value === undefined || value === null) return;
  if (!Array.isArray(value)) return place.refuse('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
  value.forEach((item: unknown, index) => checkOneOf(place.at(index), item, choices, true));
}

function checkNames(place: Place, named: Json): void {
  checkName(place.at('name'), named.name);
  checkLocalized(place.at('name_localizations'), named.name_localizations, checkName);
  checkText(place.at('description'), named.description, { min: 1, max: 100, required: true });
  checkLocalized(place.at('description_localizations'), named.description_localizations, (at, text) =>
    checkText(at, text, { min: 1, max: 100 }),
  );
}

function checkName(place: Place, name: unknown): void {
  if (typeof name !== 'string' || !NAME.test(name) || name !== name.toLowerCase()) {
    place.refuse('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
}

function checkLocalized(place: Place, value: unknown, check: (at: Place, text: unknown) => void): void {
  if (value === undefined || value === null) return;
  if (!isJson(value)) return place.refuse('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
  for (const [locale, text] of Object.entries(value)) {
    if (!LOCALES.includes(locale)) place.at(locale).refuse('BASE_TYPE_CHOICES', 'There is no such locale.');
    else if (text !== null) check(place.at(locale), text);
  }
}

/** `depth`: 0 in the command itself, 1 in a group or subcommand, 2 in a subcommand of a group. */
function checkOptions(place: Place, value: unknown, depth: number): void {
  const options = checkList(place, value, { max: 25 });
  checkUnique(place, options, 'name');
  const subs = options.filter(({ type }) => type === Subcommand || type === SubcommandGroup);
  if (subs.length > 0 && subs.length < options.length) {
    place.refuse('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-command and other options cannot be mixed.');
  }
  let wasOptional = false;
  for (const [index, option] of options.entries()) {
    const at = place.at(index);
    if (option.required === true && wasOptional) {
      at.refuse('APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', 'Required options must be placed before others');
    }
    wasOptional ||= option.required !== true;
    checkOption(at, option, depth);
  }
}

function checkOption(place: Place, option: Json, depth: number): void {
  checkKnown(place, option, OPTION);
  checkNames(place, option);
  checkOneOf(place.at('type'), option.type, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], true);
  if (option.type === SubcommandGroup || option.type === Subcommand) {
    const isDeep = option.type === SubcommandGroup ? depth > 0 : depth > 1;
    if (isDeep) place.at('type').refuse('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Too deep.');
    return checkOptions(place.at('options'), option.options, option.type === SubcommandGroup ? 1 : 2);
  }
  if (depth === 1) place.at('type').refuse('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'A group holds sub-commands.');
  if (option.options) place.at('options').refuse('UNKNOWN_FIELD', 'This option holds no options.');
  const hasChoices = Array.isArray(option.choices) && option.choices.length > 0;
  if (hasChoices && option.autocomplete === true) {
    place.at('autocomplete').refuse('APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE', 'Choices or autocomplete.');
  }
  if (option.autocomplete === true && !COMPLETED.includes(option.type)) {
    place.at('autocomplete').refuse('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Nothing to complete here.');
  }
  checkChoices(place.at('choices'), option.choices, option.type === Integer || option.type === Decimal);
  checkInt(place.at('min_length'), option.min_length, { max: 6000 });
  checkInt(place.at('max_length'), option.max_length, { min: 1, max: 6000 });
}

/** Counted with the longest translation of each text. */
function sizeOf(part: Json): number {
  const texts = [
    [part.name, part.name_localizations],
    [part.description, part.description_localizations],
    [part.value, undefined],
  ].map(([text, others]) => {
    const all = [text, ...(isJson(others) ? Object.values(others) : [])];
    return Math.max(...all.map((one) => (typeof one === 'string' ? one.length : 0)));
  });
  const inside = [part.options, part.choices].flatMap((list) => (Array.isArray(list) ? (list as Json[]) : []));
  return texts.reduce((sum, size) => sum + size, 0) + inside.reduce((sum, one) => sum + sizeOf(one), 0);
}
