import type { ResultAction } from '../../core/conversation/action.ts';
import type { EffectOf } from '../../core/conversation/effect.ts';
import type { Session } from '../../core/conversation/session.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Mailing } from '../../core/delivery/mailing.ts';
import type { CampaignMail, CodeMailer, Outbox } from '../../core/promises/delivery.ts';

export interface PerformMailParts {
  readonly outbox: Outbox;
  readonly codeMailer: CodeMailer;
  readonly campaigns: CampaignMail;
  readonly codeFor: (of: EffectOf<'mail-code'>, person: PersonId) => string;
  /** The letter as the session has it; undefined when it is not what its writer agreed to. */
  readonly mailingOf: (effect: EffectOf<'deliver'>, person: PersonId, session: Session) => Promise<Mailing | undefined>;
}

/** Performs what has to do with e-mail that the bot sends itself. Rejects when a store does: then it stays pending. */
export async function performMail(
  effect: EffectOf<'mail-code' | 'deliver' | 'cancel'>,
  person: PersonId,
  session: Session,
  { outbox, codeMailer, codeFor, mailingOf }: PerformMailParts,
): Promise<ResultAction> {
  const { id } = effect;
  switch (effect.kind) {
    case 'mail-code': {
      const { address, language } = effect;
      const outcome = await codeMailer.send({ person, address, language, code: codeFor(effect, person) });
      return { kind: 'code-mailed', effect: id, outcome };
    }
    case 'deliver': {
      const mailing = await mailingOf(effect, person, session);
      if (!mailing) return { kind: 'gave-up', effect: id };
      return { kind: (await outbox.put(person, mailing)) ? 'performed' : 'not-taken', effect: id };
    }
    case 'cancel': {
      const { letter } = effect;
      return { kind: 'taken-back', effect: id, letter, inTime: await outbox.cancel(person, letter) };
    }
  }
}
