import type { Cell } from './campaign/cell.ts';
import type { Progress } from './campaign/progress.ts';
import type { Issue, Stance } from './issue/issue.ts';
import type { Civic, Located, Place } from './official/civic.ts';
import type { Campaign } from './campaign/campaign.ts';
import type { Letter } from './letter/letter.ts';
import type { Finding } from './library/finding.ts';
import type { IssueSource } from './library/source.ts';
import type { SeatId } from './official/seat.ts';
import type { CodeMailed, PersonAction } from './conversation/action.ts';
import type { Counts, Facts, Listing, Signature } from './conversation/facts.ts';
import type { ReadSession, Remembered, Session } from './conversation/session.ts';
import type { View } from './conversation/view.ts';
import type { FollowUp } from './delivery/follow-up.ts';
import type { LetterId, Receipt } from './delivery/receipt.ts';
import type { CommunityId, Day, EventId, IssueId, Language, PersonId } from './ids.ts';

/** A character that no font at hand can draw, and how often it stands in the letter. */
export interface MissingGlyph {
  readonly character: string;
  /** `U+1F600` */
  readonly code: string;
  readonly times: number;
}

export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Empty in the usual case; else the writer is told before anything is printed or sent. */
  readonly missing: readonly MissingGlyph[];
}

/** One page as a 4-bit grey PNG, 816 x 1056 pixels, at most 60 KB; `alt` says which page of which letter it is. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly alt: string;
}

/** Sets a letter on US Letter paper. The picture is drawn from the very PDF: what is previewed is what is sent. */
export interface Paper {
  pdf(letter: Letter): Promise<Pdf>;
  pictures(letter: Letter): Promise<readonly Picture[]>;
  /** Stops the worker thread; the next letter starts it again. */
  close(): Promise<void>;
}

/** Draws what is not a letter, in the same worker. */
export interface Sheets {
  /** How a campaign goes: 800 pixels wide, as high as it needs, a grey PNG of at most 100 KB; `alt` says the same in words. */
  progress(sheet: ProgressSheet): Promise<Picture>;
  /** A letter with all the names under it, on as many pages as that takes. */
  openLetter(sheet: OpenLetterSheet): Promise<Pdf>;
}

export interface OpenLetterSheet {
  readonly title: string;
  /** Whom it goes to, as on an envelope. */
  readonly to: readonly string[];
  /** Paragraphs with an empty line between. */
  readonly text: string;
  readonly names: readonly string[];
  /** "Signed by 2,000:" */
  readonly signedBy: string;
  /** At the foot of every page, beside its number. */
  readonly footer: string;
  readonly day: Day;
  readonly language: Language;
}

export interface ProgressSheet {
  readonly progress: Progress;
  /** The campaign's. */
  readonly title: string;
  readonly language: Language;
}

/** Places a writer: by ZIP at once, by street over the network. Whatever was typed gets an answer, never an exception. */
export interface Locator {
  locate(place: Place): Promise<Located>;
}

/** The civic data in hand. It is replaced as a whole when it changes: ask each time and keep none of it. */
export interface CivicSource {
  current(): Civic;
}

/**
 * `none`: nothing but, perhaps, what the person asked us to remember. `newer`, `unreadable`: as `readSession` says. The
 * `version` of what cannot be read is known, so that something new can take its place.
 */
export type Loaded =
  | { readonly kind: 'none'; readonly remembered?: Remembered }
  | { readonly kind: 'stored'; readonly session: Session; readonly version: number }
  | { readonly kind: 'unreadable'; readonly version: number }
  | Extract<ReadSession, { kind: 'newer' }>;

/** `seen`: this event before. `stale`: someone else saved first, load and try again. */
export type Committed = 'saved' | 'seen' | 'stale' | 'too-fast';

/**
 * Keeps one session per person: 24 h from the last touch and 7 days in all, of a street 60 minutes (`expire` takes out what
 * has had its time). What a person asked us to remember is kept apart, until 180 days unused.
 */
export interface SessionStore {
  load(person: PersonId): Promise<Loaded>;
  /**
   * One step. `version`: of the session that was loaded, 0 for none; what is saved has `versionAfter`. `ours`: an event of
   * our own, such as the result of an effect, which is never too fast.
   */
  commit(change: {
    readonly person: PersonId;
    readonly event: EventId;
    readonly version: number;
    readonly session: Session;
    readonly ours?: boolean;
  }): Promise<Committed>;
  /** Undefined forgets it. */
  remember(person: PersonId, what: Remembered | undefined): Promise<void>;
  /** Session and remembered things, at once. Harmless twice. */
  forget(person: PersonId): Promise<void>;
  /** Takes out what has had its time. Answers the persons whose session has effects not yet known to be done. */
  sweep(): Promise<readonly PersonId[]>;
}

