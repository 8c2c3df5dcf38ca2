import { createMemorySessionStore } from '../../src/sessions/memory-session-store.ts';
import { NOW } from '../fixtures/conversation.ts';
import type { Outcome } from './outcome.ts';

/** A text, or the labels of the options picked; by the names of the inputs. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** One person at one door, who does what people do there. */
export interface Door {
  /** As far as the first form or the first question. */
  begin(issue: { readonly id: string; readonly title: string }): Promise<void>;
  /** Fills in the form that is open and sends it. `mended`: what is put right after the first try was told to be wrong. */
  fillIn(values: Filled, mended?: Filled): Promise<void>;
  press(label: string): Promise<void>;
  command(name: 'forget' | 'status'): Promise<void>;
  outcome(): Promise<Outcome>;
  close(): Promise<void>;
}

/** Noon, all the time: nobody is slowed down, and every letter has one date. */
export const atNoon = () => ({
  clock: () => NOW,
  world: { sessions: createMemorySessionStore({ clock: () => NOW, pace: { most: Infinity, withinMs: 1 } }) },
});
