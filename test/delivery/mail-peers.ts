import { redisPeer, type RedisPeer } from '../peers/redis.ts';
import { smtpPeer } from '../peers/smtp.ts';
import type { SmtpServer } from '../peers/smtp-server.ts';

/** A Redis for the whole file, empty before each test, and for each test an office's server that takes everything. */
export function mailPeers(): { readonly redis: () => RedisPeer; readonly office: () => SmtpServer } {
  let redis: RedisPeer;
  let office: SmtpServer;
  beforeAll(async () => {
    redis = await redisPeer();
  });
  beforeEach(async () => {
    await (await redis.db()).call('FLUSHALL');
    office = await smtpPeer({ refuses: 0 });
  });
  return { redis: () => redis, office: () => office };
}