/** What stays of letters for 90 days, so that a person can see where they stand. */
export interface Receipts {
  list(person: PersonId): Promise<readonly Receipt[]>;
  /** Puts a new receipt, or takes the one of that id a step on where `mayBecome` allows it. Harmless twice. */
  step(person: PersonId, receipt: Receipt): Promise<void>;
  forget(person: PersonId): Promise<void>;
  /** Takes out what has had its time. */
  sweep(): Promise<void>;
}

/** Letters whose writers allowed that they are asked whether an answer came: 60 days from the day each was sent. */
export interface FollowUps {
  list(person: PersonId): Promise<readonly FollowUp[]>;
  /** Keeps a new one. That of a letter known already stays as it is. */
  begin(person: PersonId, followUp: FollowUp): Promise<void>;
  /** Puts it in the place of the one of its letter; of one that was dropped meanwhile nothing comes back. */
  change(person: PersonId, followUp: FollowUp): Promise<void>;
  /** That of one letter; without a letter everything of the person. Harmless twice. */
  drop(person: PersonId, letter?: LetterId): Promise<void>;
  /** Takes out what has had its time. Answers everybody with something kept. */
  sweep(): Promise<readonly { readonly person: PersonId; readonly followUps: readonly FollowUp[] }[]>;
}

/** A letter that the bot itself sends, as it stood when its writer agreed. */
export interface Mailing {
  /** Names the job too, so that putting it twice is harmless. */
  readonly id: LetterId;
  readonly issue: IssueId;
  readonly seat: SeatId;
  readonly round: number;
  /** Where it is counted once it is accepted. */
  readonly community?: CommunityId;
  readonly letter: Letter;
  /** The office's address, and the writer's own, proved. */
  readonly to: string;
  readonly replyTo: string;
  /** Milliseconds since 1970. */
  readonly agreed: number;
}

/**
 * Sends letters, each once. Where one stands is told by its receipt: `waiting` from `put` on, with the reason and until when.
 * All of these reject with a StoreAway when the store does.
 */
export interface Outbox {
  /** It leaves no sooner than `UNDO_MS` after its writer agreed. Harmless twice: the first one stays as it was. */
  put(person: PersonId, mailing: Mailing): Promise<void>;
  /** Whether it was still in time: then it never leaves. Of another person's letter it never is. Harmless twice. */
  cancel(person: PersonId, letter: LetterId): Promise<boolean>;
  /** What has not left never leaves, and nothing is known any more of what has. Harmless twice. */
  forget(person: PersonId): Promise<void>;
}

/** Sends the six digits that prove an address. Never rejects. Twice is two mails with the same code. */
export interface CodeMailer {
  send(mail: {
    readonly person: PersonId;
    readonly address: string;
    readonly code: string;
    readonly language: Language;
  }): Promise<CodeMailed>;
}

/** What is counted of a letter. */
export interface Counted {
  readonly person: PersonId;
  readonly community: CommunityId;
  readonly issue: IssueId;
  readonly letter: LetterId;
  readonly seat: SeatId;
  readonly stance: Stance;
}

/** How many letters were made and sent, by issue and community. Raw numbers: what people see of them is rounded. */
export interface Tallies {
  /** A letter that was made, or said to be sent; what it is counted under is settled the first time. Harmless twice. */
  add(change: Counted & { readonly what: 'made' | 'sent' }): Promise<void>;
  /** Its writer takes the word back; the letter stays counted as made. Harmless twice, and for what was never counted. */
  takeBack(of: Pick<Counted, 'person' | 'letter'>): Promise<void>;
  counts(community: CommunityId): Promise<ReadonlyMap<IssueId, Counts>>;
  /** The letters of one issue by day, seat and stance, those of 90 days, in no order. Adds up to `counts`. */
  cells(community: CommunityId, issue: IssueId): Promise<readonly Cell[]>;
  /** Every letter of theirs is counted no more, wherever it was. Harmless twice. */
  forget(person: PersonId): Promise<void>;
  /** Takes out what has had its time. */
  sweep(): Promise<void>;
}

/**
 * Issues made in chat, each community's own: what is asked for by one name is never another's. At most 100 of a community, the
 * last 20 versions of each, until 400 days after the community's last change.
 */
