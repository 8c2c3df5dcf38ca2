import type { Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { ForDoors } from '../core/promises/for-doors.ts';
import type { CommunityId, PersonId } from '../core/ids.ts';
import type { CampaignCounts } from '../core/promises/campaigns.ts';
import type { CampaignMail } from '../core/promises/delivery.ts';
import type { ReleaseReader } from '../core/promises/officials.ts';
import type { Sheets } from '../core/promises/paper.ts';
import type { Once } from '../core/promises/sessions.ts';
import type { Signatures } from '../core/promises/signatures.ts';
import type { Log } from '../log.ts';
import type { Post } from '../post.ts';

export type WebApp = Hono<{ Bindings: HttpBindings }>;

/** Requests that are answered whole, with their paths from `/`, and everything else. */
export interface WebWays {
  readonly posts: readonly Post[];
  readonly app: WebApp;
}

export interface WebDoor extends WebWays {
  /** Most bytes of a body, by whole path, where that is more than anywhere else. */
  readonly larger: ReadonlyMap<string, number>;
  /** Lets go of the pages and documents of this person that browsers may still ask for. */
  readonly forget: (person: PersonId) => void;
}

/** All that the web door is handed. */
export interface WebParts
  extends Pick<ForDoors, 'conversation' | 'paper' | 'issues' | 'clock' | 'newId'>, Partial<Pick<ForDoors, 'closing'>> {
  readonly log: Log;
  /**
   * Absent: there is no playground. `hosts`: names it answers to beside those of this computer, such as `box.lan`, with the
   * port where it is not the usual one; with none it answers to this computer alone.
   */
  readonly playground?: { readonly hosts: readonly string[] };
  /** Absent: there is no private page. */
  readonly privatePage?: PrivateParts;
  /** Absent, as where there is no private page: there is no page for organizers. */
  readonly organise?: OrganiseParts;
}

export interface OrganiseParts {
  /** Asked at every request: whoever lost the right in the chat has lost this page. False while the platform does not answer. */
  readonly mayStill: (person: PersonId, community: CommunityId) => Promise<boolean>;
  readonly counts: CampaignCounts;
  readonly releases: ReleaseReader;
  readonly sheets: Sheets;
  readonly signatures: Pick<Signatures, 'names' | 'count'>;
  /** Absent where the bot sends nothing itself. */
  readonly mail?: CampaignMail;
}

export interface PrivateParts {
  /** `https://letters.example.org`, the address by which browsers reach this server. */
  readonly publicUrl: string;
  /** At least 32 bytes; seals links and cookies. */
  readonly key: Uint8Array;
  readonly once: Once;
}
