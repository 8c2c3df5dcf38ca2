// The thread in which a text that strangers wrote is read as a press release, against the lists of a directory.
import { parentPort, workerData } from 'node:worker_threads';
import { type KnownMembers, type ReadText, readText } from '../core/campaign/read-text.ts';
import { Day } from '../core/ids.ts';
import { dayOf } from '../core/official/calendar.ts';
import { createMembersTable } from '../core/release/names/members-table.ts';
import { readRelease } from '../core/release/read-release.ts';
import type { NoLetter, Release } from '../core/release/release.ts';
import { knownMeta } from './civic-files.ts';
import { loadMembers } from './load-members.ts';

/** A release with every value and its place, and whether names of past members could be looked up. */
export interface ReadWhole {
  readonly release: Release | NoLetter;
  readonly hasPast: boolean;
}

/** What a request may want, and what it gets. */
export interface Replies {
  readonly campaign: ReadText;
  readonly release: ReadWhole;
}

/** What the thread is started with. */
export interface Lists {
  /** Where the lists of members are. */
  readonly directory: string;
}

export interface ReleaseRequest {
  readonly as: keyof Replies;
  readonly text: string;
  readonly today: Day;
  /** The day of the release, where its text does not say it. */
  readonly date?: Day;
}

const port = parentPort;
if (!port) throw new Error('release-worker runs as a worker thread; call createReleaseReader of release-reader.ts');

const { directory } = workerData as Lists;
let made: { readonly of: string; readonly members: KnownMembers } | undefined;

/** Made anew when a list was replaced or a day has passed. */
function membersOn(today: Day): KnownMembers {
  const of = JSON.stringify([today, knownMeta(directory)?.sources]);
  if (made?.of !== of) made = { of, members: loadMembers(directory, today) };
  return made.members;
}

function reply({ as, text, today, date }: ReleaseRequest): Replies[keyof Replies] {
  const members = membersOn(today);
  if (as === 'campaign') return readText(text, members, today);
  return { release: readRelease(text, members.table, { date }), hasPast: members.hasPast };
}

// The first text in a thread takes a hundred times as long as those after it: that is not to count against anybody.
const nobody = { table: createMembersTable([], [], Day.parse('2026-01-01')), hasPast: false };
readText('WASHINGTON - Rep. Pat Sample (D-CA) sent a letter to the Secretary.', nobody, Day.parse('2026-01-01'));

// Nor do the lists; those of another day are loaded when they are asked for.
membersOn(dayOf(new Date()));

port.on('message', (request: ReleaseRequest) => port.postMessage(reply(request), []));
port.postMessage('ready', []);
