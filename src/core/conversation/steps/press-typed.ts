import type { Facts } from '../facts.ts';
import type { Session } from '../session.ts';
import type { Press } from '../verbs.ts';
import type { Block, Button } from '../view.ts';
import { viewOf } from '../view-of.ts';
import { readingWord, tidy } from '../words.ts';

/** Longer texts are nobody's label. */
const LONGEST = 80;

/**
 * What a message presses on the screen that it answers: the button or the option that bears just these words, the button that
 * one of our words stands for, or the number of an option that is numbered there. Undefined: it is a text.
 */
export function pressTyped(session: Session, typed: string, facts: Facts): Press | undefined {
  const text = typed.trim();
  if (text.length > LONGEST || text.includes('\n')) return undefined;
  const { blocks } = viewOf(session, facts);
  const buttons = blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  const presses = buttons.filter((one): one is Button => one.kind === 'press');
  const wanted = tidy(text);
  const word = readingWord(text);
  const button = presses.find(({ label }) => tidy(label) === wanted) ?? presses.find(({ verb }) => verb === word);
  return button ? pressOf(button) : optionIn(blocks, text);
}

function optionIn(blocks: readonly Block[], text: string): Press | undefined {
  const number = /^(\d{1,2})[.)]?$/.exec(text)?.[1];
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'select') continue;
    const option =
      block.options.find(({ label }) => tidy(label) === tidy(text)) ??
      (number !== undefined && isNumbered(blocks, at) ? block.options[Number(number) - 1] : undefined);
    if (option) return pressOf(block, [option.value]);
  }
  return undefined;
}

/** As `chosenFrom` draws it: the options stand numbered above the list. */
const isNumbered = (blocks: readonly Block[], at: number): boolean => {
  const list = blocks[at - 2];
  return list?.kind === 'list' && list.ordered;
};

const pressOf = ({ verb, handle = '', at }: Pick<Button, 'verb' | 'handle' | 'at'>, values?: string[]): Press => ({
  kind: 'press',
  verb,
  handle,
  ...(at !== undefined && { at }),
  ...(values && { values }),
});
