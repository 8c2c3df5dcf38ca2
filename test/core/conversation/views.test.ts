import { IssueId, type Language } from '../../../src/core/ids.ts';
import { SeatId } from '../../../src/core/official/seat.ts';
import { letterId, type Receipt } from '../../../src/core/delivery/receipt.ts';
import { told } from '../../../src/core/conversation/views/told.ts';
import { ANI, civicFixture, factsFixture, libraryFixture, NOW, sessionFixture } from '../../fixtures/conversation.ts';
import { drawn, drawnForm } from '../../fixtures/draw-view.ts';
import { talk, type Talk } from '../../fixtures/talk.ts';
import { brokenInForm, brokenInView } from '../../fixtures/view-limits.ts';

const STORY: Record<Language, string> = { en: 'My mother drinks this water.', es: 'Mi madre bebe esta agua.' };

/** Handles change with every run of the tests; a reader does not need them. */
const readable = (text: string): string =>
  text.replaceAll(/h{10,}\d+/g, 'HANDLE').replaceAll(/l[A-Za-z0-9_-]{43}/g, 'LETTER');

function receiptFixture(seat: string, status: Receipt['status'], earlier: number): Receipt {
  const key = { issue: IssueId.parse('clean-water'), seat: SeatId.parse(seat), round: 1 };
  const id = letterId({ person: ANI, ...key }, new Uint8Array(32));
  return { ...key, id, channel: 'hand', status, prepared: NOW, changed: NOW - earlier };
}

describe.each(['en', 'es'] as const)('every screen in %s', (language) => {
  const start = (rest: Parameters<typeof factsFixture>[0] = {}): Talk =>
    talk(factsFixture(rest), sessionFixture({ language }));
  const answers = { name: 'Ani Sample', zip: '93230', reasons: ['health'], story: STORY[language] };
  const review = (from = start()) => from.command('write', 'clean-water').fillIn('write', answers);
  const letters = () => review().press('get-letters').press('agree');
  const split = (from = start()) => from.command('write', 'clean-water').fillIn('write', { ...answers, zip: '93291' });
  const inTalk = (...texts: string[]) => ['write clean-water', ...texts].reduce((so, text) => so.say(text), start());
  const closed = libraryFixture((yaml) => yaml.replace('id: clean-water\n', 'id: clean-water\nstatus: closed\n'));
  const receipts: Receipt[] = [
    receiptFixture('house:CA-21', 'prepared', 0),
    receiptFixture('senate:CA:1', 'sent-by-you', 1),
    receiptFixture('office:secretary-of-water', 'answered', 2),
  ];

  const SCREENS: Readonly<Record<string, () => Talk>> = {
    choosing: () => start(),
    'choosing with no campaign': () => start({ library: closed }),
    'choosing with a parked letter': () =>
      review().command('write', 'try-me').fillIn('write', { name: 'Ani' }).command('cancel').press('yes'),
    card: () =>
      start({ counts: new Map([['clean-water', { made: 23, sent: 4 }]]) as never }).command('write', 'clean-water'),
    'card for a channel': () => start().command('share', 'clean-water'),
    'card of an example': () => start().command('write', 'try-me'),
    'card of something past': () => start().command('write', 'long-ago'),
    'card of a closed campaign': () => start({ library: closed }).command('write', 'clean-water'),
    preview: () => start().command('preview', 'clean-water'),
    'asking by form, with problems': () =>
      start()
        .command('write', 'clean-water')
        .fillIn('write', { ...answers, zip: '9323O', name: '' }),
    'asking for a name': () => inTalk(),
    'asking for reasons': () => inTalk('Ani Sample', '93230'),
    'asking a question': () => inTalk('Ani Sample', '93230', 'skip', 'skip'),
    'place of a split ZIP': () => split(),
    'place of a split ZIP in talk': () => inTalk('Ani Sample', '93291', 'skip', 'skip', 'skip', 'skip'),
    'place when the member is wrong': () => review().press('menu').press('not-mine'),
    'place without data': () => split(start({ civic: { roster: undefined, tables: [] } })),
    locating: () => split().fillIn('street', { street: '12 Elm Street', city: 'Visalia', state: 'CA', zip: '93291' }),
    review: () => review(),
    'review of a senator': () => review().press('next'),
    'review of an office': () => review().press('next').press('next').press('next'),
    'review when nobody knows who signed': () => review(start({ civic: civicFixture('Riley Newcomer') })),
    'review on the writer word': () =>
      review(start({ civic: civicFixture('Riley Newcomer') }))
        .press('menu')
        .press('i-know-signed'),
    'review of the short version': () => review().press('own-words').press('use-short'),
    'review in own words': () =>
      review().press('own-words').fillIn('edit-all', { body: 'I write to you about our water. Please act.' }),
    'review with an office without a holder': () => review(start({ civic: { ...civicFixture(), roster: undefined } })),
    'letter as text': () => review().press('menu').press('read'),
    'own words': () => review().press('own-words'),
    more: () => review().press('menu'),
    consent: () => review().press('get-letters'),
    kit: () => letters(),
    'kit of a website': () => letters().press('sent'),
    'kit by e-mail': () => letters().press('sent').press('not-yet').press('not-yet'),
    'other ways': () => letters().press('other-ways'),
    done: () => letters().press('sent').press('not-yet').press('sent').press('sent'),
    'closed meanwhile': () =>
      review()
        .meanwhile({ library: closed, now: NOW + 1 })
        .press('next'),
    unavailable: () =>
      review().meanwhile({ library: libraryFixture((yaml) => yaml.replace('recipients:', 'receivers:')) }),
    who: () => start().command('who').fillIn('who', { zip: '93291' }),
    'who, asked': () => start().command('who'),
    status: () => start({ receipts }).command('status'),
    'status without letters': () => start().command('status'),
    undo: () => start({ receipts }).command('undo'),
    'undo of nothing': () => start().command('undo'),
    help: () => start().command('help'),
    privacy: () => start().command('privacy'),
    language: () => start().command('language'),
    export: () => start().command('export'),
    cancel: () => review().command('cancel'),
    forget: () => review().command('forget'),
    forgotten: () => review().command('forget').press('yes'),
    'a stale button': () => review().act({ kind: 'press', verb: 'agree', handle: 'x'.repeat(22) }),
  };

  it.each(Object.entries(SCREENS))('%s', (_name, screen) => {
    const { view } = screen();
    expect(brokenInView(view)).toEqual([]);
    expect(readable(drawn(view))).toMatchSnapshot();
  });

  const FORMS = {
    letter: () => start().command('write', 'clean-water').form('write'),
    'letter in own words': () => start().command('write', 'my-own-letter').form('write'),
    street: () => split().form('street'),
    more: () => review().press('menu').form('more'),
    words: () => review().press('own-words').form('story'),
    help: () => review().press('own-words').form('help-words'),
    body: () => review().press('own-words').form('edit-all'),
    who: () => start().command('who').form('who'),
  };
  it.each(Object.entries(FORMS))('form: %s', (_name, form) => {
    expect(brokenInForm(form())).toEqual([]);
    expect(readable(drawnForm(form()))).toMatchSnapshot();
  });

  it.each(['newer', 'unreadable', 'not-saved', 'too-fast', 'not-yours'] as const)('told: %s', (what) => {
    expect(drawn(told(what, language))).toMatchSnapshot();
  });

  it('tells of a mistake of ours with its reference', () => {
    expect(drawn(told({ failed: 'a1b2c3d4' }, language))).toContain('a1b2c3d4');
  });
});
