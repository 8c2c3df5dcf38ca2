import type { Letter } from '../core/letter/letter.ts';
import type { Paper, Pdf, Picture, Sheets } from '../core/promises/paper.ts';
import { createThread } from '../thread.ts';
import type { PageReply, PageRequest } from './pdf-worker.ts';

export interface PaperOptions {
  /** Milliseconds without a letter after which the thread stops. */
  readonly idleMs?: number;
  /** Milliseconds one letter may take, the start of the thread included. */
  readonly limitMs?: number;
  /** The thread's built file. */
  readonly worker?: URL;
}

const BUILT_WORKER = new URL('../../dist/paper/pdf-worker.js', import.meta.url);

/** Pages are set in a thread, one letter at a time. When it crashes, that letter rejects and the next one starts a new thread. */
export function createPaper({ idleMs = 60_000, limitMs = 10_000, worker = BUILT_WORKER }: PaperOptions = {}): Paper &
  Sheets {
  const thread = createThread<PageRequest, PageReply>({ file: worker, does: 'sets pages', idleMs, limitMs });
  const pdfOf = async (request: PageRequest): Promise<Pdf> => {
    const reply = await thread.ask(request);
    if (reply.kind === 'pdf') return reply.pdf;
    throw failure(reply);
  };
  const picturesOf = async (request: PageRequest): Promise<readonly Picture[]> => {
    const reply = await thread.ask(request);
    if (reply.kind === 'pictures') return reply.pictures;
    throw failure(reply);
  };

  return {
    pdf: (letter: Letter) => pdfOf({ want: 'pdf', letter }),
    pictures: (letter: Letter) => picturesOf({ want: 'pictures', letter }),
    openLetter: (sheet) => pdfOf({ want: 'open-letter', sheet }),
    progress: async (sheet) => (await picturesOf({ want: 'progress', sheet }))[0]!,
    close: () => thread.close(),
  };
}

function failure(reply: PageReply): Error {
  return new Error(reply.kind === 'failed' ? reply.message : `The thread that sets pages answered with ${reply.kind}`);
}
