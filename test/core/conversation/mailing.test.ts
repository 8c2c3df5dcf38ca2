import type { Effect } from '../../../src/core/conversation/effect.ts';
import { digestOf, mailingOf } from '../../../src/core/conversation/mailing.ts';
import { recipientAt } from '../../../src/core/conversation/recipients.ts';
import type { Session } from '../../../src/core/conversation/session.ts';
import { writingOf } from '../../../src/core/conversation/writing.ts';
import { written } from '../../../src/core/conversation/written.ts';
import { IssueId } from '../../../src/core/ids.ts';
import { SeatId } from '../../../src/core/official/seat.ts';
import { factsFixture, HERE, libraryFixture, NOW } from '../../fixtures/conversation.ts';
import { talk } from '../../fixtures/talk.ts';

const DAY = 86_400_000;
const of = { issue: IssueId.parse('clean-water'), seat: SeatId.parse('office:secretary-of-water'), round: 1 };
const ANSWERS = { name: 'Ani Sample', zip: '93230', story: 'My mother drinks this water.' };
const facts = factsFixture();

/** Agreed to, with what was on screen then. */
function agreed(): { readonly session: Session; readonly effect: Extract<Effect, { kind: 'deliver' }> } {
  const { session } = talk()
    .command('write', 'clean-water')
    .fillIn('write', ANSWERS)
    .press('get-letters')
    .press('agree');
  if (!('consent' in session)) throw new Error('There is no letter in hand');
  const writing = writingOf(session, facts)!;
  const { letter } = written(writing, recipientAt(of.seat, writing)!);
  const addresses = { to: 'secretary@example.org', replyTo: 'ani@example.net' };
  const letterId = facts.letterId(of);
  const names = { kind: 'deliver', id: `deliver:${letterId}`, letter: letterId } as const;
  return { session, effect: { ...names, ...of, ...addresses, agreed: NOW, digest: digestOf(letter) } };
}

it('finds the letter that was agreed to, whole, and where it counts', () => {
  const { session, effect } = agreed();
  const mailing = mailingOf(effect, session, facts);

  expect(mailing).toMatchObject({ ...of, id: effect.letter, to: 'secretary@example.org', replyTo: 'ani@example.net' });
  expect(mailing).toMatchObject({ agreed: NOW, community: HERE });
  expect(JSON.stringify(mailing?.letter)).toContain('My mother drinks this water.');
});

it('finds it after midnight, too, with the new date, and after the writer turned to another issue', () => {
  const { session, effect } = agreed();
  const tomorrow = mailingOf(effect, session, { ...facts, now: NOW + DAY });
  expect(tomorrow?.letter.date).toBe('2026-11-26');

  const { draft } = session as Extract<Session, { draft: unknown }>;
  const { draft: _draft, ...rest } = session as Extract<Session, { step: 'asking' }>;
  const elsewhere: Session = { ...rest, step: 'choosing', parked: [{ draft }] };
  expect(mailingOf(effect, elsewhere, facts)?.id).toBe(effect.letter);
});

it('gives up a letter that is not what was agreed to any more', () => {
  const { session, effect } = agreed();
  const { draft } = session as Extract<Session, { draft: unknown }>;
  const changed = (typed: object): Session =>
    ({ ...session, draft: { ...draft, typed: { ...draft.typed, ...typed } } }) as Session;
  const moved = libraryFixture((yaml) => yaml.replace('secretary@example.org', 'another@example.org'));

  expect(mailingOf(effect, changed({ story: 'Other words.' }), facts)).toBeUndefined();
  expect(mailingOf(effect, changed({ name: 'Bea Sample' }), facts)).toBeUndefined();
  expect(mailingOf(effect, session, { ...facts, library: moved })).toBeUndefined();
  expect(mailingOf({ ...effect, round: 2 }, session, facts)).toBeUndefined();
  expect(mailingOf({ ...effect, seat: SeatId.parse('senate:CA:1') }, session, facts)).toBeUndefined();
});

it('never finds an example: its people are invented', () => {
  const { session, effect } = agreed();
  const example = libraryFixture((yaml) => yaml.replace('opens: 2026-11-01', 'status: example\nopens: 2026-11-01'));

  expect(mailingOf(effect, session, { ...facts, library: example })).toBeUndefined();
});
