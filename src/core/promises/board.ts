import type { NoCard } from '../conversation/action.ts';
import type { View } from '../conversation/view.ts';
import type { CommunityId } from '../ids.ts';

/** Messages for everybody in a channel, which stand for months and change. Each rejects while the platform is away. */
export interface Board {
  /** So long, in milliseconds, the same `once` makes the same message. 0: the platform tells two of the same not apart. */
  readonly onceMs: number;
  post(card: {
    readonly community: CommunityId;
    readonly channel: string;
    readonly view: View;
    readonly once: string;
  }): Promise<({ readonly kind: 'posted' } & Standing) | { readonly kind: NoCard }>;
  /** `wake`: an archived thread is opened again for it. `asleep`: it stands in one, as it was. */
  redraw(card: {
    readonly community: CommunityId;
    readonly channel: string;
    readonly standing: Standing;
    readonly view: View;
    readonly wake: boolean;
  }): Promise<({ readonly kind: 'done' } & Standing) | { readonly kind: NoCard | 'asleep' }>;
}

/** What of a card stands with the platform. `picture`: its picture, where that is kept apart from the message. */
export interface Standing {
  readonly message: string;
  readonly picture?: string;
}
