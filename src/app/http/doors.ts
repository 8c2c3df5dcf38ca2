import type { View } from '../../core/conversation/view.ts';
import type { CommunityId, PersonId } from '../../core/ids.ts';
import type { ForDoors, StandingMessage } from '../../core/promises/for-doors.ts';
import type { Board } from '../../core/promises/board.ts';
import type { CampaignCounts } from '../../core/promises/campaigns.ts';
import type { CampaignMail } from '../../core/promises/delivery.ts';
import type { ReleaseReader } from '../../core/promises/officials.ts';
import type { Signatures } from '../../core/promises/signatures.ts';
import type { Log } from '../../log.ts';
import type { PartHealth } from '../health/health.ts';
import type { HouseConfig } from '../config/house-config.ts';
import type { Keys } from '../config/keys.ts';
import type { Route } from './server.ts';

/** What the house hands to whoever opens the doors. */
export interface DoorParts extends ForDoors {
  readonly env: NodeJS.ProcessEnv;
  readonly config: HouseConfig;
  readonly counts: CampaignCounts;
  readonly releases: ReleaseReader;
  /** Absent where the bot sends nothing itself. */
  readonly campaignMail?: CampaignMail;
  readonly signatures: Signatures;
  readonly keys: Keys;
  /** Whether this person runs that community still, as its platform says. */
  readonly mayStill: (person: PersonId, community: CommunityId) => Promise<boolean>;
  readonly log: Log;
}

/** A door that is open: what it is called, and how it is reached. */
export interface OpenDoor {
  readonly says: string;
  /** Where it is found on the one HTTP server; a door that only calls out has none. */
  readonly routes?: readonly Route[];
  /** Connects, once the server answers. Resolves at once and goes on trying while the platform is away. */
  start?(): Promise<void>;
  /** Takes nothing new, lets what is under way end, `graceMs` at most, and disconnects. Twice is once. */
  close?(graceMs: number): Promise<void>;
  health?(): PartHealth;
  /** What stands in this person's direct messages, so far as it is remembered. */
  standingWith?(person: PersonId): Promise<readonly StandingMessage[]>;
  /** Takes back what stands in this person's direct messages. Harmless twice, and for a person of another door. */
  forget?(person: PersonId): Promise<void>;
  /**
   * Shows a view in this person's direct messages, unasked for. False when they cannot be written to, or are of another door.
   * Rejects while the platform is away.
   */
  notify?(person: PersonId, view: View): Promise<boolean>;
  /** Whether this person runs that community, as the platform said within the last minute; false for those of other doors. */
  runs?(person: PersonId, community: CommunityId): Promise<boolean>;
  /** Where messages for everybody can stand, in communities of this platform: `discord`, as it stands before their ids. */
  readonly board?: Board & { readonly platform: string };
}

export type OpenDoors = (parts: DoorParts) => Promise<readonly OpenDoor[]>;
