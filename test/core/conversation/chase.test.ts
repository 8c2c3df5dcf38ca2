import { bodyText } from '../../../src/core/letter/likeness.ts';
import { letterId, type Receipt } from '../../../src/core/delivery/receipt.ts';
import { IssueId } from '../../../src/core/ids.ts';
import { SeatId } from '../../../src/core/official/seat.ts';
import { SENTENCES } from '../../../src/core/conversation/sentences.ts';
import { ANI, factsFixture, libraryFixture, NOW, sessionFixture } from '../../fixtures/conversation.ts';
import { rosterFixture, tableFixture } from '../../fixtures/places.ts';
import { followUpFixture } from '../../delivery/follow-ups.contract.ts';
import { talk, type Talk } from '../../fixtures/talk.ts';

const { followUp: says } = SENTENCES.en;
const DAY = 86_400_000;
const ANSWERS = { name: 'Ani Sample', zip: '93230', story: 'My mother drinks this water.' };

/** A letter to one of the senators, said to be sent so many days ago. */
function sentFixture(daysAgo: number, rest: Partial<Receipt> = {}): Receipt {
  const key = { issue: IssueId.parse('clean-water'), seat: SeatId.parse('senate:CA:1'), round: 1, ...rest };
  const { issue, seat, round } = key;
  const id = letterId({ person: ANI, issue, seat, round }, new Uint8Array(32).fill(7));
  const at = NOW - daysAgo * DAY;
  return { ...key, id, channel: 'form', status: 'sent-by-you', prepared: at, changed: at, ...rest };
}

const withReceipts = (receipts: readonly Receipt[], rest = {}): Talk => talk(factsFixture({ receipts, ...rest }));
const isOffered = (receipts: readonly Receipt[], rest = {}): boolean =>
  withReceipts(receipts, rest).command('status').screen.includes(says.chase.offered);
const letterOf = ({ view }: Talk): string =>
  view.blocks.flatMap((one) => (one.kind === 'file' && one.of === 'png' ? [bodyText(one.letter)] : [])).join();

it('is offered three weeks after a form or e-mail and six after mail, and not a day sooner', () => {
  expect([20, 21].map((days) => isOffered([sentFixture(days)]))).toEqual([false, true]);
  expect([20, 21].map((days) => isOffered([sentFixture(days, { channel: 'email', status: 'accepted' })]))).toEqual([
    false,
    true,
  ]);
  expect([41, 42].map((days) => isOffered([sentFixture(days, { channel: 'post' })]))).toEqual([false, true]);
});

it('is not offered of an answer, a thank-you, a letter not sent or written again, or a campaign that is over', () => {
  for (const status of ['answered', 'prepared', 'cancelled', 'failed'] as const)
    expect(isOffered([sentFixture(30, { status })])).toBe(false);
  expect(isOffered([sentFixture(30, { seat: SeatId.parse('house:CA-21') })])).toBe(false);
  expect(isOffered([sentFixture(30), sentFixture(2, { round: 2 })])).toBe(false);
  const library = libraryFixture((yaml) => yaml.replace('id: clean-water\n', 'id: clean-water\nstatus: closed\n'));
  expect(isOffered([sentFixture(30)], { library })).toBe(false);
});

it('goes to that office alone, with the day, the way and the very ask, and asks for name and words again', () => {
  const begun = withReceipts([sentFixture(30)])
    .command('status')
    .press('chase', sentFixture(30).id);
  expect(begun.session).toMatchObject({ step: 'asking', draft: { round: 2, typed: {} } });
  expect(begun.screen).toContain(says.chase.begun);

  const review = begun.fillIn('fill-in', ANSWERS);
  expect(review.session).toMatchObject({ step: 'reviewing', recipients: [{ seat: 'senate:CA:1' }] });
  expect(letterOf(review)).toMatchInlineSnapshot(`
    "I am your constituent in ZIP code 93230. On October 26, 2026, I wrote to your office through its web form about "Clean water for Millbrook". I have not had an answer to what I asked.

    My mother drinks this water.

    This is what I asked: I ask you to support full funding of the state water fund.

    Please write back and tell me where you stand on this and what you plan to do. Thank you for your time."
  `);

  const letters = review.press('get-letters').press('agree');
  expect(letters.effects.filter(({ kind }) => kind === 'receipt')).toMatchObject([{ seat: 'senate:CA:1', round: 2 }]);
});

