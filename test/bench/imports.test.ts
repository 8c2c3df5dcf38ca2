import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const ROOT = join(__dirname, '../..');
const BENCH = join(ROOT, 'bench');

/** The benches load what was built; what was built comes from there. */
const fromSource: Plugin = {
  name: 'from source',
  setup(building) {
    building.onResolve({ filter: /^\.\.\/dist\// }, ({ path }) => ({
      path: join(ROOT, path.replace('../dist/', 'src/').replace(/\.js$/, '.ts')),
    }));
    building.onResolve({ filter: /^[^./]/ }, ({ path }) => ({ path, external: true }));
  },
};

it('the benches find everything in the program that they measure', async () => {
  const { warnings } = await build({
    entryPoints: readdirSync(BENCH)
      .filter((name) => name.endsWith('.js'))
      .map((name) => join(BENCH, name)),
    plugins: [fromSource],
    bundle: true,
    write: false,
    outdir: BENCH,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    loader: { '.css': 'text', '.svg': 'text', '.typ': 'text' },
  });
  expect(warnings).toEqual([]);
});
