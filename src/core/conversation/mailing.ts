import { createHash } from 'node:crypto';
import type { Letter } from '../letter/letter.ts';
import type { Mailing } from '../delivery/mailing.ts';
import type { EffectOf } from './effect.ts';
import type { Facts } from './facts.ts';
import { isExample, recipientAt } from './recipients.ts';
import { draftsOf, type Session } from './session.ts';
import { writingOf } from './writing.ts';
import { written } from './written.ts';

/** The same for a letter that reads the same, on whatever day it is dated. */
export function digestOf({ blocks }: Letter): string {
  const said = blocks.filter(({ kind }) => kind !== 'date');
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url');
}

/** The letter that a `deliver` effect is about, as the drafts have it; undefined when it is not what was agreed to any more. */
export function mailingOf(effect: EffectOf<'deliver'>, session: Session, facts: Facts): Mailing | undefined {
  const { letter: id, issue, seat, round, to: address, replyTo, agreed, digest } = effect;
  const draft = draftsOf(session).find((one) => one.issue === issue && one.round === round);
  const writing = draft && writingOf({ draft, language: session.language }, facts);
  const to = writing && recipientAt(seat, writing);
  if (!writing || to?.official.email !== address || isExample(writing)) return undefined;
  const { letter } = written(writing, to);
  if (digestOf(letter) !== digest) return undefined;
  const { community } = draft;
  return { id, issue, seat, round, letter, to: address, replyTo, agreed, ...(community && { community }) };
}
