import { mailStatus } from '../app/mail/mail-status.ts';
import { withOperatorMail } from '../app/mail/operator-mail.ts';
import { resumeLine, wentOn } from '../app/mail/resume-line.ts';
import { UserError } from '../core/errors.ts';
import { SeatId } from '../core/official/seat.ts';
import { misused, takenApart } from './command-line.ts';
import type { Command, Io } from './command.ts';

const USAGE = `redress queue status [--office SEAT]    what waits, hangs or failed, and why; what is held back or blocked
redress queue pause  [--office SEAT]    holds letters back, all or those to one office
redress queue resume [--office SEAT]    lets them go on, within seconds`;

const WORDS = ['status', 'pause', 'resume'] as const;
type Word = (typeof WORDS)[number];

export const queue: Command = {
  usage: USAGE,
  summary: 'Shows the letters that the bot sends, and holds them back.',
  run: async (args, io) => {
    const { word, office } = read(args);
    if (word === undefined) return misused('Status, pause or resume?', USAGE, io);
    io.out(await does(word, office === undefined ? 'everything' : seatOf(office), io));
    return 0;
  },
};

function read(args: readonly string[]): { readonly word?: Word; readonly office?: string } {
  const parsed = takenApart(args, { office: { type: 'string' } });
  if (typeof parsed === 'string') return {};
  const { values, positionals } = parsed;
  const word = WORDS.find((one) => one === positionals[0]);
  if (word === undefined || positionals.length > 1) return {};
  return { word, ...(values.office !== undefined && { office: values.office }) };
}

export function seatOf(typed: string): SeatId {
  const seat = SeatId.safeParse(typed);
  if (seat.success) return seat.data;
  throw new UserError(
    'no-seat',
    `"${typed.slice(0, 80)}" is not an office. One is written like house:CA-22 or office:mayor-of-millbrook.`,
  );
}

async function does(word: Word, what: SeatId | 'everything', io: Io): Promise<string> {
  const whom = what === 'everything' ? 'Letters' : `Letters to ${what}`;
  return await withOperatorMail(io.env, async ({ stops, entries, hurry }) => {
    switch (word) {
      case 'status':
        return await mailStatus(
          entries(),
          { paused: await stops.paused(), blocked: await stops.blocked() },
          { now: io.now.getTime(), of: what },
        );
      case 'pause':
        await stops.pause(what);
        return `${whom} are held back from now on. To let them go: ${resumeLine(what)}\n`;
      case 'resume':
        await stops.resume(what);
        await hurry();
        return wentOn(whom, what, await stops.paused());
    }
  });
}
