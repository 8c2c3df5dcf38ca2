import {
  ApplicationCommandOptionType as Type,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
} from 'discord-api-types/v10';

/** English first, Spanish beside it. */
export type Both = readonly [en: string, es: string];

const spanish = (words: string) => ({ 'es-ES': words, 'es-419': words });
export const described = ([en, es]: Both) => ({ description: en, description_localizations: spanish(es) });
export const named = ([en, es]: Both) => ({ name: en, name_localizations: spanish(es) });
/** A word of ours, which nobody is shown: in English another stands for it. */
export const hidden = (ours: string, [en, es]: Both) => ({
  name: ours,
  name_localizations: { 'en-US': en, 'en-GB': en, ...spanish(es) },
});

export const choice = (
  names: ReturnType<typeof named>,
  what: Both,
  choices: readonly (readonly [value: string, names: Both])[],
) =>
  ({
    type: Type.String,
    ...names,
    ...described(what),
    required: false,
    choices: choices.map(([value, [en, es]]) => ({ name: en, name_localizations: spanish(es), value })),
  }) satisfies APIApplicationCommandBasicOption;

export const sub = (
  name: Both,
  what: Both,
  options: APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption => ({
  type: Type.Subcommand,
  ...named(name),
  ...described(what),
  ...(options.length > 0 && { options }),
});
