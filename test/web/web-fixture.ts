import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { createServer } from '../../src/app/http/server.ts';
import { createPaper } from '../../src/paper/pdf.ts';
import type { Conversation } from '../../src/core/promises/conversation.ts';
import type { Paper, Sheets } from '../../src/core/promises/paper.ts';
import type { Library, LibraryIssue } from '../../src/core/library/library.ts';
import { withLastGood } from '../../src/issues/last-good.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryOnce } from '../../src/sessions/memory-once.ts';
import type { WebDoor, WebParts } from '../../src/web/parts.ts';
import { createWebDoor } from '../../src/web/web.ts';
import { worldFixture } from '../app/press/handle-fixture.ts';
import { libraryFixture, NOW } from '../fixtures/conversation.ts';

export const PUBLIC_URL = 'https://letters.example.org';
export const KEY = new Uint8Array(32).fill(9);

/** A letter's page without the thread that sets it: the bytes say whose they are. */
export const paperFixture: Pick<Paper, 'pdf' | 'pictures'> & Sheets = {
  progress: async ({ title, progress: { made } }) => ({
    bytes: Buffer.from(`PNG of ${title}: ${'n' in made ? String(made.n) : 'fewer than 5'}`),
    alt: title,
  }),
  openLetter: async ({ names }) => ({ bytes: Buffer.from(`%PDF of ${names.join(' and ')}`), pages: 1, missing: [] }),
  pdf: async ({ title }) => ({ bytes: Buffer.from(`%PDF- ${title}`), pages: 1, missing: [] }),
  pictures: async ({ title }) => [{ bytes: Buffer.from(`PNG ${title}`), alt: `Page 1 of 1 of ${title}` }],
};

export interface Web {
  readonly door: WebDoor;
  readonly conversation: Conversation;
  /** Every line that was logged. */
  readonly lines: string[];
  /** Puts another library in place, as an edit of a file does. */
  readonly edit: (change: (yaml: string) => string) => void;
  /** Milliseconds that pass. */
  readonly pass: (ms: number) => void;
  /** Asks as from this address; from this computer unless said otherwise. */
  readonly ask: (path: string, init?: RequestInit, remote?: string) => Promise<Response>;
  /** Asks as a program on this computer does. */
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
}

/** The web door with a real conversation behind it. */
export function webFixture(parts: Partial<WebParts> = {}): Web {
  const world = worldFixture();
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  const good = new Map<string, LibraryIssue>();
  const folders = libraryFixture().issues.map(({ issue }) => issue.id);
  const read = (change?: (yaml: string) => string): Library => withLastGood(folders, libraryFixture(change), good);
  let library = read();
  let now = NOW;
  const clock = (): number => now;
  const door = createWebDoor({
    conversation: world.handle,
    paper: paperFixture,
    issues: {
      shown: '/srv/letters',
      current: () => library,
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    log: createLog({ logLevel: 'debug' }, { write: (line) => void lines.push(line) }),
    clock,
    newId: () => randomBytes(16).toString('base64url'),
    playground: { hosts: [] },
    privatePage: { publicUrl: PUBLIC_URL, key: KEY, once: createMemoryOnce(clock) },
    ...parts,
  });
  const ask = async (path: string, init: RequestInit = {}, remote = '127.0.0.1'): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', 'localhost:3000');
    const { method = 'GET', body } = init;
    const incoming = { method, headers: Object.fromEntries(headers), socket: { remoteAddress: remote } as Socket };
    const post = method === 'POST' ? door.posts.find((one) => one.path === path) : undefined;
    if (!post) return await door.app.request(`http://localhost:3000${path}`, { ...init, headers }, { incoming });
    const answer = await post.answer(incoming, Buffer.from((body as string | undefined) ?? ''));
    return new Response(answer.body, answer);
  };
  return {
    door,
    conversation: world.handle,
    lines,
    ask,
    edit(change) {
      library = read(change);
      for (const listener of listeners) listener();
    },
    pass: (ms) => void (now += ms),
    post: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
}

export interface Served extends Web {
  /** `http://127.0.0.1:49152` */
  readonly url: string;
  close(): Promise<void>;
}

/** The same behind the real server, with real pages, for a real browser. */
export async function servedFixture(parts: Partial<WebParts> = {}, wantedPort = 0): Promise<Served> {
  const paper = createPaper();
  const closing = new AbortController();
  const web = webFixture({ paper, closing: closing.signal, ...parts });
  const server = createServer({
    routes: [...web.door.posts, { path: '/', app: web.door.app }],
    health: async () => ({ status: 'green', parts: [] }),
    metrics: async () => '',
    log: createLog({ logLevel: 'silent' }),
  });
  const port = await server.listen({ port: wantedPort, host: '127.0.0.1' });
  return {
    ...web,
    url: `http://127.0.0.1:${String(port)}`,
    async close() {
      closing.abort();
      await server.close(500);
      await paper.close();
    },
  };
}
