import { createHash } from 'node:crypto';
import type { View } from '../core/conversation/view.ts';
import { EventId } from '../core/ids.ts';
import { dayOf } from '../core/official/calendar.ts';
import type { Conversation } from '../core/promises/conversation.ts';
import type { ReleaseReader } from '../core/promises/officials.ts';
import type { Draft } from '../core/release/draft/draft.ts';
import { within } from '../within.ts';
import type { OrganiseNote } from './sealed-note.ts';

/** What came of a pasted release: the screen, as the chat has it too, and where a campaign was begun the same as files. */
export interface ReadPaste {
  readonly view: View;
  readonly files: Draft['files'];
}

export interface ReadPasteParts {
  readonly conversation: Pick<Conversation, 'handle' | 'look' | 'onView'>;
  /** What the conversation has read a moment before is at hand. */
  readonly releases: ReleaseReader;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Begins a campaign of the community that the page is about. The same text pasted twice on one page begins one. */
export async function readPaste(
  text: string,
  note: OrganiseNote,
  { conversation, releases, clock }: ReadPasteParts,
): Promise<ReadPaste> {
  const { person, community, language, id } = note;
  const who = { person, community, language, organiser: true };
  const event = createHash('sha256').update(`${id} ${text}`).digest('base64url');
  const action = { kind: 'release', text } as const;
  const view = await whenStored({ ...who, event: EventId.parse(`web:${event}`), action }, conversation);
  if (view.screen !== 'campaign-read') return { view, files: [] };
  const read = await releases.read(text, dayOf(new Date(clock())));
  return { view, files: read.kind === 'letter' ? read.files : [] };
}

/** Milliseconds that a campaign may take to be stored before the page says that it is not yet. */
const STORED_MS = 4_000;

/** What is stored in a moment is waited for: unlike a chat, a page shows nothing that comes after it. */
async function whenStored(
  touch: Parameters<Conversation['handle']>[0],
  conversation: ReadPasteParts['conversation'],
): Promise<View> {
  let told: View | undefined;
  let hear = (): void => undefined;
  const stored = new Promise<void>((resolve) => (hear = resolve));
  const hearNoMore = conversation.onView(touch.person, (view) => {
    told = view;
    hear();
  });
  try {
    const first = await conversation.handle(touch);
    const { session } = await conversation.look(touch);
    if (session.pending.length > 0) await within(stored, STORED_MS);
    return told ?? first;
  } finally {
    hearNoMore();
  }
}
