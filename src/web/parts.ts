import type { Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { ForDoors } from '../core/promises/for-doors.ts';
import type { CampaignCounts } from '../core/promises/campaigns.ts';
import type { Sheets } from '../core/promises/paper.ts';
import type { Once } from '../core/promises/sessions.ts';
import type { Signatures } from '../core/promises/signatures.ts';
import type { NoLetter, Release } from '../core/release/release.ts';
import type { Log } from '../log.ts';
import type { Post } from '../post.ts';

export type WebApp = Hono<{ Bindings: HttpBindings }>;

/** Requests that are answered whole, with their paths from `/`, and everything else. */
export interface WebDoor {
  readonly posts: readonly Post[];
  readonly app: WebApp;
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

/** Reads a press release against the lists of members at hand. */
export type ReadRelease = (text: string) => {
  readonly release: Release | NoLetter;
  readonly warnings: readonly string[];
};

export interface OrganiseParts {
  readonly readRelease: ReadRelease;
  readonly counts: CampaignCounts;
  readonly sheets: Sheets;
  readonly signatures: Pick<Signatures, 'names'>;
}

export interface PrivateParts {
  /** `https://letters.example.org`, the address by which browsers reach this server. */
  readonly publicUrl: string;
  /** At least 32 bytes; seals links and cookies. */
  readonly key: Uint8Array;
  readonly once: Once;
}
