import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { COMMANDS } from '../../src/discord/commands.ts';

interface Named {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly Named[];
  readonly choices?: readonly Named[];
}

const below = (one: Named): Named[] => [one, ...(one.options ?? []).flatMap(below), ...(one.choices ?? [])];
const everything = (COMMANDS as readonly Named[]).flatMap(below);

it('are named and described in Spanish, wherever it is spoken, down to the last choice', () => {
  for (const { name, name_localizations: names, description, description_localizations: described } of everything) {
    expect([name, names]).toEqual([
      name,
      expect.objectContaining({ 'es-ES': expect.any(String), 'es-419': expect.any(String) }),
    ]);
    if (description !== undefined)
      expect([name, described]).toEqual([name, { 'es-ES': expect.any(String), 'es-419': expect.any(String) }]);
  }
});

it('can be had on a server or by oneself, and used there, in the DM of the bot and in private channels', () => {
  const letter = COMMANDS[0]!;
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  expect(letter.contexts).toEqual([Guild, BotDM, PrivateChannel]);
  expect(letter.integration_types).toEqual([GuildInstall, UserInstall]);
});

it('show nobody a word of ours', () => {
  for (const {
    name,
    name_localizations: names = {},
    description = '',
    description_localizations: es = {},
  } of everything) {
    const shown = [
      names['en-US'] ?? name,
      names['en-GB'] ?? name,
      description,
      Object.values(names),
      Object.values(es),
    ];
    expect(shown.flat().join(' ')).not.toMatch(/\b(stance|companion|kit|seat|prepared)\b/i);
  }
});

/** What a sentence says, and what it says of what it is handed. */
function textsIn(sentences: unknown): string[] {
  if (typeof sentences === 'string') return [sentences];
  if (typeof sentences === 'function') return [String(sentences)];
  return Object.values(sentences as object).flatMap(textsIn);
}

it('a Spanish sentence that names a command names it as a client in Spanish lists it, too', () => {
  const naming = textsIn(SENTENCES.es)
    // Of modals of Slack, which knows commands by one name alone.
    .filter((text) => text !== SENTENCES.es.chat.wait)
    .flatMap((text) => [...text.matchAll(/\/(letter|campaign)(?: ([a-z]+))?/g)].map((named) => ({ text, named })));
  expect(naming.length).toBeGreaterThan(5);
  for (const { text, named } of naming) {
    const [, name, word] = named;
    const command = (COMMANDS as readonly Named[]).find((one) => one.name === name)!;
    const sub = command.options?.find((one) => one.name === word);
    const spanish = [command, ...(sub ? [sub] : [])].map((one) => one.name_localizations?.['es-ES']);
    expect(text).toContain(`/${spanish.join(' ')}`);
  }
});
