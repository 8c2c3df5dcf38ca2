import { constructFromEvents, CORE_SCHEMA, parseEvents, YAMLException } from 'js-yaml';
import { placeAt, type Place, type Positions } from '../core/library/source.ts';
import type { NotYaml } from '../core/library/what.ts';
import { cutsIn, type Cut } from './cuts.ts';
import { oddIndentIn } from './odd-indent.ts';
import { oddLineIn } from './odd-line.ts';
import { unclosedIn, type Unclosed } from './unclosed.ts';
import { positionsOf } from './yaml-positions.ts';

export type ParsedYaml =
  | {
      readonly kind: 'parsed';
      readonly data: unknown;
      readonly positions: Positions;
      readonly cuts: readonly Cut[];
    }
  | { readonly kind: 'refused'; readonly place: Place; readonly why: NotYaml };

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
      ? refused(text, 0, { kind: 'empty' })
      : refused(text, text.search(/^---/m), { kind: 'documents' });
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) throw thrown;
    const at = thrown.mark?.position ?? 0;
    const open = MAY_BE_UNCLOSED.test(thrown.reason) ? unclosedIn(text.slice(0, at)) : undefined;
    if (open) return refused(text, open.at, whyOpen(open));
    const why = whyRefused(thrown.reason, text, at);
    if (why.kind !== 'other') return refused(text, at, why);
    const odd = oddLineIn(text, at, thrown.reason);
    if (odd) return refused(text, odd.at, { kind: odd.kind });
    const indent = oddIndentIn(text, at);
    if (!indent) return refused(text, at, why);
    return refused(text, indent.at, { kind: 'indent', has: indent.has, wants: indent.wants });
  }
}

function refused(text: string, offset: number, why: NotYaml): ParsedYaml {
  return { kind: 'refused', place: placeAt(text, Math.max(0, offset)), why };
}

/** The parser stops where the text ends, or where the next line is not indented as what is inside would be. */
const MAY_BE_UNCLOSED = /quoted scalar|flow collection|deficient indentation/;

const whyOpen = ({ kind, mark, cut }: Unclosed): NotYaml => ({
  kind: 'unclosed',
  of: kind,
  end: CLOSES[mark] ?? mark,
  cut,
});

const CLOSES: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** The parser's reason, as far as somebody who has never seen YAML can use it. */
function whyRefused(reason: string, text: string, offset: number): NotYaml {
  if (reason === 'duplicated mapping key')
    return { kind: 'twice', key: /^[^:\n]{1,60}/.exec(text.slice(offset))?.[0] ?? '' };
  if (reason.includes('maxAliases')) return { kind: 'alias' };
  if (reason.includes('maxDepth')) return { kind: 'depth' };
  if (reason.startsWith('unknown') && reason.includes('tag')) return { kind: 'tag' };
  if (reason.includes('tab character')) return { kind: 'tab' };
  if (reason.includes('null byte') || reason.includes('non-printable')) return { kind: 'invisible' };
  return { kind: 'other' };
}
