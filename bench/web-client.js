// The other end of bench/web.js, in a thread of its own: asks as fast as it is answered, and tells how fast that was.
import { once } from 'node:events';
import { connect } from 'node:net';
import { parentPort } from 'node:worker_threads';

/** `{ port, bodies, messages, atOnce }` to messages in a second. Raw sockets: a client that works harder than the server measures itself. */
parentPort.on('message', async ({ port, bodies, messages, atOnce }) => {
  const requests = bodies.map((body) =>
    Buffer.from(
      `POST /api/chat HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  );
  let sent = 0;
  const lines = await Promise.all(Array.from({ length: atOnce }, () => open(port)));
  const start = performance.now();
  await Promise.all(
    lines.map(async (line) => {
      while (sent < messages) {
        sent += 1;
        await answered(line, requests[sent % requests.length]);
      }
    }),
  );
  const perSecond = (messages * 1000) / (performance.now() - start);
  for (const line of lines) line.destroy();
  parentPort.postMessage(perSecond);
});

async function open(port) {
  const line = connect(port, '127.0.0.1');
  await once(line, 'connect');
  return line;
}

/** Until the whole answer is there, by its Content-Length or its last piece. */
function answered(line, request) {
  return new Promise((resolve, reject) => {
    let text = '';
    const read = (piece) => {
      text += piece.toString('latin1');
      const head = text.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = /^content-length: (\d+)/im.exec(text.slice(0, head))?.[1];
      if (length === undefined ? !text.endsWith('0\r\n\r\n') : text.length < head + 4 + Number(length)) return;
      line.off('data', read);
      if (text.startsWith('HTTP/1.1 200')) resolve();
      else reject(new Error(text.slice(0, 300)));
    };
    line.on('data', read);
    line.write(request);
  });
}
