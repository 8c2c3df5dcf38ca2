import type { Hono } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { Library } from '../core/library/library.ts';
import type { CampaignCounts, Conversation, Once, Paper, Sheets } from '../core/promises.ts';
import type { Log } from '../log.ts';

export type WebApp = Hono<{ Bindings: HttpBindings }>;

/** All that the web door is handed. */
export interface WebParts {
  readonly conversation: Conversation;
  readonly paper: Pick<Paper, 'pdf' | 'pictures'>;
  readonly issues: IssuesInHand;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** 128 random bits in base64url. */
  readonly newId: () => string;
  /**
   * Absent: there is no playground. `hosts`: names it answers to beside those of this computer, such as `box.lan`, with the
   * port where it is not the usual one; with none it answers to this computer alone.
   */
  readonly playground?: { readonly hosts: readonly string[] };
  /** Absent: there is no private page. */
  readonly privatePage?: PrivateParts;
  /** Absent, as where there is no private page: there is no page for organizers. */
  readonly organise?: OrganiseParts;
  /** Aborted when the server closes: pages that stay connected let go. */
  readonly closing?: AbortSignal;
}

export interface OrganiseParts {
  readonly counts: CampaignCounts;
  readonly sheets: Sheets;
}

export interface PrivateParts {
  /** `https://letters.example.org`, the address by which browsers reach this server. */
  readonly publicUrl: string;
  /** At least 32 bytes; seals links and cookies. */
  readonly key: Uint8Array;
  readonly once: Once;
}

/** The issues as they are read now, and word when a file of theirs changed. */
export interface IssuesInHand {
  current(): Library;
  /** Call what it gives to hear no more. */
  onChange(listener: () => void): () => void;
}
