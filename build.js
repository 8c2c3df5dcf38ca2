// Builds dist/ from src/. With --if-possible (npm's prepare) a machine without TypeScript, as after
// `npm ci --omit=dev`, keeps the dist/ it has and ends 0.
import { chmodSync, existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const compiler = at('./node_modules/typescript/bin/tsc');

if (process.argv.includes('--if-possible') && !existsSync(compiler)) process.exit(0);
const { status } = spawnSync(process.execPath, [compiler, '-p', at('./tsconfig.build.json')], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
chmodSync(at('./dist/tools/redress.js'), 0o755);
