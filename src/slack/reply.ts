import type { Drawn } from './pack.ts';

/** An answer to the address that came with a command or a press: good for 30 minutes and five answers. */
export type Reply = (url: string, answer: Answer) => Promise<void>;

export type Answer =
  | (Partial<Drawn> & {
      /** For everybody in the channel; else for the person alone. */
      readonly response_type?: 'in_channel' | 'ephemeral';
      readonly replace_original?: boolean;
    })
  | { readonly delete_original: true };

/** Goes with every message: nothing is drawn out of addresses, and nothing in the text is read as a mark. */
export const QUIET = { unfurl_links: false, unfurl_media: false, mrkdwn: false } as const;

/** Slack did not take the answer; `code` is its word for why, `expired_url` and `used_url` among them. */
export class ReplyRefused extends Error {
  readonly code: string;
  constructor(status: number, code: string) {
    super(`Slack did not take an answer: ${String(status)}`);
    this.code = code;
  }
}

/** The address takes nothing any more. */
export const OVER: ReadonlySet<string> = new Set(['expired_url', 'used_url']);

const AGAIN_MS = 150;
/** A longer wait than this is not worth it: the person has pressed again by then. */
const LONGEST_MS = 5_000;

/** Rejects where Slack has not answered within `callMs`: asked once more it might show the same twice. */
export function createReply(callMs: number): Reply {
  return async (url, answer) => {
    const body = JSON.stringify({ ...answer, ...QUIET });
    const post = async (): Promise<Response> =>
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal: AbortSignal.timeout(callMs),
      });
    let got = await post().catch(onlyUnheard);
    if (!got || got.status === 429 || got.status >= 500) {
      const asked = Number(got?.headers.get('retry-after') ?? 0) * 1_000;
      await new Promise((resolve) => void setTimeout(resolve, Math.min(LONGEST_MS, Math.max(AGAIN_MS, asked))));
      got = await post();
    }
    const said = (await got.text()).trim();
    if (!got.ok) throw new ReplyRefused(got.status, wordIn(said));
  };
}

/** What did not reach Slack is asked again. */
function onlyUnheard(error: unknown): undefined {
  if ((error as Partial<Error>).name === 'TimeoutError') throw error;
}

/** `expired_url`, or `{"ok":false,"error":"expired_url"}`. Nothing longer is a word of Slack's. */
const wordIn = (said: string): string => /[a-z_]{3,40}_[a-z]{3,20}/.exec(said)?.[0] ?? 'refused';
