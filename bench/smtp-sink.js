// A mail server in a process of its own that takes whatever it is given, and tells its port to whoever started it.
import { createServer } from 'node:net';

const server = createServer((socket) => {
  let isData = false;
  let heard = '';
  const say = (line) => socket.write(`${line}\r\n`);
  const command = (line) => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'QUIT') socket.end('221 Bye\r\n');
    else say(verb === 'DATA' ? '354 Go ahead' : '250 Ok');
  };
  socket.on('error', () => undefined);
  socket.setEncoding('latin1');
  socket.on('data', (data) => {
    heard += data;
    for (;;) {
      const end = heard.indexOf(isData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const line = heard.slice(0, end);
      heard = heard.slice(end + (isData ? 5 : 2));
      if (isData) say('250 Taken');
      else command(line);
      isData = !isData && /^DATA/i.test(line);
    }
  });
  say('220 sink ESMTP');
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit(0));