export interface Campaigns {
  /** The newest version of each, in the order of their ids. */
  list(community: CommunityId): Promise<readonly Campaign[]>;
  /** The versions there are of one, the newest first; empty where there is no such campaign in this community. */
  versions(community: CommunityId, id: IssueId): Promise<readonly Campaign[]>;
  /** `stale`: it was not made from the newest version (its own is one higher). `full`: one more has no room. */
  put(campaign: Campaign): Promise<'saved' | 'stale' | 'full'>;
}

/** `gone`: there is no such channel or message in that community. `closed`: we may not write there. */
export type NoCard = 'gone' | 'closed';

/** Messages for everybody in a channel, which stand for months and change. Each rejects while the platform is away. */
export interface Board {
  /** `once`: the same text makes the same message, for a while. */
  post(card: {
    readonly community: CommunityId;
    readonly channel: string;
    readonly view: View;
    readonly once: string;
  }): Promise<{ readonly kind: 'posted'; readonly message: string } | { readonly kind: NoCard }>;
  redraw(card: {
    readonly community: CommunityId;
    readonly channel: string;
    readonly message: string;
    readonly view: View;
  }): Promise<'done' | NoCard>;
}

/** `refused`: it did not end in the time and room that an issue has. */
export type Tried = { readonly kind: 'tried'; readonly findings: readonly Finding[] } | { readonly kind: 'refused' };

/** Tries an issue that strangers wrote where it can do no harm, before anything else reads it. */
export interface Trial {
  try(source: IssueSource, today: Day): Promise<Tried>;
}

/** A person under the open letter of an issue in a community. */
export interface Signer {
  readonly person: PersonId;
  readonly community: CommunityId;
  readonly issue: IssueId;
}

/** Names under open letters, one of each person under each, until 180 days after a letter's first name. */
export interface Signatures {
  /** In place of the name before, if there was one. Harmless twice. */
  sign(of: Signer & { readonly name: string }): Promise<void>;
  /** Harmless twice. */
  takeOff(of: Signer): Promise<void>;
  nameOf(of: Signer): Promise<string | undefined>;
  /** Where this person's name stands. */
  list(person: PersonId): Promise<readonly Signature[]>;
  /** In the order in which people signed. */
  names(community: CommunityId, issue: IssueId): Promise<readonly string[]>;
  count(community: CommunityId, issue: IssueId): Promise<number>;
  /** Takes their name off every letter. Harmless twice. */
  forget(person: PersonId): Promise<void>;
  /** Takes out what has had its time. */
  sweep(): Promise<void>;
}

/** One campaign in one community. `cells` are raw: only what `progress` and the export's rows make of them is shown. */
export interface CampaignCount {
  readonly issue: Issue;
  readonly progress: Progress;
  readonly cells: readonly Cell[];
}

/** How the campaigns of a community go, at this moment. Rejects with a StoreAway when a store does. */
export interface CampaignCounts {
  of(community: CommunityId): Promise<readonly CampaignCount[]>;
}

/** Who is there. `community` is absent in a DM and on the web; `language`: the platform's guess, for a person we meet anew. */
export interface Present {
  readonly person: PersonId;
  readonly community?: CommunityId;
  /** As the platform calls it, where it says. */
  readonly communityName?: string;
  readonly language?: Language;
  /** The platform says, with this very event, that this person runs the community. Never taken from anywhere else. */
  readonly organiser?: boolean;
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
  /** What is in memory, at once: a list is wanted before a store has answered. */
  listing(who: Present): Listing;
  /** Views of this person that come after their answer; call what it gives to end it. */
  onView(person: PersonId, listener: (view: View) => void): () => void;
}

/** Lets things happen that may happen once only. */
export interface Once {
  /** True the first time that this id is seen within `ttlMs` milliseconds, false after that. */
  first(id: string, ttlMs: number): Promise<boolean>;
}

/**
 * Small things that a door keeps beside sessions, sealed: who installed it, which messages stand in a person's DM. One value
 * by name; what names are there cannot be listed.
 */
export interface Cabinet {
  get(name: string): Promise<string | undefined>;
  /** Gone `ttlMs` milliseconds later; without one it stays. */
  put(name: string, text: string, ttlMs?: number): Promise<void>;
  drop(name: string): Promise<void>;
}

/** Keeps what is stored from whoever has a copy of the store without the keys. */
export interface Vault {
  /** 22 characters for a key in the store: the same for the same thing for ever, and nobody without the keys can tell whose. */
  name(of: string): string;
  /** `place`: where it will lie. Moved anywhere else it opens no more. */
  seal(text: string, place: string): Uint8Array;
  /** Undefined: cut short, changed, or of another place. Throws when the key that it was sealed with is not at hand. */
  open(sealed: Uint8Array, place: string): string | undefined;
}
