import { lettersOf } from '../../../src/core/conversation/letters.ts';
import { letterId, type Receipt } from '../../../src/core/delivery/receipt.ts';
import { IssueId } from '../../../src/core/ids.ts';
import { SeatId } from '../../../src/core/official/seat.ts';
import { ANI, factsFixture, NOW, sessionFixture } from '../../fixtures/conversation.ts';
import { talk, type Talk } from '../../fixtures/talk.ts';

const ANSWERS = { name: 'Ani Sample', zip: '93230', story: 'My mother drinks this water.' };
const DAY = 86_400_000;

const withLetters = (): Talk =>
  talk().command('write', 'clean-water').fillIn('write', ANSWERS).press('get-letters').press('agree');

function receipt(seat: string, rest: Partial<Receipt> = {}): Receipt {
  const key = { issue: IssueId.parse('clean-water'), seat: SeatId.parse(seat), round: rest.round ?? 1 };
  const id = letterId({ person: ANI, ...key }, new Uint8Array(32).fill(7));
  return { ...key, id, channel: 'hand', status: 'prepared', prepared: NOW, changed: NOW, ...rest };
}

const standing = (from: Talk, receipts: readonly Receipt[]) =>
  lettersOf(from.session, factsFixture({ receipts })).map(({ seat, status, name }) => [seat, status, name]);

it('lists letters in hand by name and mark before their receipts are written', () => {
  expect(standing(withLetters().press('sent'), [])).toEqual([
    ['house:CA-21', 'sent-by-you', 'Jordan Example'],
    ['senate:CA:1', 'prepared', 'Alex Specimen'],
    ['senate:CA:3', 'prepared', 'Sam Prototype'],
    ['office:secretary-of-water', 'prepared', 'Robin Sample'],
  ]);
});

it('believes a mark before an older receipt, and a later word before a mark', () => {
  const from = withLetters().press('sent');
  const receipts = [receipt('house:CA-21'), receipt('senate:CA:1', { status: 'answered' })];

  expect(standing(from, receipts).slice(0, 2)).toEqual([
    ['house:CA-21', 'sent-by-you', 'Jordan Example'],
    ['senate:CA:1', 'answered', 'Alex Specimen'],
  ]);
});

it('lists each letter once, the one that changed last first, and those of long ago by their office', () => {
  const receipts = [
    receipt('house:CA-21', { changed: NOW - 30 * DAY, prepared: NOW - 31 * DAY, status: 'sent-by-you' }),
    receipt('senate:CA:1', { changed: NOW - DAY }),
  ];

  expect(standing(talk(), receipts)).toEqual([
    ['senate:CA:1', 'prepared', undefined],
    ['house:CA-21', 'sent-by-you', undefined],
  ]);
  const { screen } = talk(factsFixture({ receipts }), sessionFixture()).command('status');
  expect(screen).toContain(
    'House, CA-21: You sent it (your word), October 26, 2026; written October 25, 2026. Clean water for Millbrook.',
  );
});

it('tells a second letter to an office from the first', () => {
  const receipts = [receipt('house:CA-21', { round: 2 }), receipt('house:CA-21')];

  expect(talk(factsFixture({ receipts })).command('status').screen).toContain('Millbrook (letter 2).');
});

it('shows the letters again for as long as they are here, also those laid aside', () => {
  expect(withLetters().press('sent').command('status').press('go-on').view.screen).toBe('kit');

  const other = withLetters().press('sent').command('write', 'try-me').fillIn('write', { name: 'Ani Sample' });
  const laidAside = other.session.parked[0]!.draft.handle;
  const back = other.command('status').press('resume', laidAside);

  expect(back.view.screen).toBe('kit');
  expect(back.session).toMatchObject({ step: 'handing-over', at: 1, draft: { issue: 'clean-water' } });
});

it('counts what it does not list, and never cuts the list without a word', () => {
  const receipts = Array.from({ length: 45 }, (_, at) => receipt('house:CA-21', { round: at + 1 }));

  expect(talk(factsFixture({ receipts })).command('status').screen).toContain('There are 5 older letters');
});

it('tells the senators of a state apart, by who sat there when the letter was written', () => {
  const long = { changed: NOW - 60 * DAY, prepared: NOW - 60 * DAY, status: 'sent-by-you', channel: 'form' } as const;
  const receipts = [receipt('senate:CA:1', long), receipt('senate:CA:3', long)];
  const labels = (from: Talk): (string | undefined)[] =>
    from.view.blocks.flatMap((block) => (block.kind === 'select' ? block.options.map(({ label }) => label) : []));
  const facts = factsFixture({ receipts });

  for (const from of [talk(facts).command('status'), talk(facts).command('undo')])
    expect(labels(from)).toEqual([
      'Senate, California (Alex Specimen), Clean water for Millbrook',
      'Senate, California (Sam Prototype), Clean water for Millbrook',
    ]);
  expect(talk(facts).command('status').screen).toContain('Senate, California (Sam Prototype): You sent it');
});

it('names no senator where it cannot know who sat there, and still tells the two seats apart', () => {
  const receipts = [
    receipt('senate:CA:1', { status: 'sent-by-you' }),
    receipt('senate:CA:3', { status: 'sent-by-you' }),
  ];
  const facts = factsFixture({ receipts, civic: { roster: undefined, tables: [] } });

  const { screen } = talk(facts).command('undo');
  expect(screen).toContain('Senate, California (class 1)');
  expect(screen).toContain('Senate, California (class 3)');
});
