import { withOperatorMail } from '../app/mail/operator-mail.ts';
import { UserError } from '../core/errors.ts';
import { PersonId } from '../core/ids.ts';
import { misused } from './command-line.ts';
import type { Command } from './command.ts';
import { seatOf } from './queue.ts';

const USAGE = `redress block office SEAT              no letter is sent to this office any more
redress block person discord:1887      no letter of this person is sent any more
redress block office SEAT --lift       it may be written to again; for a person likewise`;

export const block: Command = {
  usage: USAGE,
  summary: 'Stops sending letters to an office, or from a person.',
  run: async (args, io) => {
    const isLifted = args.includes('--lift');
    const [kind, who, ...more] = args.filter((arg) => arg !== '--lift');
    if ((kind !== 'office' && kind !== 'person') || who === undefined || more.length > 0)
      return misused('Which office, or which person?', USAGE, io);
    const whom = kind === 'office' ? { office: seatOf(who) } : { person: personOf(who) };
    await withOperatorMail(io.env, async ({ stops, hurry }) => {
      if (isLifted) return await stops.unblock(whom);
      await stops.block(whom);
      // Who waits for it to leave, perhaps for hours, reads soon that it does not.
      await hurry();
    });
    const what = kind === 'office' ? `Letters to ${who}` : `Letters of ${who}`;
    io.out(isLifted ? `${what} are sent again.\n` : `${what} are not sent any more; they can still be taken along.\n`);
    return 0;
  },
};

function personOf(typed: string): PersonId {
  const person = PersonId.safeParse(typed);
  if (person.success) return person.data;
  throw new UserError(
    'no-person',
    'A person is written like discord:1887 or slack:T1:U2. Their platform shows the id.',
  );
}
