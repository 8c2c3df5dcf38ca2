import type { Input } from '../core/conversation/form.ts';

/** What was typed before, and the most characters that its input is to take. */
export interface TextBefore {
  readonly before?: string;
  readonly most: number;
}

/** It stands in whole: where it is longer than the input takes, the input takes more. `room`: characters of any input there. */
export function textBefore({ value, max = Infinity }: Pick<Input, 'value' | 'max'>, room: number): TextBefore {
  // Half of a character that takes two is shown as a box, as on any screen: no platform takes it.
  const before = typeof value === 'string' && value !== '' && value.length <= room ? value.toWellFormed() : undefined;
  const most = Math.min(room, Math.max(max, before?.length ?? 1));
  return { most, ...(before !== undefined && { before }) };
}
