import type { Shown } from './shown.ts';

/** Letters that the whole deployment sends to one office at most. */
export const OFFICE_MOST = { hour: 60, day: 500 } as const;

/** What the bot itself sends of a campaign, for its organizers. */
export interface Sending {
  readonly held: boolean;
  /** Letters of this campaign that have not left. */
  readonly waiting: Shown;
  /** Offices that e-mail goes to. `hour`, `day`: what all campaigns of this deployment sent there lately. */
  readonly offices: readonly {
    /** As a sentence names it. */
    readonly office: string;
    readonly waiting: Shown;
    readonly hour: Shown;
    readonly day: Shown;
  }[];
}
