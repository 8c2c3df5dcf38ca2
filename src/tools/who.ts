import { Day } from '../core/ids.ts';
import type { Located, Place } from '../core/official/civic.ts';
import { fromAbroad } from '../core/official/place.ts';
import { lookUp } from '../app/config/look-up.ts';
import { misused, takenApart } from './command-line.ts';
import type { Command, Io } from './command.ts';
import { whoJson } from './who-json.ts';
import { whoText } from './who-text.ts';

const USAGE =
  'redress who ZIP [--street STREET --city CITY --state ST] [--district CA-22] [--abroad] [--on YYYY-MM-DD] [--json]\n\n' +
  '  redress who 93230\n' +
  '  redress who 93230 --street "100 Sample Street" --city Hanford --state CA\n' +
  '  redress who 93230 --district CA-22     where a ZIP lies in several districts and you know yours\n' +
  '  redress who 93230 --abroad             you live outside the US, and this was your last address there';

export const who: Command = {
  usage: USAGE,
  summary: 'Says who represents a ZIP code or an address.',
  run: async (args, io) => {
    const asked = read(args);
    if (typeof asked === 'string') return misused(asked, USAGE, io);
    const { place, on = io.now, json } = asked;
    const { located, sample, warnings } = await lookUp(place, io.env, on);
    for (const says of warnings) io.err(`${says}\n`);
    if (json) io.out(`${JSON.stringify(whoJson(located, sample), undefined, 2)}\n`);
    else print(located, sample, io);
    return located.kind === 'unknown' ? 1 : 0;
  },
};

/** Nothing could be said: that is about the input, so it goes where errors go. */
function print(located: Located, sample: boolean, io: Io): void {
  const text = whoText(located, sample);
  if (located.kind === 'unknown') io.err(text);
  else io.out(text);
}

interface Asked {
  readonly place: Place;
  readonly on?: Day;
  readonly json: boolean;
}

const options = {
  street: { type: 'string' },
  city: { type: 'string' },
  state: { type: 'string' },
  district: { type: 'string' },
  abroad: { type: 'boolean', default: false },
  on: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** What is wrong with the command line, as a sentence, or what was asked. */
function read(args: string[]): Asked | string {
  const parsed = takenApart(args, options);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  const { street, city, state, district, abroad, json } = values;
  if (positionals.length > 1) return 'Give one ZIP. A street goes in quotes after --street.';
  const isNowhere = positionals.length === 0 && (street ?? state ?? district) === undefined;
  if (isNowhere && !abroad) return 'Which ZIP?';
  const on = values.on === undefined ? undefined : Day.safeParse(values.on);
  if (on?.success === false) return 'A date is written YYYY-MM-DD, for example 2026-11-03.';
  const place = { zip: positionals[0], street, city, state, district };
  return { place: abroad ? fromAbroad(place) : place, on: on?.data, json };
}
