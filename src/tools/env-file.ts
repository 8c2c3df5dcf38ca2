import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * Puts settings into a file of settings: a line that sets one is replaced, or taken out for null; others and comments stay.
 * Only this account can read it afterwards. It is written beside its place and renamed: it is there whole, or as before.
 */
export function writeEnv(path: string, settings: Readonly<Record<string, string | null | undefined>>): void {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) continue;
    const at = lines.findIndex((one) => new RegExp(`^\\s*(export\\s+)?${name}\\s*=`).test(one));
    const line = value === null ? [] : [`${name}=${quoted(value)}`];
    lines.splice(at < 0 ? lines.length : at, at < 0 ? 0 : 1, ...line);
  }
  const temporary = `${path}.${String(process.pid)}.tmp`;
  writeFileSync(temporary, `${lines.filter((line, at) => at > 0 || line !== '').join('\n')}\n`, { mode: 0o600 });
  chmodSync(temporary, 0o600);
  renameSync(temporary, path);
}

/** Node reads a value to the end of its line, or between quotation marks where it holds a # or spaces at its ends. */
function quoted(value: string): string {
  if (/^[^\s"'`#][^"'`#\n]*$/.test(value) && value === value.trim()) return value;
  const mark = ['"', "'", '`'].find((one) => !value.includes(one)) ?? '"';
  return `${mark}${value.replaceAll('\n', ' ')}${mark}`;
}
