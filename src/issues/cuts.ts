import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml';
import type { Found } from '../core/library/finding.ts';
import { placeAt, type Place } from '../core/library/source.ts';

/** A text without quotes that a " #" ends: what follows is a comment, and no letter has it. */
export interface Cut extends Found {
  readonly place: Place;
}

/** Looks at every unquoted text with a comment right after it. Words of the format, numbers and dates may have their note. */
export function cutsIn(text: string, events: readonly Event[]): Cut[] {
  return events.flatMap((event) => (isPlain(event) ? cutAfter(event, text) : []));
}

const isPlain = (event: Event): event is ScalarEvent =>
  event.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && event.valueStart >= 0;

function cutAfter(event: ScalarEvent, text: string): Cut[] {
  const after = /^([^\S\n]+)#(.?)/.exec(text.slice(event.valueEnd, event.valueEnd + 200));
  const severity = after && severityOf(getScalarValue(text, event), after[2]!);
  if (!severity) return [];
  return [{ severity, what: { rule: 'cut-text' }, place: placeAt(text, event.valueEnd + after[1]!.length) }];
}

/** "Save #LakeView" is meant as text; "Forty mains broke # 40" may be, "Forty mains broke. # see page 3" is not. */
function severityOf(value: string, next: string): Found['severity'] | undefined {
  const tag = /[^\s#]/.test(next);
  if (/\s|^\p{Lu}\p{Ll}|\P{ASCII}/u.test(value)) return tag ? 'error' : isWhole(value) ? undefined : 'warning';
  return tag && /\p{L}/u.test(value) ? 'warning' : undefined;
}

const isWhole = (value: string): boolean => !/\s/.test(value) || /[.?!\u2026]["'\u201D\u2019\u00BB)]*$/.test(value);
