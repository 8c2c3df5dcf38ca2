import { createHash } from 'node:crypto';
import type { Language } from '../ids.ts';
import { bodyOf, plain, type Body, type Letter, type Part } from '../letter/letter.ts';
import { sentenceHashes } from '../letter/likeness.ts';
import { blocksOf } from '../letter/provenance.ts';
import { readStory } from '../letter/writer.ts';
import type { Edit } from './draft.ts';

/** One paragraph or list of a letter as it can be picked and rewritten. `beside`: what it replaced is no longer there. */
export interface Unit {
  readonly key: string;
  readonly text: string;
  readonly blocks: readonly Body[];
  readonly edit?: Edit;
  readonly beside?: boolean;
}

/** Names a paragraph by its text: two the same are one. */
export const keyOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16);

/**
 * A letter's paragraphs with the writer's own in their places. A paragraph that has changed since it was rewritten (another
 * story, another reason) is left as it is now, and the writer's stands below it: neither is lost, and the writer is told.
 */
export function unitsOf(letter: Letter, edits: readonly Edit[] = []): Unit[] {
  const units = bodyOf(letter).map(unitOf);
  if (edits.length === 0) return units;
  const everybodys = sharedIn(letter);
  const below = new Map<number, Unit[]>();
  for (const edit of edits) {
    const own: Unit = {
      key: keyOf(edit.text),
      text: edit.text,
      blocks: ownBlocks(edit.text, letter.language, everybodys),
      edit,
    };
    const at = units.findIndex(({ key, edit: taken }) => taken === undefined && key === edit.was);
    if (at >= 0) units[at] = own;
    else if (edit.seats.includes(letter.seat)) {
      const under = Math.min(edit.at, units.length - 1);
      below.set(under, [...(below.get(under) ?? []), { ...own, beside: true }]);
    }
  }
  return units.flatMap((unit, at) => [[unit], below.get(at) ?? []].flat());
}

/** The same letter with these paragraphs in place of its own. */
export function withUnits(letter: Letter, units: readonly Unit[]): Letter {
  const isBody = ({ kind }: Letter['blocks'][number]) => kind === 'paragraph' || kind === 'list';
  const first = letter.blocks.findIndex(isBody);
  const rest = letter.blocks.filter((block) => !isBody(block));
  return {
    ...letter,
    blocks: [...rest.slice(0, first), ...units.flatMap(({ blocks }) => blocks), ...rest.slice(first)],
  };
}

function unitOf(block: Body): Unit {
  const text = block.kind === 'list' ? block.items.map((item) => `- ${plain(item)}`).join('\n') : plain(block.parts);
  return { key: keyOf(text), text, blocks: [block] };
}

/** What still stands word for word in everybody's letter stays shared text, though the writer's paragraph holds it. */
function ownBlocks(typed: string, language: Language, everybodys: ReadonlySet<number>): Body[] {
  const text = readStory(typed, language).text || typed;
  const judged = (parts: readonly Part[]): Part[] => parts.flatMap((part) => judgedPart(part, everybodys));
  return blocksOf('', [{ text, from: 'own' }]).map((block) =>
    block.kind === 'list'
      ? { kind: 'list', items: block.items.map(judged) }
      : { kind: 'paragraph', parts: judged(block.parts) },
  );
}

const judgedPart = ({ text }: Part, everybodys: ReadonlySet<number>): Part[] =>
  text.split(/(?<=[.!?:;\n])/).map((sentence) => {
    const [hash] = sentenceHashes(sentence);
    return { text: sentence, from: hash !== undefined && everybodys.has(hash) ? 'shared' : 'own' };
  });

function sharedIn(letter: Letter): Set<number> {
  const parts = bodyOf(letter).flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.parts));
  return sentenceHashes(parts.flatMap(({ text, from }) => (from === 'shared' ? [text] : [])).join('\n'));
}
