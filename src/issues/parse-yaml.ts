import { constructFromEvents, CORE_SCHEMA, parseEvents, YAMLException } from 'js-yaml';
import { placeAt, type Place, type Positions } from '../core/library/source.ts';
import { cutsIn, type Cut } from './cuts.ts';
import { unclosedIn, type Unclosed } from './unclosed.ts';
import { positionsOf } from './yaml-positions.ts';

export type ParsedYaml =
  | {
      readonly kind: 'parsed';
      readonly data: unknown;
      readonly positions: Positions;
      readonly cuts: readonly Cut[];
    }
  | { readonly kind: 'refused'; readonly place: Place; readonly says: string; readonly fix: string };

/** Twenty levels are four times what an issue needs; an alias could make a small file huge. */
const LIMITS = { maxDepth: 20, maxAliases: 0 };

/**
 * Reads one YAML document into plain JSON-like data. Dates stay text, there are no merge keys and no tags, and a key
 * given twice is refused.
 */
export function parseYaml(text: string): ParsedYaml {
  try {
    const events = parseEvents(text, LIMITS);
    const documents = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, ...LIMITS });
    const positions = positionsOf(text, events);
    if (documents.length === 1) return { kind: 'parsed', data: documents[0], positions, cuts: cutsIn(text, events) };
    return documents.length === 0
      ? refused(text, 0, 'The file is empty.', 'Write the issue in it; "redress new" makes one to start from.')
      : refused(text, text.search(/^---/m), 'The file holds more than one document.', 'Remove the line "---".');
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) throw thrown;
    const at = thrown.mark?.position ?? 0;
    const open = MAY_BE_UNCLOSED.test(thrown.reason) ? unclosedIn(text.slice(0, at)) : undefined;
    return open ? refused(text, open.at, ...sayOpen(open)) : refused(text, at, ...explain(thrown.reason, text, at));
  }
}

function refused(text: string, offset: number, says: string, fix: string): ParsedYaml {
  return { kind: 'refused', place: placeAt(text, Math.max(0, offset)), says, fix };
}

const QUOTES =
  'Put the whole text in double quotes: a text needs them when it holds ": " or " #", or begins with a quote or one of @ ` * & % ! { [ - ?';

/** The parser stops where the text ends, or where the next line is not indented as what is inside would be. */
const MAY_BE_UNCLOSED = /quoted scalar|flow collection|deficient indentation/;

function sayOpen({ kind, mark, cut }: Unclosed): [string, string] {
  const says = `A ${kind} that opens here is never closed.`;
  const end = CLOSES[mark] ?? mark;
  const fix = `Write ${end} where it ends.`;
  return [says, cut ? `A text in it ends at "#"; put it in double quotes. Or: ${fix}` : fix];
}

const CLOSES: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** The parser's reason in words for somebody who has never seen YAML. */
function explain(reason: string, text: string, offset: number): [string, string] {
  const rest = text.slice(offset);
  const key = /^[^:\n]{1,60}/.exec(rest)?.[0] ?? '';
  if (reason === 'duplicated mapping key') return [`"${key}" is given twice in the same place.`, 'Keep one of them.'];
  if (reason.includes('maxAliases')) return ['A text begins with "*", which YAML reads as a reference.', QUOTES];
  if (reason.includes('maxDepth')) return ['The lists are nested too deeply.', 'An issue needs five levels at most.'];
  if (reason.startsWith('unknown') && reason.includes('tag'))
    return ['A text begins with "!", which YAML reads as a type.', QUOTES];
  if (reason.includes('tab character'))
    return ['This line is indented with a tab.', 'Indent with spaces, two for each step.'];
  if (reason.includes('null byte') || reason.includes('non-printable'))
    return ['There is a character here that cannot be seen.', 'Delete it, or write the line again.'];
  return ['This line cannot be read.', `Check that it is indented like its neighbours. ${QUOTES}`];
}
