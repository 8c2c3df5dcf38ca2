import { fill } from '../../../src/core/conversation/fill.ts';
import { DraftHandle, type Draft, type TypedSoFar } from '../../../src/core/conversation/draft.ts';
import { SeatId } from '../../../src/core/official/seat.ts';
import { libraryFixture, NOW } from '../../fixtures/conversation.ts';

const { issue } = libraryFixture().issues[0]!;
const SEAT = SeatId.parse('house:CA-22');
const LONG = 'More than an input holds. '.repeat(150);

const DRAFT: Draft = {
  handle: DraftHandle.parse('h'.repeat(22)),
  issue: issue.id,
  began: NOW,
  typed: {},
  skipped: [],
  leftOut: [],
  saidSigned: [],
  round: 1,
};

const filled = (typed: TypedSoFar, values: Record<string, string>, seat?: SeatId): TypedSoFar =>
  fill({ ...DRAFT, typed }, values, issue, NOW, seat).draft.typed;

describe('filling in', () => {
  it('empties a field that was emptied', () => {
    expect(filled({ story: 'Short.' }, { story: ' ' }).story).toBe(' ');
    expect(filled({ body: 'Short.' }, { body: '' }).body).toBe('');
  });

  it('keeps a text that was too long to stand in the form that came back empty', () => {
    expect(filled({ story: LONG }, { story: '' }).story).toBe(LONG);
    expect(filled({ body: LONG }, { body: '\n' }).body).toBe(LONG);
    expect(filled({ bodies: { [SEAT]: LONG } }, { body: '' }, SEAT).bodies).toEqual({ [SEAT]: LONG });
    expect(filled({ help: [LONG.slice(0, 1_500), 'b', 'c'] }, { 'help:0': '', 'help:1': '' }).help).toEqual([
      LONG.slice(0, 1_500),
      '',
      'c',
    ]);
  });

  it('takes what was written in place of it', () => {
    expect(filled({ story: LONG }, { story: 'Now short.' }).story).toBe('Now short.');
  });
});
