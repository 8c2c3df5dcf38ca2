import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** `REDRESS_DATA`, or where the platform keeps such data: XDG, Application Support, or LOCALAPPDATA. */
export function dataDirectory(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  if (env.REDRESS_DATA) return resolve(env.REDRESS_DATA);
  const home = env.HOME || homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'redress');
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'redress');
  // The XDG rules say that a relative path is to be ignored.
  return join(env.XDG_DATA_HOME?.startsWith('/') ? env.XDG_DATA_HOME : join(home, '.local', 'share'), 'redress');
}
