import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderFixture } from './fixtures/folder.ts';
import { startProgram } from './program.ts';

jest.setTimeout(30_000);

/** Words that only the code of a door has, ours and its library's. */
const OF = {
  discord: ['createDiscordDoor(parts)', 'DiscordAPIError'],
  slack: ['createSlackDoor(parts)', 'SocketModeReceiver'],
};
const NOWHERE = 'http://127.0.0.1:1/api';
const DISCORD = { DISCORD_TOKEN: 't'.repeat(40), DISCORD_API_URL: NOWHERE };
const SLACK = {
  SLACK_BOT_TOKEN: `xoxb-${'t'.repeat(40)}`,
  SLACK_APP_TOKEN: `xapp-${'a'.repeat(40)}`,
  SLACK_API_URL: `${NOWHERE}/`,
};

/** Every file of code that the built program had loaded when it ended, by what Node itself notes down. */
async function loaded(
  settings: NodeJS.ProcessEnv,
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const folder = folderFixture();
  const notes = join(folder, 'notes');
  mkdirSync(notes);
  const program = startProgram(folder, { PLAYGROUND: 'off', NODE_V8_COVERAGE: notes, ...settings });
  await program.address;
  while (!program.printed.out.includes('Ctrl+C')) await once(program.child.stdout, 'data');
  program.child.kill('SIGTERM');
  await program.ended;
  const urls = readdirSync(notes)
    .map((name) => JSON.parse(readFileSync(join(notes, name), 'utf8')) as { result: { url: string }[] })
    .flatMap(({ result }) => result.map(({ url }) => url));
  return [...new Set(urls)]
    .filter((url) => url.startsWith('file:'))
    .map((url) => ({ path: fileURLToPath(url), text: readFileSync(new URL(url), 'utf8') }));
}

const found = (files: Awaited<ReturnType<typeof loaded>>, words: readonly string[]): readonly boolean[] =>
  words.map((word) => files.some(({ text }) => text.includes(word)));

it('is none of the code of a chat whose settings are absent, and none that waits for its first use', async () => {
  const files = await loaded({});

  expect(files.length).toBeGreaterThan(10);
  expect(found(files, [...OF.discord, ...OF.slack])).toEqual([false, false, false, false]);
  // The typesetter, the pictures of pages, the queue and the mailer are packages of their own.
  expect(files.filter(({ path }) => path.includes('node_modules'))).toEqual([]);
  // A sentence of the Dutch that zod speaks; it speaks fifty languages, and we want none.
  expect(found(files, ['Ongeldige invoer'])).toEqual([false]);
  // Hundreds of patterns, which a thread of their own has when a press release comes.
  const pattern = 'HEADS_LETTER';
  expect(readFileSync(join(__dirname, '../src/core/release/page/head.ts'), 'utf8')).toContain(pattern);
  expect(found(files, [pattern])).toEqual([false]);
});

it('is of two chats the one that has settings', async () => {
  const [discord, slack] = await Promise.all([loaded(DISCORD), loaded(SLACK)]);

  expect(found(discord, [...OF.discord, ...OF.slack])).toEqual([true, true, false, false]);
  expect(found(slack, [...OF.discord, ...OF.slack])).toEqual([false, false, true, true]);
});

it('is of both chats Discord first: the HTTP client that is loaded first sends for both, and Slack’s cannot send its files', async () => {
  const files = await loaded({ ...DISCORD, ...SLACK });
  const [discord, slack] = [OF.discord, OF.slack].map(([, library]) =>
    files.findIndex(({ text }) => text.includes(library!)),
  );
  expect(discord).toBeGreaterThanOrEqual(0);
  expect(slack).toBeGreaterThan(discord!);
});
