import type { Refusal, Unreadable } from '../../../letter/template-problem.ts';
import type { Words } from '../words.ts';

/** Of templates that are not used at all. */
export const refusals: Words<Refusal> = {
  'not-text': () => ['A template must be text.', LISTED],
  'too-large': ({ has, max }) => [`This template has ${String(has)} characters.`, `Keep it under ${String(max)}.`],
  'too-many-marks': ({ max }) => [`There are more than ${String(max)} {{...}} here.`, 'Use fewer.'],
  'too-deep': ({ of, max }) => [
    `${of === 'blocks' ? 'Blocks' : 'Shared texts'} stand more than ${String(max)} deep inside one another here.`,
    'Use fewer.',
  ],
  'too-costly': () => ['This template repeats too much.', 'Use fewer blocks, lists and shared texts.'],
  'not-readable': ({ why }) => notReadable(why),
  'no-block-params': () => ['Names after "as" cannot be used here.', 'Take "as |...|" out.'],
  'no-triple': () => ['Write {{...}} with two braces: the letter is plain text.', LISTED],
  'not-allowed': () => [
    'This kind of {{...}} cannot be used here.',
    'Only fields, helpers, blocks and shared texts can.',
  ],
  'not-a-field': () => ['Only fields and helpers can stand here.', 'Write the text itself without {{ }}.'],
  'list-as-text': ({ list }) => [`"${list}" is a list.`, `Write {{#each ${list}}}...{{/each}}, or {{list ...}}.`],
  'not-a-list': () => ['Write one list after "each", like {{#each reasons}}.', '"redress check --fields" lists them.'],
  'each-in-each': () => ['A list cannot be walked inside another.', 'Close the first {{#each}} before.'],
  'no-options': ({ of }) =>
    of === 'call'
      ? ['Options with "=" cannot be used here.', 'Take them out.']
      : ['A shared text takes nothing with it.', 'Write only {{> name}}.'],
  'wrong-arguments': ({ helper, example }) =>
    helper === undefined
      ? [`Write one field after "if" or "unless", like ${example}.`, LISTED]
      : [`"${helper}" is written like ${example}.`, LISTED],
  'unknown-block': ({ block, meant, known }) => {
    const blocks = `Blocks are: ${known.join(', ')}.`;
    return [`{{#${block}}} is not a block.`, meant === undefined ? blocks : `Did you mean {{#${meant}}}? ${blocks}`];
  },
  'unknown-helper': ({ helper, meant }) => [`There is no helper "${helper}".`, meantOr(meant, THEM)],
  'unknown-field': ({ field, meant, outside }) => [
    `There is no field "${field}".`,
    outside ? 'Inside {{#each}} only the fields of the list can be named.' : meantOr(meant, THEM),
  ],
  'unknown-partial': ({ name, meant }) => [
    `There is no shared text "${name}".`,
    meant === undefined ? LISTED : `Did you mean {{> ${meant}}}?`,
  ],
  'partial-in-itself': ({ name }) => [`The shared text "${name}" contains itself.`, 'Take one of the two out.'],
};

const LISTED = '"redress check --fields" lists what a template may use.';
const THEM = '"redress check --fields" lists them.';

const meantOr = (meant: string | undefined, otherwise: string): string =>
  meant === undefined ? otherwise : `Did you mean "${meant}"?`;

function notReadable(why: Unreadable): readonly [string, string] {
  switch (why.kind) {
    case 'closed-by-another':
      return [`{{#${why.opened}}} is closed by {{/${why.closed}}}.`, 'Close it by its own name.'];
    case 'left-open':
      return [`"${why.opened}" is never closed.`, `Write ${why.end} where it ends.`];
    case 'never-closed':
      return ['A block or a {{...}} is opened and never closed.', 'Close it.'];
    case 'odd-sign':
      return ['There is a sign here that does not belong between {{ and }}.', 'Take it out.'];
    case 'never-opened':
      return ['A block is closed here that was never opened.', 'Take the closing out, or open it before.'];
    case 'other':
      return ['This {{...}} cannot be read.', 'Look at its brackets, quotes and names.'];
  }
}
