import type { types } from '@slack/bolt';
import { labelOf } from '../chat/label.ts';
import type { Wanted } from '../chat/wanted.ts';
import { wholeText } from '../core/letter/letter-text.ts';
import { partsOf, type Part } from '../core/conversation/parts.ts';
import { SENTENCES } from '../core/conversation/sentences.ts';
import type { Block, View } from '../core/conversation/view.ts';
import { blockOf, type Letter } from '../core/letter/letter.ts';
import { rowPieces, selectPiece } from './draw-controls.ts';
import { field, framed, header, listed, plain, quoted, section, type Piece } from './draw-text.ts';
import { LIMITS } from './limits.ts';
import { packed, type Drawn } from './pack.ts';

/** A screen as messages, and the files that go before them into the DM: nowhere else would they be the person's alone. */
export interface Sheet {
  readonly messages: readonly Drawn[];
  readonly files: readonly Wanted[];
}

export interface How {
  /** Most messages that the answer may take. */
  readonly most: number;
  readonly where: 'channel' | 'dm';
  /** The signed link to the person's own page. */
  readonly privatePage?: string;
  /** Slack's id of the picture, on a card for everybody. */
  readonly picture?: string;
}

/** A screen as messages: texts to copy in messages of their own; where that takes too many, they stand on the screen itself. */
export function draw(view: View, how: How): Sheet {
  const files = filesOf(view, how.where);
  const apart = messagesOf(partsOf(view), view, how);
  const messages = apart.length <= how.most ? apart : messagesOf([whole(view)], view, how);
  return { messages, files };
}

/** The same in a modal, where everything stands on one screen. */
export function drawModal(view: View, how: Pick<How, 'privatePage'>): types.ModalView {
  const place: Place = { ...how, where: 'modal' };
  const pieces = [...piecesOf(whole(view), view, place, true), ...toDmPieces(view, place)];
  return { type: 'modal', title: titleOf(view), blocks: blocksOf(pieces) };
}

/** The same for the home tab. */
export const drawBlocks = (view: View): types.KnownBlock[] =>
  blocksOf(piecesOf(whole(view), view, { where: 'home' }, true));

/** Letters of the greatest length take about twenty. */
const blocksOf = (pieces: readonly Piece[]): types.KnownBlock[] =>
  pieces.flatMap(({ blocks }) => blocks).slice(0, LIMITS.blocks.view);

/** The step that this is, counted, where it is one of the three that lead to a letter. */
function titleOf({ screen, language }: View): types.PlainTextElement {
  const step = STEP_OF[screen];
  return { type: 'plain_text', text: step ? SENTENCES[language].chat.steps[step] : 'Redress' };
}

const STEP_OF: Readonly<Partial<Record<View['screen'], 'issue' | 'words' | 'letters'>>> = {
  card: 'issue',
  choosing: 'issue',
  asking: 'words',
  place: 'words',
  locating: 'words',
  review: 'letters',
  'own-words': 'letters',
  'letter-text': 'letters',
  more: 'letters',
};

type OnScreen = Exclude<Part, { kind: 'copy' }>;

const whole = ({ blocks }: View): OnScreen => ({ kind: 'screen', blocks, below: [] });

/** The picture of a page goes where it is seen; documents go to the DM from everywhere. */
export function filesOf({ blocks, audience }: View, where: 'channel' | 'dm' | 'modal'): Wanted[] {
  // What everybody sees is nobody's direct message.
  if (audience === 'channel') return [];
  return blocks.flatMap((block) => {
    if (block.kind !== 'file' || (block.of === 'png' && where !== 'dm')) return [];
    return [{ ...block, alt: altOf(block) }];
  });
}

const altOf = ({ alt }: { readonly alt: string }): string => labelOf(alt, LIMITS.alt);

type Place = Pick<How, 'privatePage' | 'picture'> & { readonly where: How['where'] | 'modal' | 'home' };

function messagesOf(parts: readonly Part[], view: View, how: Place): Drawn[] {
  return parts.flatMap((part, at) => {
    if (part.kind === 'copy') return packed(section(part.text));
    const pieces = piecesOf(part, view, how, at === 0);
    return packed(at === parts.length - 1 ? [...pieces, ...toDmPieces(view, how)] : pieces);
  });
}

