import type { PersonAction } from '../core/conversation/action.ts';

/** Whether somebody runs a community, as its platform says. `community`, `user`: by the platform's own ids. */
export interface Rights {
  /** False, too, while the platform does not answer. */
  of(community: string, user: string): Promise<boolean>;
}

/** A right that was taken is believed no longer than this, in milliseconds. */
const FRESH_MS = 60_000;
const MOST = 1_000;

export function createRights(ask: Rights['of'], clock: () => number): Rights {
  const known = new Map<string, { readonly at: number; readonly may: Promise<boolean> }>();
  return {
    async of(community, user) {
      const key = `${community}:${user}`;
      const before = known.get(key);
      if (before && clock() - before.at < FRESH_MS) return await before.may;
      const may = ask(community, user).catch(() => {
        known.delete(key);
        return false;
      });
      known.set(key, { at: clock(), may });
      if (known.size > MOST) known.delete(known.keys().next().value!);
      return await may;
    },
  };
}

/** Where a platform does not say it with what somebody does, it is asked where it matters. What is said in a DM may be an answer of an organizer. */
export function needsRight(action: PersonAction | undefined): boolean {
  switch (action?.kind) {
    case 'organize':
    case 'release':
    case 'unread':
    case 'say':
      return true;
    case 'press':
      return action.verb.startsWith('campaign');
    case 'submit':
      return action.form.startsWith('campaign-');
    default:
      return false;
  }
}
