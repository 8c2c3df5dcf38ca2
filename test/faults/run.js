// The fault rig: `npm run faults`, `npm run faults -- --short` for CI, or `-- 'at each of'` for the stories whose name has that. Builds itself beside the packages that it needs.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const outdir = at('../../node_modules/.cache/redress-faults');
await build({
  entryPoints: ['rig', 'worker', 'office'].map((name) => at(`./${name}.ts`)),
  outdir,
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outExtension: { '.js': '.mjs' },
});
const { status } = spawnSync(process.execPath, [`${outdir}/rig.mjs`, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
