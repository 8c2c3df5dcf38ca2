import type { PeerClock } from './clock.ts';
import type { Changes } from './changes.ts';
import { FIRST_ANSWER, TOKEN_LIFE, type Interaction } from './interaction.ts';

/** All that were ever delivered, with their clocks. */
export interface Interactions {
  byId(id: string): Interaction | undefined;
  byToken(token: string): Interaction | undefined;
  /** The clocks run from the first delivery; another of the same changes nothing. */
  begin(interaction: Interaction): void;
}

export function createInteractions(clock: PeerClock, changes: Changes): Interactions {
  const ids = new Map<string, Interaction>();
  const tokens = new Map<string, Interaction>();
  return {
    byId: (id) => ids.get(id),
    byToken: (token) => tokens.get(token),
    begin: (interaction) => {
      if (ids.has(interaction.id)) return;
      ids.set(interaction.id, interaction);
      tokens.set(interaction.token, interaction);
      interaction.at = clock.now();
      clock.after(FIRST_ANSWER + 1, () => {
        if (interaction.state === 'waiting') giveUp(interaction, changes);
      });
      clock.after(TOKEN_LIFE + 1, () => {
        interaction.isSettled = true;
        changes.tell();
      });
    },
  };
}

/** Discord waits no longer for the first answer, and tells the person so. */
export function giveUp(interaction: Interaction, changes: Changes): void {
  interaction.state = 'unanswered';
  interaction.isSettled = true;
  changes.tell();
}
