import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const read = (path: string) => readFileSync(resolve(__dirname, '..', path), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { version?: string; license?: string; dev?: boolean; resolved?: string }>;
};

/** Below these a known hole is open. */
const FLOORS: Readonly<Record<string, string>> = {
  handlebars: '4.7.10',
  'js-yaml': '5.5.0',
  nodemailer: '9.1.1',
  bullmq: '6.7.0',
};
const PERMISSIVE =
  /^\(?(MIT|Apache-2\.0|BSD-[23]-Clause|ISC|0BSD|BlueOak-1\.0\.0|OFL-1\.1|MIT AND OFL-1\.1|Unlicense|CC0-1\.0|Python-2\.0|PSF-2\.0|MIT-0)/;

describe('what we depend on', () => {
  it('is pinned exactly, and at most thirty packages in production', () => {
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.keys(dependencies!).length).toBeLessThanOrEqual(30);
  });

  it('has a line each in docs/dependencies.md, with its version', () => {
    const lines = read('docs/dependencies.md').split('\n');
    const missing = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([name, version]) => !lines.some((line) => new RegExp(`[| ,]${name}[ ,|]`).test(line) && line.includes(version)),
    );
    expect(missing).toEqual([]);
  });

  it('is permissively licensed, all the way down, in production', () => {
    const others = Object.entries(lock.packages).filter(
      ([path, { dev, license }]) => path !== '' && !dev && !PERMISSIVE.test(license ?? ''),
    );
    expect(others.map(([path, { license }]) => `${path}: ${String(license)}`)).toEqual([]);
  });

  it('is above every floor, in every copy', () => {
    for (const [name, floor] of Object.entries(FLOORS)) {
      const copies = Object.entries(lock.packages).filter(
        ([path, { dev }]) => path.endsWith(`node_modules/${name}`) && !dev,
      );
      expect(copies.length).toBeGreaterThan(0);
      for (const [, { version }] of copies)
        expect(version!.localeCompare(floor, 'en', { numeric: true })).toBeGreaterThanOrEqual(0);
    }
  });

  it('holds no address of a registry and no model', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"/);
    expect(Object.keys(lock.packages).filter((path) => /openai|anthropic|langchain|@google\/gen/.test(path))).toEqual(
      [],
    );
  });
});
