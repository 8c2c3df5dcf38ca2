import { Day, IssueId } from '../../src/core/ids.ts';
import type { Block, Letter, Part, Signature } from '../../src/core/letter/letter.ts';
import { SeatId } from '../../src/core/official/seat.ts';

export const shared = (text: string): Part => ({ text, from: 'shared' });
export const own = (text: string): Part => ({ text, from: 'own' });
export const paragraph = (...parts: Part[]): Block => ({ kind: 'paragraph', parts });

const OPENING =
  'I live in Fresno, and I ask you to support full funding for the Library Services and Technology Act in the coming budget.';
const STORY =
  'My daughter learned to read at the Gillis Branch, at the low table by the window, on Saturdays while I worked. She is nine now and takes out six books a week; the librarian puts the seventh aside for her.';
const REASON =
  'Federal grants are a small part of what a library spends, but they pay for what a county budget drops first: bookmobiles, books in large print, and the computers on which people without a connection at home apply for work.';
const REQUEST = 'Please tell me how you intend to vote when the bill comes to the floor.';

interface Wanted {
  readonly address?: readonly string[];
  readonly body?: readonly Block[];
  readonly signature?: Partial<Omit<Signature, 'kind'>>;
  readonly subject?: string;
}

/** A one-page letter by an invented writer to an invented member of the House. */
export function letterFixture(over: Partial<Letter> = {}, wanted: Wanted = {}): Letter {
  const body = wanted.body ?? [
    paragraph(shared(OPENING)),
    paragraph(own(STORY)),
    paragraph(shared(REASON)),
    {
      kind: 'list',
      items: [[shared('Keep the grants to states at last year’s level.')], [own('Keep the bookmobiles.')]],
    },
    paragraph(shared(REQUEST)),
  ];
  return {
    issue: IssueId.parse('library-funding'),
    seat: SeatId.parse('house:CA-21'),
    stance: 'ask',
    language: 'en',
    date: Day.parse('2026-11-03'),
    title: 'Letter to Representative Sample',
    recipient: 'The Honorable Jordan Sample',
    blocks: [
      { kind: 'date', text: 'November 3, 2026' },
      { kind: 'insideAddress', lines: wanted.address ?? ADDRESS },
      { kind: 'subject', label: 'Re:', parts: [shared(wanted.subject ?? 'Federal funding for libraries')] },
      { kind: 'salutation', text: 'Dear Representative Sample:' },
      ...body,
      { kind: 'closing', text: 'Sincerely,' },
      { kind: 'signature', name: 'Ani Petrosyan', lines: [], blanks: [], blanksReason: '', ...wanted.signature },
    ],
    ...over,
  };
}

export const ADDRESS = [
  'The Honorable Jordan Sample',
  'U.S. House of Representatives',
  '1234 Longworth House Office Building',
  'Washington, DC 20515',
];
export const PEN: Partial<Signature> = {
  blanks: ['Street address', 'City, state, ZIP', 'E-mail', 'Phone'],
  blanksReason: 'Offices answer people whose address they can place.',
};
export const LONG_BODY = Array.from({ length: 14 }, (_, at) =>
  paragraph(own(`${String(at + 1)}. ${STORY} ${REASON} ${OPENING}`)),
);
/** One line of every script the paper promises. */
export const SCRIPTS = {
  latin: 'Žofia Łukaszewicz, François Ångström, Þór İbrahim',
  vietnamese: 'Tôi là Nguyễn Thị Hồng Đặng, sống ở Quận Cam',
  vietnameseDecomposed: 'Tôi là Nguyễn Thị Hồng Đặng'.normalize('NFD'),
  armenian: 'Ես ապրում եմ Ֆրեզնոյում և գրում եմ Արցախի մասին։',
  cyrillic: 'Я живу в городе Фресно, Київ, Љубљана',
  greek: 'Κατοικώ στο Φρέσνο και σας γράφω',
  arabic: 'أعيش في فريسنو وأكتب إليكم بشأن المكتبة (رقم 12) اليوم.',
  hebrew: 'אני גר בפרזנו וכותב אליכם על הספרייה (מספר 12) היום.',
} as const;
