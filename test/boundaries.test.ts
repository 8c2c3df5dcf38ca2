import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const SRC = resolve(__dirname, '../src');

/** Lower rooms stand to the right; a room may import itself and whatever is named here. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  issues: ['core', 'thread.ts'],
  officials: ['core', 'make-folder.ts', 'thread.ts'],
  paper: ['core', 'thread.ts'],
  web: ['core', 'log.ts', 'post.ts', 'within.ts'],
  chat: ['core', 'log.ts'],
  discord: ['chat', 'core', 'log.ts', 'post.ts', 'under-way.ts', 'within.ts'],
  slack: ['chat', 'core', 'log.ts', 'under-way.ts', 'within.ts'],
  redis: ['core'],
  sessions: ['redis', 'core'],
  tallies: ['redis', 'core'],
  campaigns: ['redis', 'core'],
  signatures: ['redis', 'core'],
  delivery: ['redis', 'core', 'within.ts'],
  app: [
    'web',
    'discord',
    'slack',
    'issues',
    'officials',
    'paper',
    'sessions',
    'tallies',
    'signatures',
    'campaigns',
    'delivery',
    'redis',
    'core',
    'config.ts',
    'log.ts',
    'post.ts',
    'under-way.ts',
    'within.ts',
  ],
  tools: [
    'app',
    'discord',
    'slack',
    'issues',
    'officials',
    'paper',
    'sessions',
    'redis',
    'make-folder.ts',
    'core',
    'config.ts',
    'log.ts',
  ],
  'main.ts': ['app', 'core', 'config.ts', 'log.ts', 'log-for-people.ts'],
  'config.ts': ['core'],
  'log.ts': ['config.ts'],
  'post.ts': [],
};

/** Inside core, from the ground up: a part may import those before it, and itself. */
const CORE_ORDER = [
  'ids',
  'official',
  'issue',
  'letter',
  'library',
  'release',
  'delivery',
  'campaign',
  'conversation',
  'promises',
];
const CORE_PACKAGES = ['zod', 'handlebars', 'node:crypto'];

interface Import {
  readonly file: string;
  readonly from: string;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}

const imports: Import[] = filesUnder(SRC).flatMap((path) => {
  const source = readFileSync(path, 'utf8');
  return [...source.matchAll(/(?:^(?:import|export|\})[^;']*?\bfrom|^import|\bimport\()\s*'([^']+)'/gm)].map(
    ([, specifier]) => ({
      file: relative(SRC, path),
      from: specifier!.startsWith('.') ? relative(SRC, resolve(dirname(path), specifier!)) : specifier!,
    }),
  );
});

const roomOf = (path: string): string => path.split('/')[0]!;
/** `core/ids.ts`, `core/errors.ts` and the like are the ground of core. */
const partOf = (path: string): string => (path.split('/').length > 2 ? path.split('/')[1]! : 'ids');
const isOurs = ({ from }: Import): boolean => from.endsWith('.ts');

describe('the rooms', () => {
  it('sees every import there is', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(new Set(imports.map(({ file }) => roomOf(file))).size).toBeGreaterThan(3);
  });

  it('import only downwards, and never one another on the same level', () => {
    const wrong = imports
      .filter(isOurs)
      .filter(({ file, from }) => roomOf(file) !== roomOf(from))
      .filter(({ file, from }) => !(MAY_IMPORT[roomOf(file)] ?? []).includes(roomOf(from)));
    expect(wrong).toEqual([]);
  });

  it('keep core pure: itself, zod, handlebars and the hashes of node:crypto', () => {
    const outside = imports.filter(({ file }) => roomOf(file) === 'core').filter((found) => !isOurs(found));
    expect(outside.filter(({ from }) => !CORE_PACKAGES.includes(from))).toEqual([]);
  });

  it('keep the order inside core', () => {
    const wrong = imports
      .filter(isOurs)
      .filter(({ file, from }) => roomOf(file) === 'core' && roomOf(from) === 'core')
      .filter(({ file, from }) => CORE_ORDER.indexOf(partOf(from)) > CORE_ORDER.indexOf(partOf(file)));
    expect(wrong).toEqual([]);
  });

  it('give core no clock, no chance, no settings and no globals of the world', () => {
    const forbidden =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(|\bsetTimeout\(|\brandomBytes\b|\brandomUUID\b/;
    const found = filesUnder(join(SRC, 'core')).filter((path) => forbidden.test(readFileSync(path, 'utf8')));
    expect(found.map((path) => relative(SRC, path))).toEqual([]);
  });

  it('read settings only where the program starts', () => {
    const found = filesUnder(SRC).filter((path) => /\bprocess\.env\b/.test(readFileSync(path, 'utf8')));
    expect(
      found.map((path) => relative(SRC, path)).filter((path) => path !== 'main.ts' && path !== 'tools/redress.ts'),
    ).toEqual([]);
  });

  it('load what a chat needs only where its settings open it', () => {
    const loaded = filesUnder(join(SRC, 'app')).filter((path) =>
      /^import .*'(?:\.\.\/)+(?:discord|slack|chat)\/|from '@slack|from 'discord\.js'/m.test(
        readFileSync(path, 'utf8'),
      ),
    );
    expect(loaded.map((path) => relative(SRC, path))).toEqual([]);
  });

  it('are all on the map', () => {
    const map = readFileSync(join(SRC, 'README.md'), 'utf8');
    const rooms = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => name).filter((name) => !map.includes(`\`${name}/\``))).toEqual([]);
  });
});
