import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { load } from 'js-yaml';

const at = (path: string): string => resolve(__dirname, '..', path);
const read = (path: string): string => readFileSync(at(path), 'utf8');

interface Service {
  readonly command?: readonly string[];
  readonly ports?: readonly string[];
  readonly profiles?: readonly string[];
  readonly cap_drop?: readonly string[];
  /** YAML's merge, which compose resolves and our reader leaves as it stands. */
  readonly '<<'?: Service;
}

describe('what Redress is put to work with', () => {
  it('copies only what is there into the image, and runs as nobody special', () => {
    const dockerfile = read('Dockerfile');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources]) =>
      sources!.split(' '),
    );
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((path) => !existsSync(at(path)))).toEqual([]);
    expect(dockerfile).toMatch(/^USER node$/m);
    // What the built program reads beside dist/: package.json's own list of what belongs to it.
    const { files } = JSON.parse(read('package.json')) as { files: string[] };
    expect(files.filter((path) => path !== 'dist' && !copied.includes(path))).toEqual([]);
  });

  it('composes a bot, a worker where one is wanted, and a Redis that keeps what it is given, reachable from this machine alone', () => {
    const { services } = load(read('compose.yaml')) as { services: Readonly<Record<string, Service>> };
    const { bot, worker, redis } = services;
    expect(Object.keys(services)).toEqual(['bot', 'worker', 'redis']);
    expect([worker!.profiles, worker!.ports]).toEqual([['mail'], undefined]);
    expect(redis!.command!.join(' ')).toContain('--appendonly yes');
    expect(redis!.command!.join(' ')).toContain('--maxmemory-policy noeviction');
    expect(redis!.ports).toBeUndefined();
    expect(bot!.ports!.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
    expect(
      Object.values(services).every(({ cap_drop, '<<': shared }) => (cap_drop ?? shared?.cap_drop)?.includes('ALL')),
    ).toBe(true);
  });

  it('has a unit that systemd takes, with its own account and nothing to spare', () => {
    const unit = read('deploy/redress.service');
    expect(unit).toMatch(/^User=redress$/m);
    expect(unit).toMatch(/^ProtectSystem=strict$/m);
    expect(unit).toMatch(/^ExecStart=\/usr\/bin\/node dist\/bin\/main\.js$/m);
    const verified = spawnSync('systemd-analyze', ['verify', at('deploy/redress.service')], { encoding: 'utf8' });
    // Where there is no systemd, or no node at that path, only the lines above are checked.
    const complaints = (verified.stderr ?? '').split('\n').filter((line) => /redress\.service:\d+/.test(line));
    expect(complaints).toEqual([]);
  });
});
