import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer, Post } from '../../post.ts';
import { languageOf } from '../../web/security.ts';
import { BODY_MAX, tooMuch } from './body-limit.ts';

/** Reads the body, asks the door, writes its answer in one piece. `failed`: what is answered when the door rejects. */
export function answerPost(
  { answer }: Post,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  failed: (error: unknown) => Answer,
): void {
  const pieces: Buffer[] = [];
  let left = BODY_MAX;
  const refuse = (): void => {
    left = -1;
    const refusal = tooMuch(languageOf(incoming));
    write(outgoing, { ...refusal, headers: { ...refusal.headers, connection: 'close' } });
  };
  if (Number(incoming.headers['content-length'] ?? 0) > BODY_MAX) return refuse();
  incoming.on('data', (piece: Buffer) => {
    if (left < 0) return;
    left -= piece.length;
    if (left < 0) refuse();
    else pieces.push(piece);
  });
  incoming.on('end', () => {
    if (left < 0) return;
    const body = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    answer(incoming, body).then(
      (whole) => write(outgoing, whole),
      (error: unknown) => write(outgoing, failed(error)),
    );
  });
}

function write(outgoing: ServerResponse, { status, headers, body }: Answer): void {
  outgoing.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
  outgoing.end(body);
}
