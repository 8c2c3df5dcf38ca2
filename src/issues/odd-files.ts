import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { CHAT_ID } from '../core/campaign/campaign.ts';
import { SLUG } from '../core/ids.ts';
import { wholeFile, type Finding } from '../core/library/finding.ts';
import type { FileWhat } from '../core/library/what.ts';
import { nearest } from '../core/nearest.ts';

/** `ask.hbs`, `ask.es.hbs`: a stance, `letter` for every stance, or `call`, the phone script. */
export const TEMPLATE = /^(ask|thank|companion|direct|unknown|letter|call)(\.es)?\.hbs$/;
export const PARTIAL = /^[a-z0-9][a-z0-9-]{0,62}(\.es)?\.hbs$/;
export const SHARED = '_shared';
export const DATA = 'issue.yaml';

const STANCES = ['ask', 'thank', 'companion', 'direct', 'unknown', 'letter', 'call'];
const TEMPLATES = STANCES.flatMap((name) => [`${name}.hbs`, `${name}.es.hbs`]);

/** Files that may lie beside the issues and mean nothing to us. */
const IGNORED = /^(\..*|README.*|LICENSE.*|Thumbs\.db|desktop\.ini)$/i;

/** What to say of something in the templates directory that is not an issue folder. */
export function oddEntry(entry: Dirent, shown: string): Finding[] {
  const file = join(shown, entry.name);
  if (IGNORED.test(entry.name) || (entry.name === SHARED && entry.isDirectory())) return [];
  if (entry.isSymbolicLink()) return [link(file)];
  if (entry.isDirectory() && CHAT_ID.test(entry.name)) return [fault(file, { rule: 'folder-name', taken: true })];
  if (entry.isDirectory()) return [fault(file, { rule: 'folder-name', taken: false })];
  const looksLikeIssue = SLUG.test(entry.name) || /\.(ya?ml|hbs)$/i.test(entry.name);
  return [looksLikeIssue ? fault(file, { rule: 'file-for-folder' }) : odd(file)];
}

/** What to say of something in an issue folder that is neither its data nor a template. */
export function oddFile(entry: Dirent, shown: string): Finding[] {
  const file = join(shown, entry.name);
  if (IGNORED.test(entry.name) || (entry.name === DATA && entry.isFile())) return [];
  if (entry.isSymbolicLink()) return [link(file)];
  if (entry.name === DATA || TEMPLATE.test(entry.name)) return [fault(file, { rule: 'folder-for-file' })];
  if (/^issue\.(yml|yaml\.txt|json)$/i.test(entry.name) || entry.name.toLowerCase() === DATA)
    return [fault(file, { rule: 'file-name', of: 'data' })];
  if (!/\.(hbs|handlebars|txt)$/i.test(entry.name)) return [odd(file)];
  const meant = nearest(entry.name, TEMPLATES);
  return [fault(file, { rule: 'file-name', of: 'template', meant, known: STANCES })];
}

/** What to say of something in `_shared` that is not a partial. */
export function oddPartial(entry: Dirent, shown: string): Finding[] {
  const file = join(shown, entry.name);
  if (IGNORED.test(entry.name)) return [];
  if (entry.isSymbolicLink()) return [link(file)];
  if (!entry.name.endsWith('.hbs')) return [odd(file)];
  return [fault(file, { rule: 'file-name', of: 'shared text' })];
}

const fault = (file: string, what: FileWhat): Finding => wholeFile(file, 'error', what);
const link = (file: string): Finding => fault(file, { rule: 'link' });
const odd = (file: string): Finding => wholeFile(file, 'warning', { rule: 'odd-file' });
