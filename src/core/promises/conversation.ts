import type { PersonAction } from '../conversation/action.ts';
import type { Facts, Listing } from '../conversation/facts.ts';
import type { Session } from '../conversation/session.ts';
import type { View } from '../conversation/view.ts';
import type { CommunityId, EventId, Language, PersonId } from '../ids.ts';

/** Who is there. `community` is absent in a DM and on the web; `language`: the platform's guess, for a person we meet anew. */
export interface Present {
  readonly person: PersonId;
  readonly community?: CommunityId;
  /** As the platform calls it, where it says. */
  readonly communityName?: string;
  readonly language?: Language;
  /** Nothing can be written here, so that everything is asked by forms. Absent: as this person was last asked. */
  readonly manner?: 'form';
  /** The platform says, with this very event, that this person runs the community. Never taken from anywhere else. */
  readonly organiser?: boolean;
  /** The same in a DM, which is in no community: the one that this person runs. */
  readonly organiserOf?: CommunityId;
  /** The channel it was done in, as the platform names it, where a message for everybody may stand. */
  readonly channel?: string;
}

/** The conversation as a door uses it. */
export interface Conversation {
  /**
   * What to show. `event`: the platform's id of it; one delivered twice is done once, and `onRepeat` is called the second time.
   * Never rejects.
   */
  handle(
    touch: Present & { readonly event: EventId; readonly action: PersonAction; readonly onRepeat?: () => void },
  ): Promise<View>;
  /** The screen as it stands; changes nothing and never rejects. */
  show(who: Present): Promise<View>;
  /**
   * For what a door works out without changing anything: a form, its check, a live page. Rejects when the store does.
   * `everything`: with receipts and counts, whatever the screen needs.
   */
  look(who: Present, use?: 'everything'): Promise<{ readonly session: Session; readonly facts: Facts }>;
  /** All that is kept about the person, by kind; as JSON it is what `export` gives. Rejects when a store does. */
  records(who: Present): Promise<Readonly<Record<string, unknown>>>;
  /** What is in memory, at once: a list is wanted before a store has answered. */
  listing(who: Present): Listing;
  /** Views of this person that come after their answer; call what it gives to end it. */
  onView(person: PersonId, listener: (view: View) => void): () => void;
}
