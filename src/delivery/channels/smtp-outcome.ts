import type { Outcome } from '../channel.ts';

/** What is known of a mail that was not accepted: codes, and nothing that anybody wrote. */
export interface Failure {
  readonly code: string;
  /** The command that was answered so. */
  readonly stage: string;
  /** Three digits, where the server said anything. */
  readonly reply?: number;
  /** Such as `5.1.1`, or empty. */
  readonly enhanced: string;
}

/** A refusal at these is about the letter; at any other it is our own server that is not set up. */
const ABOUT_THE_LETTER = /^(RCPT TO|DATA)$/;

/** `dotted`: the last dot had left. */
export function outcomeOf({ code, stage, reply, enhanced }: Failure, dotted: boolean): Outcome {
  if (reply === undefined) {
    if (dotted) return { kind: 'in-doubt' };
    return { kind: code === 'ESTREAM' ? 'aborted' : 'busy' };
  }
  if (reply < 500 || !ABOUT_THE_LETTER.test(stage)) return { kind: 'busy' };
  // The three digits say many things, and count only where the server says nothing closer.
  const says = (closer: RegExp, digits: RegExp): boolean =>
    enhanced === '' ? digits.test(String(reply)) : closer.test(enhanced);
  if (says(/^5\.2\.2$/, /^552$/)) return { kind: 'refused', why: 'mailbox-full', soft: true };
  if (enhanced.startsWith('5.7.')) return { kind: 'refused', why: 'refused', soft: true };
  const isNobody = stage === 'RCPT TO' && says(/^5\.1\.[0-36]$/, /^55[013]$/);
  return { kind: 'refused', why: isNobody ? 'no-mailbox' : 'refused', soft: false };
}
