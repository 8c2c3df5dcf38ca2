import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { addressOf, isRedisAddress } from '../../src/app/config/redis-config.ts';
import { createJobs } from '../../src/delivery/queue.ts';
import { connect } from '../../src/redis/connection.ts';
import { mailingFixture } from '../delivery/mail-world.ts';
import { certificateFixture } from '../fixtures/certificate.ts';
import { folderFixture } from '../fixtures/folder.ts';
import { until } from '../fixtures/until.ts';
import { redisPeer } from '../peers/redis.ts';
import { freePort } from '../peers/redis-server.ts';
import { startProgram } from '../program.ts';

const PASSWORD = 'p@ss:w/rd-canary';

/** A Redis that lets in over TLS whoever knows the password of `redress`, to what is Redress' own. */
async function guardedRedis() {
  const { certFile, keyFile } = certificateFixture();
  const port = await freePort();
  const tls = [`tls-port ${String(port)}`, `tls-cert-file ${certFile}`, `tls-key-file ${keyFile}`];
  const redis = await redisPeer([...tls, 'tls-auth-clients no']);
  const db = await redis.db();
  await db.call('ACL', 'SETUSER', 'redress', 'on', `>${PASSWORD}`, '~redress:*', '+@all');
  const urlOf = (password: string): string =>
    `rediss://redress:${encodeURIComponent(password)}@localhost:${String(port)}`;
  return { db, certFile, urlOf };
}

it('reaches a Redis over TLS by name and password, for drafts and for the queue, and prints neither', async () => {
  const { db, certFile, urlOf } = await guardedRedis();
  const env = {
    ROLE: 'worker',
    KEYS: `k1:${randomBytes(32).toString('base64')}`,
    MAIL_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'letters@millbrook.example',
    OPERATOR_NAME: 'Millbrook Neighbors',
    OPERATOR_CONTACT: 'hello@millbrook.example',
  };
  const trusting = { ...env, NODE_EXTRA_CA_CERTS: certFile };
  const program = startProgram(folderFixture(), { ...trusting, REDIS_URL: urlOf(PASSWORD) });
  const refused = startProgram(folderFixture(), { ...trusting, REDIS_URL: urlOf('wrong-canary') });
  const distrusting = startProgram(folderFixture(), { ...env, REDIS_URL: urlOf(PASSWORD) });

  await program.address;
  // One for drafts, one that puts letters, two that take them.
  await until(
    async () => String(await db.call('CLIENT', 'LIST')).split(' user=redress ').length - 1,
    (many) => many === 4,
  );
  program.child.kill('SIGTERM');
  expect(await program.ended).toMatchObject({ code: 0 });
  expect([await refused.ended, await distrusting.ended]).toMatchObject([{ code: 1 }, { code: 1 }]);
  expect(refused.printed.err).toMatch(/Redis does not let us do what we need \(localhost:\d+\).*password/);
  expect(distrusting.printed.err).toMatch(/Redis does not answer \(localhost:\d+\)/);
  for (const { printed } of [program, refused, distrusting]) expect(printed.out + printed.err).not.toMatch(/canary/);
});

it('reaches a Redis on this computer by its socket', async () => {
  const path = join(folderFixture(), 'redis.sock');
  await redisPeer([`unixsocket ${path}`]);
  expect([isRedisAddress(path), isRedisAddress('redis.sock'), isRedisAddress('//redis')]).toEqual([true, false, false]);
  expect(addressOf({ url: `${path}?db=1` })).toBe(path);

  const db = await connect({ url: path });
  const jobs = await createJobs(path);
  await jobs.add(mailingFixture().id, 0);
  expect(Number(await db.call('DBSIZE'))).toBeGreaterThan(0);
  await jobs.close();
  db.close();
});
