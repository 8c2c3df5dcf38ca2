import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { CHAT_ID } from '../core/campaign/campaign.ts';
import { SLUG } from '../core/ids.ts';
import type { Finding } from '../core/library/finding.ts';
import { nearest } from '../core/nearest.ts';

/** `ask.hbs`, `ask.es.hbs`: a stance, `letter` for every stance, or `call`, the phone script. */
export const TEMPLATE = /^(ask|thank|companion|direct|unknown|letter|call)(\.es)?\.hbs$/;
export const PARTIAL = /^[a-z0-9][a-z0-9-]{0,62}(\.es)?\.hbs$/;
export const SHARED = '_shared';
export const DATA = 'issue.yaml';

const STANCES = ['ask', 'thank', 'companion', 'direct', 'unknown', 'letter', 'call'];
const TEMPLATES = STANCES.flatMap((name) => [`${name}.hbs`, `${name}.es.hbs`]);
const SLUG_SAYS = 'small letters a to z, digits and hyphens, like clean-water';

/** Files that may lie beside the issues and mean nothing to us. */
const IGNORED = /^(\..*|README.*|LICENSE.*|Thumbs\.db|desktop\.ini)$/i;

/** What to say of something in the templates directory that is not an issue folder. */
export function oddEntry(entry: Dirent, shown: string): Finding[] {
  const file = join(shown, entry.name);
  if (IGNORED.test(entry.name) || (entry.name === SHARED && entry.isDirectory())) return [];
  if (entry.isSymbolicLink()) return [link(file)];
  if (entry.isDirectory() && CHAT_ID.test(entry.name))
    return [fault(file, 'folder-name', 'Names like this belong to campaigns made in chat.', 'Choose another name.')];
  if (entry.isDirectory())
    return [fault(file, 'folder-name', 'This folder name cannot name an issue.', `Use ${SLUG_SAYS}.`)];
  const looksLikeIssue = SLUG.test(entry.name) || /\.(ya?ml|hbs)$/i.test(entry.name);
  if (!looksLikeIssue) return [odd(file)];
  const fix = 'Make a folder with the name of the issue and put the file in it as issue.yaml; "redress new" does that.';
  return [fault(file, 'file-for-folder', 'This is a file where the folder of an issue should be.', fix)];
}

/** What to say of something in an issue folder that is neither its data nor a template. */
export function oddFile(entry: Dirent, shown: string): Finding[] {
  const file = join(shown, entry.name);
  if (IGNORED.test(entry.name) || (entry.name === DATA && entry.isFile())) return [];
  if (entry.isSymbolicLink()) return [link(file)];
  if (entry.name === DATA || TEMPLATE.test(entry.name))
    return [fault(file, 'folder-for-file', 'This is not a plain file.', 'Put a text file here.')];
  if (/^issue\.(yml|yaml\.txt|json)$/i.test(entry.name) || entry.name.toLowerCase() === DATA)
    return [fault(file, 'file-name', `This file is not read under this name.`, `Rename it to ${DATA}.`)];
  if (!/\.(hbs|handlebars|txt)$/i.test(entry.name)) return [odd(file)];
  const meant = nearest(entry.name, TEMPLATES);
  const fix = meant ? `Rename it to ${meant}.` : `Use one of ${STANCES.join(', ')}, then .hbs or .es.hbs.`;
  return [fault(file, 'file-name', 'This template is not read: no letter has this name.', fix)];
}

/** What to say of something in `_shared` that is not a partial. */
export function oddPartial(entry: Dirent, shown: string): Finding[] {
  const file = join(shown, entry.name);
  if (IGNORED.test(entry.name)) return [];
  if (entry.isSymbolicLink()) return [link(file)];
  if (!entry.name.endsWith('.hbs')) return [odd(file)];
  return [fault(file, 'file-name', 'This shared text cannot be used under this name.', `Use ${SLUG_SAYS}, then .hbs.`)];
}

export function fault(file: string, rule: string, says: string, fix: string): Finding {
  return { severity: 'error', rule, file, line: 1, column: 1, says, fix };
}

const link = (file: string): Finding =>
  fault(file, 'link', 'This is a link to another place, and links are not followed.', 'Put the file itself here.');

const odd = (file: string): Finding => ({
  ...fault(file, 'odd-file', 'This file is not used.', 'Remove it, or begin its name with a dot to keep it.'),
  severity: 'warning',
});
