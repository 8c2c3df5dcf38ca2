/** How an address or a name of this computer is written; whether it has it, the system knows. */
export const HOST_SHAPE = /^[A-Za-z0-9.:_-]{1,253}$/;

/** What is to be mended in `PUBLIC_URL`; undefined where nothing is. */
export function wrongAddress(publicUrl: string): string | undefined {
  if (!URL.canParse(publicUrl)) return 'PUBLIC_URL is an address in full, such as https://letters.example.org.';
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(publicUrl);
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname)))
    return 'PUBLIC_URL must begin with https://: streets and stories are typed there. Only this computer may do without.';
  if (username || password) return 'PUBLIC_URL may not hold a name and a password. Leave them out.';
  if (pathname !== '/' || search || hash)
    return 'PUBLIC_URL ends with the name of the server. Leave out what follows it.';
}

interface Reach {
  readonly HOST: string;
  readonly PUBLIC_URL?: string | undefined;
  readonly PLAYGROUND_HOSTS?: string | undefined;
}

/** Where others than this computer would reach the playground; undefined: nowhere. */
export function openAt({ HOST, PUBLIC_URL, PLAYGROUND_HOSTS }: Reach): string | undefined {
  if (!isLoopback(HOST)) return HOST;
  if (isPublic(PUBLIC_URL)) return 'PUBLIC_URL';
  return hostsIn(PLAYGROUND_HOSTS).find((host) => !isLoopback(host.replace(/:\d+$/, '')));
}

/** Names with commas between them. */
export const hostsIn = (list = ''): string[] => list.split(',').flatMap((name) => name.trim() || []);

const isPublic = (publicUrl: string | undefined): boolean =>
  publicUrl !== undefined && URL.canParse(publicUrl) && !isLoopback(new URL(publicUrl).hostname);

/** This computer, by number or by its usual name. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|\[?::1\]?|127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/.test(host);

/** Whether a name and a password in an address can be read: what URLs reserve is written in them as `%40` and the like. */
export function isLoginReadable(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { username, password } = new URL(url);
  try {
    decodeURIComponent(username + password);
    return true;
  } catch {
    return false;
  }
}

/** What is to be mended then in the setting of this name. */
export const unreadableLogin = (setting: string): string =>
  `${setting} has a % before its @ that stands for nothing. Write it as %25.`;
