import type { Form } from '../form.ts';
import { sayTo } from '../sentences.ts';
import type { Session } from '../session.ts';
import type { Press } from '../verbs.ts';

/** The address, then the code that proves it; undefined once it is proved, and where no letter is in hand. */
export function mailForm({ verb, handle, at }: Press, session: Session): Form | undefined {
  if (!('consent' in session) || session.draft.handle !== handle) return undefined;
  const { mail } = session;
  const { mailing } = sayTo(session);
  const which = at ?? session.at;
  const seat = session.recipients[which]?.seat;
  if (seat !== undefined && session.draft.mailed?.[seat]) return undefined;
  if (verb === 'mail-it' && mail?.proved !== undefined) return undefined;
  if (verb !== 'mail-other' && mail?.nonce !== undefined) {
    const { title, submit, label } = mailing.code;
    return {
      name: 'mail-code',
      handle,
      at: which,
      title,
      submit,
      inputs: [{ field: 'code', kind: 'line', label, required: true, max: 12 }],
    };
  }
  if (verb === 'mail-code') return undefined;
  const { title, submit, label, hint } = mailing.address;
  const value = mail?.address ?? '';
  return {
    name: 'mail-address',
    handle,
    at: which,
    title,
    submit,
    inputs: [{ field: 'email', kind: 'line', label, hint, required: true, max: 254, value }],
  };
}
