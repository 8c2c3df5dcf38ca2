import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { createHouse, type House } from '../app/create-house.ts';
import type { Colour, PartHealth } from '../app/health/health.ts';
import { readHouseConfig } from '../app/config/house-config.ts';
import { hostMistakes } from '../app/config/own-address.ts';
import { UserError } from '../core/errors.ts';
import { createLog } from '../log.ts';
import { misused } from './command-line.ts';
import type { Command, Io } from './command.ts';

const USAGE = 'redress doctor     shows the health of each part and how to fix it; exits with 1 when one is red';

const SIGNS: Readonly<Record<Colour, string>> = { green: 'ok  ', yellow: 'note', red: 'BAD ' };

export const doctor: Command = {
  usage: USAGE,
  summary: 'Shows the health of each part of Redress, and how to fix what is wrong.',
  run: async (args, io) => {
    if (args.length > 0) return misused(`"${args[0] ?? ''}" is one word too many.`, USAGE, io);
    const parts = await examine(io);
    io.out(`${parts.map(lineOf).join('\n')}\n`);
    return parts.some(({ status }) => status === 'red') ? 1 : 0;
  },
};

/** Nothing is started that answers or downloads; what refuses a start is a red part of its own. */
async function examine(io: Io): Promise<readonly PartHealth[]> {
  const env = { ...settingsIn(join(io.cwd, '.env')), ...io.env };
  let house: House | undefined;
  try {
    const config = readHouseConfig(env, await hostMistakes(env));
    house = await createHouse({
      env,
      config,
      log: createLog({ logLevel: 'silent' }),
      openDoors: () => Promise.resolve([]),
      clock: () => io.now.getTime(),
    });
    const { parts } = await house.examine();
    return [{ part: 'settings', status: 'green', says: 'Nothing in them is wrong or unsafe.' }, ...parts];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ part: 'settings', status: 'red', says: error.message }];
  } finally {
    await house?.close();
  }
}

/** As `npm start` reads them: what stands in the surroundings goes first. */
function settingsIn(file: string): NodeJS.ProcessEnv {
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

function lineOf({ part, status, says, fix }: PartHealth): string {
  const line = `${SIGNS[status]}  ${part.padEnd(9)}  ${says}`;
  return fix === undefined ? line : `${line}\n${' '.repeat(17)}${fix}`;
}
