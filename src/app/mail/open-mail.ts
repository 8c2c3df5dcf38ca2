import type { HouseConfig } from '../config/house-config.ts';
import type { Mail, MailParts } from './mail.ts';
import type { Stores } from '../keeping/stores.ts';

/** What sends e-mail, loaded only where the settings ask for it. */
export async function openMail({
  config,
  stores,
  ...parts
}: Omit<MailParts, 'config' | 'stores'> & {
  readonly config: HouseConfig;
  readonly stores: Stores;
}): Promise<Mail | undefined> {
  const { mail } = config;
  const { redis } = stores;
  if (!mail || !redis) return undefined;
  const { createMail } = await import('./mail.ts');
  return await createMail({ ...parts, config: { ...config, mail }, stores: { ...stores, redis } });
}
