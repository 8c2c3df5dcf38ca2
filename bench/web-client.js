// The other end of bench/web.js, in a process of its own: asks as fast as it is answered, and tells how fast that was.
import { answerOf, openLines, overLines } from './http-lines.js';

/** `{ port, bodies, messages, atOnce }` to messages in a second. */
process.on('message', (wish) => void volley(wish));

async function volley({ port, bodies, messages, atOnce }) {
  const requests = bodies.map((body) =>
    Buffer.from(
      `POST /api/chat HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  );
  const lines = await openLines(port, atOnce);
  const start = performance.now();
  await overLines(lines, messages, (line, at) => answerOf(line, requests[at % requests.length]));
  process.send((messages * 1000) / (performance.now() - start));
}
