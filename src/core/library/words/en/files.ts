import { counted } from '../../../wording.ts';
import type { FileWhat, NotYaml } from '../../what.ts';
import type { Words } from '../words.ts';

/** Of the files themselves, before anything in them is read. */
export const files: Words<FileWhat> = {
  'unreadable-file': () => ['This file cannot be read.', 'Check that it is a file you may read.'],
  'file-too-big': ({ maxKb }) => [`This file is over ${String(maxKb)} KB.`, 'Shorten it; a letter is one page.'],
  'not-utf-8': () => ['This file is not UTF-8 text.', 'Save it again with the encoding "UTF-8".'],
  'empty-file': () => ['This file is empty.', 'Write its text, or delete the file.'],
  'byte-order-mark': () => ['This file begins with an invisible byte order mark.', 'Save it as "UTF-8 without BOM".'],
  link: () => ['This is a link to another place, and links are not followed.', 'Put the file itself here.'],
  'odd-file': () => ['This file is not used.', 'Remove it, or begin its name with a dot to keep it.'],
  'no-issue-file': () => ['This folder has no issue.yaml.', 'Write it, or remove the folder.'],
  'file-for-folder': () => [
    'This is a file where the folder of an issue should be.',
    'Make a folder with the name of the issue and put the file in it as issue.yaml; "redress new" does that.',
  ],
  'folder-for-file': () => ['This is not a plain file.', 'Put a text file here.'],
  'folder-name': ({ taken }) =>
    taken
      ? ['Names like this belong to campaigns made in chat.', 'Choose another name.']
      : ['This folder name cannot name an issue.', `Use ${SLUG}.`],
  'file-name': (what) => {
    if (what.of === 'data') return ['This file is not read under this name.', 'Rename it to issue.yaml.'];
    if (what.of === 'shared text')
      return ['This shared text cannot be used under this name.', `Use ${SLUG}, then .hbs.`];
    const { meant, known } = what;
    const fix =
      meant === undefined ? `Use one of ${known.join(', ')}, then .hbs or .es.hbs.` : `Rename it to ${meant}.`;
    return ['This template is not read: no letter has this name.', fix];
  },
  'not-yaml': ({ why }) => notYaml(why),
  'cut-text': () => [
    'The text ends at "#"; put it in quotes.',
    'Where the rest is a note to yourself, write it on a line of its own.',
  ],
};

const SLUG = 'small letters a to z, digits and hyphens, like clean-water';

const QUOTES =
  'Put the whole text in double quotes: a text needs them when it holds ": " or " #", or begins with a quote or one of @ ` * & % ! { [ - ?';

/** In words for somebody who has never seen YAML. */
function notYaml(why: NotYaml): readonly [string, string] {
  switch (why.kind) {
    case 'empty':
      return ['The file is empty.', 'Write the issue in it; "redress new" makes one to start from.'];
    case 'documents':
      return ['The file holds more than one document.', 'Remove the line "---".'];
    case 'unclosed': {
      const close = `Write ${why.end} where it ends.`;
      const fix = why.cut ? `A text in it ends at "#"; put it in double quotes. Or: ${close}` : close;
      return [`A ${why.of} that opens here is never closed.`, fix];
    }
    case 'twice':
      return [
        `"${why.key}" is given twice in the same place.`,
        'Keep one of them. If it begins another entry of a list, write "- " before it.',
      ];
    case 'no-colon':
      return [
        'This line does not begin with the name of a field, a colon and a space.',
        'Write it like "title: Clean water". If it goes on from the line above, indent it by two spaces more.',
      ];
    case 'no-dash':
      return ['This entry does not begin with a hyphen and a space.', 'Begin it with "- ".'];
    case 'after-quote':
      return [
        'The text in quotes ends before its line does.',
        String.raw`Put the whole text in double quotes, and write \" for each double quote inside it.`,
      ];
    case 'fence':
      return [
        'This is the fence of a code block, which is no part of an issue.',
        'Delete it here and at the other end.',
      ];
    case 'indent': {
      const has = why.has === 0 ? 'no space' : counted(why.has, 'space');
      const wants = why.wants.map((n) => (n === 0 ? 'none' : String(n))).join(' or ');
      return [
        `This line begins with ${has}, and the lines it may belong with begin with ${wants}.`,
        'Begin it with as many as they do.',
      ];
    }
    case 'alias':
      return ['A text begins with "*", which YAML reads as a reference.', QUOTES];
    case 'depth':
      return ['The lists are nested too deeply.', 'An issue needs five levels at most.'];
    case 'tag':
      return ['A text begins with "!", which YAML reads as a type.', QUOTES];
    case 'tab':
      return ['This line is indented with a tab.', 'Indent with spaces, two for each step.'];
    case 'invisible':
      return ['There is a character here that cannot be seen.', 'Delete it, or write the line again.'];
    case 'other':
      return ['This line cannot be read.', `Check that it is indented like its neighbors. ${QUOTES}`];
  }
}
