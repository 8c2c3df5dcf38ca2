import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * Puts settings into a file of settings: the lines that set one are replaced by one line, or taken out for null; others and
 * comments stay. Only this account can read it afterwards. It is written beside its place and renamed: it is there whole, or as
 * before.
 */
export function writeEnv(path: string, settings: Readonly<Record<string, string | null | undefined>>): void {
  let lines: readonly string[] = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
  for (const [name, value] of Object.entries(settings))
    if (value !== undefined) lines = withSetting(lines, name, value);
  const temporary = `${path}.${String(process.pid)}.tmp`;
  writeFileSync(temporary, `${lines.filter((line, at) => at > 0 || line !== '').join('\n')}\n`, { mode: 0o600 });
  chmodSync(temporary, 0o600);
  renameSync(temporary, path);
}

/** Where it was set first; Node would take the last of several. */
function withSetting(lines: readonly string[], name: string, value: string | null): readonly string[] {
  const setsIt = new RegExp(`^\\s*(export\\s+)?${name}\\s*=`);
  const at = lines.findIndex((one) => setsIt.test(one));
  const others = lines.filter((one) => !setsIt.test(one));
  const line = value === null ? [] : [`${name}=${quoted(value)}`];
  return at < 0 ? [...others, ...line] : [...others.slice(0, at), ...line, ...others.slice(at)];
}

/** Node reads a value to the end of its line, or between quotation marks where it holds a # or spaces at its ends. */
function quoted(value: string): string {
  if (/^[^\s"'`#][^"'`#\n]*$/.test(value) && value === value.trim()) return value;
  const mark = ['"', "'", '`'].find((one) => !value.includes(one)) ?? '"';
  return `${mark}${value.replaceAll('\n', ' ')}${mark}`;
}