function piecesOf(part: OnScreen, view: View, how: Place, isFirst: boolean): Piece[] {
  const say = SENTENCES[view.language].chat;
  const { progress } = view;
  return [
    ...(isFirst ? [header(view.title)] : []),
    ...(isFirst && progress ? section(say.count(progress.at, progress.of)) : []),
    ...part.blocks.flatMap((block) => pieceOf(block, view, how)),
    ...(part.below.length > 0 ? section(say.below(part.below.join(', '))) : []),
  ];
}

function pieceOf(block: Block, view: View, how: Place): Piece[] {
  switch (block.kind) {
    case 'text':
      return section(block.text);
    case 'heading':
      return section(block.text).length === 0 ? [] : [header(block.text)];
    case 'notice':
      return section(`${block.tone === 'problem' ? '⚠️' : 'ℹ️'} ${block.text}`);
    case 'fields':
      return block.items.flatMap(({ label, value }) => field(label, value));
    case 'list':
      return listed(block.items, block.ordered);
    case 'quote':
      return quoted(block.text);
    case 'copy':
      return framed(block.label, block.text);
    case 'file':
      return fileWords(block, view, how);
    case 'select':
      return [selectPiece(block)];
    case 'buttons':
      // Whoever is in the DM is there already.
      return rowPieces(
        block.buttons.filter((one) => how.where !== 'dm' || one.kind !== 'press' || one.verb !== 'to-dm'),
        how.privatePage,
      );
  }
}

/** The door's own button: what is seen goes to the DM as well, with the pictures that cannot be shown elsewhere. */
export const SHOW_IN_DM = 'show-in-dm.';

function toDmPieces({ screen, audience, language }: View, { where }: Place): Piece[] {
  // A message that only this person sees is gone when the client starts again; a modal is gone on with where it is.
  const isOffered = where === 'channel' ? audience === 'only-you' && !PASSING.has(screen) : WORTH_KEEPING.has(screen);
  if (where === 'dm' || !isOffered) return [];
  const text = plain(SENTENCES[language].chat.toMyDm, LIMITS.buttonLabel);
  return [
    { blocks: [{ type: 'actions', elements: [{ type: 'button', text, action_id: SHOW_IN_DM }] }], words: text.text },
  ];
}

/** Said once, or asked once: there is nothing to go on with in the DM. */
const PASSING: ReadonlySet<View['screen']> = new Set<View['screen']>([
  'told',
  'in-dm',
  'locating',
  'confirm',
  'forgotten',
  'export',
  'campaign-files',
]);

/** What of a person's own is worth having where it does not vanish. */
const WORTH_KEEPING: ReadonlySet<View['screen']> = new Set<View['screen']>([
  'review',
  'letter-text',
  'preview',
  'kit',
  'other-ways',
  'done',
  'status',
  'who',
  'privacy',
]);

/** A picture is never all there is: the whole letter, or the counts in words, stand beside it or in its place. */
function fileWords(block: Extract<Block, { kind: 'file' }>, view: View, { where, picture }: Place): Piece[] {
  if (view.audience === 'channel') return picture === undefined ? [] : [shown(picture, altOf(block))];
  if (block.of !== 'png') {
    const isFirst = block === view.blocks.find((one) => one.kind === 'file' && one.of !== 'png');
    return where === 'dm' || !isFirst ? [] : section(inDm(view));
  }
  return view.blocks.some(({ kind }) => kind === 'quote') ? [] : quoted(letterIn(block.letter));
}

function inDm({ blocks, language }: View): string {
  const { fileInDm, filesInDm } = SENTENCES[language].chat;
  return blocks.filter((block) => block.kind === 'file' && block.of !== 'png').length > 1 ? filesInDm : fileInDm;
}

const shown = (id: string, alt_text: string): Piece => ({
  blocks: [{ type: 'image', slack_file: { id }, alt_text }],
  words: '',
});

const letterIn = (letter: Letter): string =>
  [...blockOf(letter, 'insideAddress').lines, '', wholeText(letter)].join('\n');
