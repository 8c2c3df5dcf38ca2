import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const GUIDES = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));

/** What a command says of its use. */
const usageOf = (command: string): string | undefined => {
  const file = join(ROOT, `src/tools/${command}.ts`);
  return existsSync(file) ? /const USAGE =[^]*?;\n\n/.exec(readFileSync(file, 'utf8'))?.[0] : undefined;
};
/** Those whose first word is one of a few. */
const WORDY = ['data', 'keys', 'discord', 'slack', 'queue', 'block'];

it.each(['README.md', ...GUIDES.map((name) => `docs/${name}`)])(
  '%s names no command and no option that there is not',
  (doc) => {
    const text = readFileSync(join(ROOT, doc), 'utf8');
    const named = [...text.matchAll(/(?:npx |`)redress ([a-z]+)((?: [^\s`|#]+)*)/g)].filter(
      ([whole], at, all) => all.findIndex(([one]) => one === whole) === at,
    );
    const wrong = named.filter(([, command, rest = '']) => {
      const usage = usageOf(command!);
      if (usage === undefined) return true;
      const word = WORDY.includes(command!) ? rest.split(' ')[1] : undefined;
      const options = (rest.match(/--[a-z-]+/g) ?? []).filter((one) => one !== '--help');
      return [...(word === undefined ? [] : [word]), ...options].some((one) => !usage.includes(one));
    });

    expect(wrong.map(([whole]) => whole)).toEqual([]);
  },
);
