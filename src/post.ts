import type { IncomingMessage } from 'node:http';

/** A request that is answered whole, as what is asked most is: no router, no web streams. The server reads and writes. */
export interface Post {
  /** `/api/chat`, and nothing below it. */
  readonly path: string;
  /** `body`: all of it. What it rejects with is answered like a mistake of any page. */
  readonly answer: (asked: Asked, body: Buffer) => Promise<Answer>;
}

/** What is known of a request beside its body. */
export type Asked = Pick<IncomingMessage, 'method' | 'headers' | 'socket'>;

export interface Answer {
  readonly status: number;
  /** By names in small letters; the length is the server's to say. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
