import { within } from '../within.ts';
import type { Language } from '../core/ids.ts';
import type { Calls } from './calls.ts';
import type { Member } from './direct.ts';

/** The language that a person's Slack is in. Slack says it only when asked; a person met anew waits a moment for it. */
export interface Locales {
  of(member: Member): Promise<Language | undefined>;
}

/** At about 100 bytes each; whoever came first goes first. */
const MOST = 5_000;

export function createLocales({ localeOf }: Pick<Calls, 'localeOf'>, patienceMs: number): Locales {
  const known = new Map<string, Promise<Language | undefined>>();
  const lookUp = async ({ team, user }: Member, key: string): Promise<Language | undefined> => {
    const locale = await localeOf(team, user).catch(() => {
      // Asked again the next time: one slip of Slack's would else be their language for good.
      known.delete(key);
      return undefined;
    });
    return locale === undefined ? undefined : /^es\b/i.test(locale) ? 'es' : 'en';
  };
  return {
    async of(member) {
      const key = `${member.team}:${member.user}`;
      let found = known.get(key);
      if (!found) {
        known.set(key, (found = lookUp(member, key)));
        if (known.size > MOST) known.delete(known.keys().next().value!);
      }
      const language = await within(found, patienceMs);
      return language === 'late' ? undefined : language;
    },
  };
}
