import { Hono, type Context } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { advance } from '../core/conversation/advance.ts';
import type { PersonAction } from '../core/conversation/action.ts';
import { checkSubmit } from '../core/conversation/check-form.ts';
import { isCampaignForm } from '../core/conversation/form.ts';
import { formOf } from '../core/conversation/form-of.ts';
import { pageSoFar } from '../core/conversation/page-so-far.ts';
import type { EventId, PersonId } from '../core/ids.ts';
import type { Present } from '../core/promises/conversation.ts';
import type { Answer, Asked, Post } from '../post.ts';
import { createLines, personStream } from './live.ts';
import type { WebApp, WebWays, WebParts } from './parts.ts';
import { readRequest } from './read.ts';
import { REFUSALS, type Refused } from './refusals.ts';
import { json, languageOf } from './security.ts';
import { textOf } from './text-of.ts';
import { drawFor, keep, type FileParts } from './view-files.ts';
import type { Identified, Identify } from './who.ts';

type Here = Context<{ Bindings: HttpBindings }>;

export interface ApiParts extends FileParts, Pick<WebParts, 'newId' | 'closing' | 'log'> {
  readonly identify: Identify;
  /** False: this person asks too much at once. */
  readonly allows?: (person: PersonId) => boolean;
}

interface Wish {
  readonly who: Present;
  readonly action?: PersonAction;
}

/**
 * The conversation as JSON; every route takes `{ person?, action? }` and answers a mistake with `{ says }`.
 *
 * | route          | answers                                                                                             |
 * | -------------- | --------------------------------------------------------------------------------------------------- |
 * | `POST chat`    | `{ view }`, after the action if there is one; `problems` beside it where a form has mistakes in it    |
 * | `POST form`    | `{ form }` that a press opens; null where it opens none and goes to `chat`                            |
 * | `POST page`    | `{ page, language }`: the letter as it stands, with a form's values as if they were handed in         |
 * | `GET live`     | server-sent events `view`: screens that come after their answer; `elsewhere`: too many pages are open  |
 * | `GET file/...` | a picture or document that a view or page named                                                     |
 *
 * A letter's form is saved with its mistakes, and an organizer's only without.
 */
export function createApi(parts: ApiParts): WebWays {
  const { conversation, base } = parts;
  const post = (path: string, make: (wish: Wish) => Promise<object>): Post => ({
    path: `${base}/${path}`,
    answer: (asked, body) => answer({ asked, body, parts, make }),
  });
  const posts = [
    post('chat', async ({ who, action }) => {
      const { person } = who;
      if (!action) return { view: drawFor(await conversation.show(who), person, parts) };
      const problems = action.kind === 'submit' ? await problemsOf(action, who, parts) : [];
      // One that is open still, and saved meanwhile, would be older than what it changed itself.
      const waits = problems.length > 0 && action.kind === 'submit' && isCampaignForm(action.form);
      const view = waits
        ? await conversation.show(who)
        : await conversation.handle({ event: `web:${parts.newId()}` as EventId, action, ...who });
      return { view: drawFor(view, person, parts), ...(problems.length > 0 && { problems }) };
    }),
    post('form', async ({ who, action }) => {
      if (action?.kind !== 'press') return { form: null };
      const { session, facts } = await conversation.look(who);
      return { form: formOf(action, session, facts) ?? null };
    }),
    post('page', ({ who, action }) => pageFor(who, action, parts)),
  ];
  const lines = createLines();
  const app: WebApp = new Hono<{ Bindings: HttpBindings }>();
  app.get('/live', (c) => {
    const found = readerOf(c, parts);
    if (found.kind === 'nobody') return c.json({ says: found.says }, found.status);
    const { person } = found.who;
    return personStream(
      c,
      (tell) => conversation.onView(person, (view) => tell(drawFor(view, person, parts))),
      lines.take(person),
      parts.closing,
    );
  });
  app.get('/file/:handle/:name', (c) => sendFile(c, parts));
  return { posts, app };
}

interface Request {
  readonly asked: Asked;
  readonly body: Buffer;
  readonly parts: ApiParts;
  readonly make: (wish: Wish) => Promise<object>;
}

async function answer({ asked, body, parts, make }: Request): Promise<Answer> {
  const refused = (why: Refused, status: number): Answer => json({ says: REFUSALS[languageOf(asked)][why] }, status);
  if (!(asked.headers['content-type'] ?? '').startsWith('application/json')) return refused('notJson', 400);
  const read = readRequest(body.toString());
  if (read.kind === 'wrong') return refused(read.why, 400);
  const found = whoAsks(asked, read.person, parts);
  if (found.kind === 'nobody') return json({ says: found.says }, found.status);
  return json(await make({ who: found.who, action: read.action }), 200, found.cookie);
}

type Asker = Identified | { readonly kind: 'nobody'; readonly status: 429; readonly says: string };

/** Nobody, too, is who asks too much at once. */
function whoAsks(asked: Asked, named: string | undefined, { identify, allows }: ApiParts): Asker {
  const found = identify(asked, named);
  if (found.kind === 'nobody' || allows?.(found.who.person) !== false) return found;
  return { kind: 'nobody', status: 429, says: REFUSALS[languageOf(asked)].tooOften };
}

/** Whoever reads names themselves in the address, where they may; one who is new is told their cookie. */
function readerOf(c: Here, parts: ApiParts): Asker {
  const found = whoAsks(c.env.incoming, c.req.query('person'), parts);
  if (found.kind === 'person' && found.cookie !== undefined) c.header('set-cookie', found.cookie);
  return found;
}

async function problemsOf(action: Extract<PersonAction, { kind: 'submit' }>, who: Present, { conversation }: ApiParts) {
  const { session, facts } = await conversation.look(who);
  return checkSubmit(action, session, facts);
}

/** Nothing is saved: the values are tried on a copy of the session. The pictures are those of the very page that is printed. */
async function pageFor(who: Present, action: PersonAction | undefined, parts: ApiParts) {
  const { person } = who;
  const { session, facts } = await parts.conversation.look(who);
  const tried = action?.kind === 'submit' ? advance(session, action, facts).session : session;
  const page = pageSoFar(tried, facts);
  const { language } = session;
  if (!page) return { page: null, language };
  const { kind, letter } = page;
  const pictures = (await parts.paper.pictures(letter)).map(({ bytes, alt }, at) => ({
    src: keep(person, `page-${String(at + 1)}.png`, { type: 'image/png', make: () => Promise.resolve(bytes) }, parts),
    alt,
  }));
  const { title, mark = null } = letter;
  return { page: { kind, title, mark, language: letter.language, pictures, text: textOf(letter) }, language };
}

async function sendFile(c: Here, parts: ApiParts): Promise<Response> {
  const found = readerOf(c, parts);
  if (found.kind === 'nobody') return c.json({ says: found.says }, found.status);
  const file = parts.files.take(found.who.person, c.req.param('handle') ?? '');
  if (!file) return c.json({ says: REFUSALS[languageOf(c.env.incoming)].noFile }, 404);
  const bytes = await file.make();
  const headers: Record<string, string> = { 'content-type': file.type, 'content-length': String(bytes.byteLength) };
  if (file.type !== 'image/png')
    headers['content-disposition'] = `attachment; filename="${file.name.replaceAll(/[^A-Za-z0-9._-]/g, '-')}"`;
  return c.body(new Uint8Array(bytes), 200, headers);
}
