import { longDate } from '../wording.ts';
import type { Day, Language } from '../ids.ts';

export const HELPERS: readonly { readonly usage: string; readonly says: string }[] = [];

export function helperFunctions() {
  return {
    list: (items: readonly Record<string, string>[], key: string) => {
      const names = items.map((item) => item[key] ?? '');
      return names.length < 3 ? names.join(' and ') : `${names.slice(0, -1).join(', ')}, and ${names.at(-1)!}`;
    },
    date(this: { language: Language }, day: Day | '') {
      return longDate(day, this.language);
    },
    plural: (n: number, one: string, many: string) => (n === 1 ? one : many),
    ifStance(this: { stance: string }, ...args: unknown[]) {
      const options = args.at(-1) as { fn(context: unknown): string; inverse(context: unknown): string };
      return args.slice(0, -1).includes(this.stance) ? options.fn(this) : options.inverse(this);
    },
  };
}
