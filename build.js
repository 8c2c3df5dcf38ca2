// Builds dist/ from src/, and the two programs once more as bundles, in dist/bin: finding their thousand small files would
// cost a newcomer's first letter more than writing it, and a bot half of its start. With --if-possible (npm's prepare) a
// machine without the development packages, as after `npm ci --omit=dev`, keeps the dist/ it has and ends 0.
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const compiler = at('./node_modules/typescript/bin/tsc');

if (process.argv.includes('--if-possible') && !existsSync(compiler)) process.exit(0);
const { status } = spawnSync(process.execPath, [compiler, '-p', at('./tsconfig.build.json')], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const { build } = await import('esbuild');
rmSync(at('./dist/bin'), { recursive: true, force: true });
await build({
  entryPoints: [at('./dist/tools/redress.js'), at('./dist/main.js')],
  entryNames: '[name]',
  outdir: at('./dist/bin'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  // One curly quote in a comment makes all the text around it take two bytes a letter, for as long as the program runs.
  minifyWhitespace: true,
  // Names stay, and lines too: a trace still says where.
  lineLimit: 120,
  chunkNames: '[name]-[hash]',
  // Native code, wasm and font files are found by their packages' own folders; these read files of their own, or try out
  // whether a faster part is installed.
  external: [
    '@myriaddreamin/*',
    '@hyzyla/*',
    '@expo-google-fonts/*',
    'bullmq',
    'nodemailer',
    'bufferutil',
    'utf-8-validate',
    'zlib-sync',
  ],
  // Under a name that no file of ours takes.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
  logLevel: 'warning',
});
chmodSync(at('./dist/bin/redress.js'), 0o755);
