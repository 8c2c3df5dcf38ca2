import type { OpenLetterSheet } from '../core/campaign/open-letter-sheet.ts';
import type { ProgressSheet } from '../core/campaign/progress.ts';
import type { Letter } from '../core/letter/letter.ts';
import type { Conversation, Present } from '../core/promises/conversation.ts';
import type { ForDoors } from '../core/promises/for-doors.ts';
import type { Log } from '../log.ts';

/**
 * A file that a message needs: a page of a letter, a picture of how a campaign goes, an open letter with its names, everything
 * stored about the person, or a text.
 */
export type Wanted =
  | { readonly of: 'png' | 'pdf'; readonly letter: Letter; readonly name: string; readonly alt: string }
  | { readonly of: 'progress'; readonly sheet: ProgressSheet; readonly name: string; readonly alt: string }
  | { readonly of: 'open-letter'; readonly sheet: OpenLetterSheet; readonly name: string; readonly alt: string }
  | { readonly of: 'json'; readonly name: string; readonly alt: string }
  | { readonly of: 'text'; readonly text: string; readonly name: string; readonly alt: string };

export interface WantedParts {
  readonly paper: ForDoors['paper'];
  readonly conversation: Pick<Conversation, 'records'>;
  readonly log: Log;
}

/** The bytes of a file; undefined for one that cannot be made. Never rejects. */
export async function bytesOf(wanted: Wanted, who: Present, parts: WantedParts): Promise<Buffer | undefined> {
  try {
    switch (wanted.of) {
      case 'pdf':
        return Buffer.from((await parts.paper.pdf(wanted.letter)).bytes);
      case 'png': {
        const [page] = await parts.paper.pictures(wanted.letter);
        return page && Buffer.from(page.bytes);
      }
      case 'progress':
        return Buffer.from((await parts.paper.progress(wanted.sheet)).bytes);
      case 'open-letter':
        return Buffer.from((await parts.paper.openLetter(wanted.sheet)).bytes);
      case 'text':
        return Buffer.from(wanted.text);
      case 'json':
        return Buffer.from(JSON.stringify(await parts.conversation.records(who), undefined, 2));
    }
  } catch (error) {
    parts.log.warn(
      { of: wanted.of, error: error instanceof Error ? error.name : typeof error },
      'A file cannot be made',
    );
    return undefined;
  }
}
