import type { Day } from '../ids.ts';
import type { Content } from './campaign.ts';
import { MORE_SIGNERS } from './field-lists.ts';

type LookedUp = Pick<Content, 'on' | 'looked'>;

export const WHO_SIGNED = ['leads', 'coleads', 'signers', ...MORE_SIGNERS, 'count', 'complete', 'checked'] as const;

/** Who holds an office, or who signed: whoever saves the form of such a field has looked that up. */
const saysWho = (field: string): boolean => /^name(?:\.\d)?$/.test(field) || WHO_SIGNED.some((one) => one === field);

/** The day on which what these fields say was looked up last. */
export const lookedUp = ({ on, looked = {} }: LookedUp, fields: readonly string[]): Day =>
  fields.reduce<Day>((last, field) => {
    const day = looked[field];
    return day !== undefined && day > last ? day : last;
  }, on);

/** The same once these fields are saved. */
export function lookedUpNow(before: LookedUp | undefined, fields: readonly string[], today: Day): LookedUp {
  if (!before) return { on: today };
  const saved = fields.filter((field) => saysWho(field) && today > before.on);
  const looked = { ...before.looked, ...Object.fromEntries(saved.map((field) => [field, today])) };
  return { on: before.on, ...(Object.keys(looked).length > 0 && { looked }) };
}
