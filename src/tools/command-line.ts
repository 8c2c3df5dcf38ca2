import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Io } from './command.ts';

/** The command line taken apart, or a sentence about what is wrong with it. */
export function takenApart<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: O,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return `${(error as Error).message.split(/[.\n]/)[0]!}.`;
  }
}

/** Says what is wrong with the command line, and how it is written; answers the exit code. */
export function misused(says: string, usage: string, io: Pick<Io, 'err'>): number {
  io.err(`${says}\n${usage}\n`);
  return 2;
}
