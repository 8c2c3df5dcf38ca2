// Requests to a server on this machine as fast as it answers them. Raw sockets: a client that works harder than the server
// measures itself.
import { once } from 'node:events';
import { connect } from 'node:net';

export const openLines = async (port, count) =>
  await Promise.all(
    Array.from({ length: count }, async () => {
      const line = connect(port, '127.0.0.1');
      await once(line, 'connect');
      return line;
    }),
  );

/** Does `work(line, at)` so many `times` over these lines, each of which does one thing after the other, and closes them. */
export async function overLines(lines, times, work) {
  let sent = 0;
  await Promise.all(
    lines.map(async (line) => {
      while (sent < times) {
        sent += 1;
        await work(line, sent - 1);
      }
      line.destroy();
    }),
  );
}

/** The whole answer, by its Content-Length or its last piece. Rejects with any but a 200. */
export function answerOf(line, request) {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (piece) => {
      text += piece.toString('latin1');
      const head = text.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = /^content-length: (\d+)/im.exec(text.slice(0, head))?.[1];
      if (length === undefined ? !text.endsWith('0\r\n\r\n') : text.length < head + 4 + Number(length)) return;
      line.off('data', read);
      if (text.startsWith('HTTP/1.1 200')) resolve(text);
      else reject(new Error(text.slice(0, 300)));
    };
    line.on('data', read);
    line.write(request);
  });
}
