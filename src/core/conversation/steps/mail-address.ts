import { note, over, to, withEffects, type Advanced } from '../advanced.ts';
import type { Facts } from '../facts.ts';
import { readOwnAddress } from '../own-address.ts';
import { sayTo } from '../sentences.ts';
import type { Handing } from '../session.ts';

/** A code is good for so long, in milliseconds, and for so many tries. */
const CODE_MS = 15 * 60_000;
export const CODE_TRIES = 5;

/** The address that was typed: a code goes to it, unless it was proved already. */
export function takeAddress(session: Handing, typed: string, at: number, facts: Facts): Advanced {
  const read = readOwnAddress(typed, session.language);
  const asked: Handing = {
    ...session,
    mail: { address: read.text === '' ? typed.trim().slice(0, 254) : read.text, tries: 0 },
    aside: { show: 'mail', at },
  };
  if (read.problem !== undefined) return to(asked, [{ field: 'email', says: read.problem }]);
  const { mail } = session;
  // The same address once more: what was proved stays so.
  if (mail?.address === read.text && mail.proved !== undefined) return to({ ...asked, mail });
  return mailCode(asked, at, facts);
}

/** A fresh code; the one before is good no more. */
export function mailCode(session: Handing, at: number, { newHandle: nonce }: Facts): Advanced {
  const { mail, language } = session;
  if (!mail || readOwnAddress(mail.address, language).problem !== undefined) return over(session, { show: 'mail', at });
  const { address } = mail;
  const told = mail.nonce === undefined ? [] : [note(sayTo(session).mailing.code.again)];
  return withEffects(over({ ...session, mail: { address, tries: 0, nonce } }, { show: 'mail', at }, told), [
    { kind: 'mail-code', id: `mail-code:${nonce}`, address, language, nonce },
  ]);
}

/** The code that was typed; only so many tries, and only for a while. */
export function takeCode(session: Handing, typed: string, at: number, facts: Facts): Advanced {
  const { mail } = session;
  const { code: says } = sayTo(session).mailing;
  const shown: Handing = { ...session, aside: { show: 'mail', at } };
  if (mail?.nonce === undefined || mail.proved !== undefined) return to(shown);
  const { address, nonce, mailed, tries } = mail;
  const again = (tell: string): Advanced =>
    to({ ...shown, mail: { address, tries: 0 } }, [{ field: 'code', says: tell }]);
  // Nobody can know it yet: whoever tries all the same is guessing.
  if (mailed === undefined) return to(shown, [{ field: 'code', says: says.wait }]);
  if (facts.now - mailed >= CODE_MS) return again(says.over);
  const digits = typed.replaceAll(/[\s-]/g, '');
  if (!/^\d{6}$/.test(digits)) return to(shown, [{ field: 'code', says: says.shape }]);
  if (digits === facts.codeFor({ address, nonce }))
    return to({ ...shown, mail: { address, tries: 0, proved: facts.now } }, [note(says.proved)]);
  if (tries + 1 >= CODE_TRIES) return again(says.spent);
  return to({ ...shown, mail: { ...mail, tries: tries + 1 } }, [
    { field: 'code', says: says.wrong(CODE_TRIES - tries - 1) },
  ]);
}
