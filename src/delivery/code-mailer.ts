import { SENTENCES } from '../core/conversation/sentences.ts';
import type { CodeMailer } from '../core/promises/delivery.ts';
import { built } from './channels/email.ts';
import { isAddress, type MailAddress } from './channels/mail-address.ts';
import type { Smtp } from './channels/smtp.ts';
import type { Pace } from './pace.ts';

export interface CodeMailerParts {
  readonly smtp: Smtp;
  readonly pace: Pick<Pace, 'code'>;
  readonly from: MailAddress;
  readonly operator: { readonly name: string };
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Mails a code at once, and not by the queue: somebody waits for it, and asks again when it does not come. */
export function createCodeMailer({ smtp, pace, from, operator, clock }: CodeMailerParts): CodeMailer {
  return {
    async send({ person, address, code, language }) {
      if (!isAddress(address)) return 'refused';
      const isLeft = await pace.code(person, address).catch(() => undefined);
      if (isLeft === undefined) return 'away';
      if (!isLeft) return 'too-many';
      const say = SENTENCES[language].mailed.code;
      const bytes = await built({
        from,
        to: { name: '', address },
        subject: say.subject(code),
        text: say.text(code, operator.name),
        date: new Date(clock()),
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      const outcome = await smtp.send({ from: from.address, to: address, bytes, lastDot: async () => true });
      if (outcome.kind === 'refused') return 'refused';
      return outcome.kind === 'accepted' || outcome.kind === 'in-doubt' ? 'sent' : 'away';
    },
  };
}
