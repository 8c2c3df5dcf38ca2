import type { PersonAction } from '../core/conversation/action.ts';
import type { Calls } from './calls.ts';
import type { Member } from './direct.ts';

/** Whether somebody runs a workspace, as Slack says. */
export interface Rights {
  /** False, too, while Slack does not answer. */
  of(member: Member): Promise<boolean>;
}

/** A right that was taken is believed no longer than this, in milliseconds. */
const FRESH_MS = 60_000;
const MOST = 1_000;

export function createRights({ runs }: Pick<Calls, 'runs'>, clock: () => number): Rights {
  const known = new Map<string, { readonly at: number; readonly may: Promise<boolean> }>();
  return {
    async of({ team, user }) {
      const key = `${team}:${user}`;
      const before = known.get(key);
      if (before && clock() - before.at < FRESH_MS) return await before.may;
      const may = runs(team, user).catch(() => {
        known.delete(key);
        return false;
      });
      known.set(key, { at: clock(), may });
      if (known.size > MOST) known.delete(known.keys().next().value!);
      return await may;
    },
  };
}

/** Slack does not say it with what somebody does: it is asked where it matters. What is said in the DM may be an answer of theirs. */
export function needsRight(action: PersonAction | undefined): boolean {
  switch (action?.kind) {
    case 'organize':
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