it('calls a call a call', () => {
  const receipt = sentFixture(50, { channel: 'phone' });
  const begin = (language: 'en' | 'es'): string =>
    letterOf(
      talk(factsFixture({ receipts: [receipt] }), sessionFixture({ language }))
        .command('status')
        .press('chase', receipt.id)
        .fillIn('fill-in', ANSWERS),
    );
  expect(begin('en')).toContain('On October 6, 2026, I called your office about "Clean water for Millbrook".');
  expect(begin('es')).toContain('El 6 de octubre de 2026 llamé a su oficina sobre «Agua limpia para Millbrook».');
});

it('is written in the language that its writer speaks', () => {
  const receipt = sentFixture(50, { channel: 'post' });
  const spanish = talk(factsFixture({ receipts: [receipt] }), sessionFixture({ language: 'es' }))
    .command('status')
    .press('chase', receipt.id)
    .fillIn('fill-in', ANSWERS);
  expect(letterOf(spanish)).toContain(
    'Vivo en el código postal 93230, y usted me representa. El 6 de octubre de 2026 escribí a su oficina por correo postal sobre «Agua limpia para Millbrook».',
  );
});

it('is offered with the answer to the question once it is time, and announced before', () => {
  const receipt = sentFixture(14);
  const asked = (now: number, answer: string): Talk =>
    talk(
      factsFixture({ now, receipts: [receipt], followUps: [followUpFixture(1, { letter: receipt.id, asked: NOW })] }),
      { ...sessionFixture(), aside: { show: 'follow-up' } },
    ).press('heard', answer);
  expect(asked(NOW, 'no').screen).toContain(says.chase.later('December 2, 2026'));
  expect(asked(NOW + 7 * DAY, 'acknowledged').press('chase').session).toMatchObject({
    draft: { chase: { seat: 'senate:CA:1' } },
  });
  expect(asked(NOW + 7 * DAY, 'yes').screen).not.toContain(says.chase.now);
  expect(asked(NOW + 7 * DAY, 'expected-none').screen).not.toContain(says.chase.now);
});

it('is not begun by a stale button, and puts nothing in the place of a letter in progress', () => {
  const stale = talk().act({ kind: 'press', verb: 'chase', handle: sentFixture(30).id });
  expect(stale.view.screen).toBe('status');
  const inHand = withReceipts([sentFixture(30)])
    .command('write', 'try-me')
    .fillIn('write', { name: 'Ani' });
  const begun = inHand.command('status').press('chase', sentFixture(30).id);
  expect(begun.session.parked.map(({ draft }) => draft.issue)).toEqual(['try-me']);
});

describe('once another Congress sits', () => {
  const now = Date.parse('2027-01-25T18:00:00Z');
  const civic = {
    roster: rosterFixture({ fetchedAt: '2027-01-20', congress: 120 }),
    tables: [tableFixture(119), tableFixture(120)],
  };
  const sent = (seat: string): Receipt => sentFixture(0, { seat: SeatId.parse(seat) });
  const later = (seat: string, at = now): Talk =>
    talk(factsFixture({ receipts: [sent(seat)], civic, now: at })).command('status');

  it('is not offered to an office whose district is another place now', () => {
    expect(later('house:CA-21').screen).not.toContain(says.chase.offered);
    expect(later('house:CO-1').screen).toContain(says.chase.offered);
    expect(later('senate:CA:1').screen).toContain(says.chase.offered);
  });

  it('is not promised to one either, and says what to do where a button of before is pressed', () => {
    const receipt = { ...sent('house:CA-21'), changed: Date.parse('2026-12-20T18:00:00Z') };
    const { id: letter, changed } = receipt;
    const followUps = [followUpFixture(1, { letter, sent: changed, asked: changed + 10 * DAY })];
    const facts = factsFixture({ receipts: [receipt], followUps, now: Date.parse('2027-01-02T18:00:00Z') });
    const heard = talk(facts, { ...sessionFixture(), aside: { show: 'follow-up' } }).press('heard', 'no');
    expect(heard.screen).not.toContain(says.chase.later('January 10, 2027'));
    const pressed = later('house:CA-21').act({ kind: 'press', verb: 'chase', handle: letter });
    expect(pressed.screen).toContain(says.chase.moved);
  });

  it('says to whoever lives elsewhere now that the office is not theirs', () => {
    const { id } = sent('house:CO-1');
    const asked = later('house:CO-1')
      .press('chase', id)
      .fillIn('fill-in', { ...ANSWERS, zip: '93202' });
    expect(asked.screen).toContain(says.chase.moved);
  });
});
