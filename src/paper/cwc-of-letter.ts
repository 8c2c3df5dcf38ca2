import { createHash } from 'node:crypto';
import type { Bill, Issue } from '../core/issue/issue.ts';
import { blockOf, bodyOf, plain, type Body, type Letter } from '../core/letter/letter.ts';
import { BILL_TYPES } from '../core/letter/values.ts';
import type { Writer } from '../core/letter/writer.ts';
import { seatOf, type SeatId } from '../core/official/seat.ts';
import type { CwcAgent, CwcBill, CwcMessage } from './cwc-message.ts';

export interface CwcParts {
  /** Written without the writer's address: none may stand in the body. */
  readonly letter: Letter;
  readonly writer: Writer;
  readonly issue: Issue;
  readonly agent: CwcAgent;
  /** Nobody holds the seat. */
  readonly isVacant?: boolean;
}

/** A letter as the gateways take it. What is missing is empty; `cwcProblems` names it. */
export function cwcOfLetter({ letter, writer, issue, agent, isVacant = false }: CwcParts): CwcMessage {
  const chamber = seatOf(letter.seat).kind === 'senate' ? 'senate' : 'house';
  const { shared, own } = texts(letter);
  const campaignId = `${issue.cwc?.campaignId ?? issue.id}-${letter.stance}`;
  const { street = '', city = '', state = '', zip = '' } = writer.address ?? {};
  return {
    chamber,
    deliveryId: deliveryId([campaignId, letter.seat, writer.email ?? '', writer.full, shared, own]),
    deliveryDate: letter.date.replaceAll('-', ''),
    agent,
    ...(issue.by && { organization: issue.by.name }),
    campaignId,
    memberOffice: isVacant ? '' : memberOffice(letter.seat),
    constituent: {
      prefix: writer.prefix ?? '',
      firstName: writer.first ?? '',
      lastName: writer.last ?? '',
      address1: street,
      city,
      state,
      zip,
      ...(writer.phone && { phone: withHyphens(writer.phone) }),
      email: writer.email ?? '',
    },
    subject: plain(blockOf(letter, 'subject').parts),
    topics: issue.cwc?.topics ?? [],
    ...(issue.bill && { bill: billOf(issue.bill, chamber) }),
    ...(shared && { organizationStatement: shared }),
    ...(own && { constituentMessage: own }),
    ...(issue.source?.url && { moreInfo: issue.source.url }),
  };
}

/** Shared paragraphs are the campaign's; a paragraph with own words in it is the writer's, whole. */
function texts(letter: Letter): { readonly shared: string; readonly own: string } {
  const body = bodyOf(letter);
  const isOwn = (block: Body) => partsOf(block).some(({ from }) => from === 'own');
  const joined = (blocks: readonly Body[]) => blocks.map(textOf).join('\n\n');
  return { shared: joined(body.filter((block) => !isOwn(block))), own: joined(body.filter(isOwn)) };
}

const partsOf = (block: Body) => (block.kind === 'list' ? block.items.flat() : block.parts);
const textOf = (block: Body) =>
  block.kind === 'list' ? block.items.map((item) => `- ${plain(item)}`).join('\n') : plain(block.parts);

/** Ten digits in whatever way people write them, with or without the country's 1; anything else stays as it is. */
function withHyphens(phone: string): string {
  const [, area, exchange, line] = /^(?:\+?1)?(\d{3})(\d{3})(\d{4})$/.exec(phone.replace(/[-().\s]/g, '')) ?? [];
  return line === undefined ? phone : `${area!}-${exchange!}-${line}`;
}

/** `HCA13`, `HWY00`, `SCA01` (the class); empty for an office that is no member's. American Samoa is known as `AQ`. */
function memberOffice(id: SeatId): string {
  const seat = seatOf(id);
  if (seat.kind === 'senate') return `S${seat.state}0${String(seat.class)}`;
  if (seat.kind !== 'house') return '';
  return `H${seat.state === 'AS' ? 'AQ' : seat.state}${seat.district === 'AL' ? '00' : seat.district.padStart(2, '0')}`;
}

// The Senate's own list leaves this final dot out.
const SENATE_TYPES: Record<Bill['type'], string> = { ...BILL_TYPES, hconres: 'H.Con.Res' };

function billOf({ congress, type, number, position }: Bill, chamber: CwcMessage['chamber']): CwcBill {
  const written = chamber === 'house' ? type : SENATE_TYPES[type];
  return { congress, type: written, number, proOrCon: position === 'support' ? 'Pro' : 'Con' };
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** 32 letters and digits, always: the same letter has the same id on every try. */
function deliveryId(parts: readonly string[]): string {
  let rest = BigInt(`0x${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`);
  let id = '';
  while (id.length < 32) {
    id += DIGITS[Number(rest % 62n)]!;
    rest /= 62n;
  }
  return id;
}
