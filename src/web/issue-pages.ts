import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import { UserError } from '../core/errors.ts';
import { Language, SLUG } from '../core/ids.ts';
import { Stance } from '../core/issue/issue.ts';
import type { Letter } from '../core/letter/letter.ts';
import type { LibraryIssue } from '../core/library/library.ts';
import { previewLetters } from '../core/library/samples.ts';
import { dayOf } from '../core/official/calendar.ts';
import { inWords } from '../core/library/in-words.ts';
import { changeStream } from './live.ts';
import { issuesPage, isOlder, nameOf } from './pages/issues.ts';
import { plainPage, playgroundNav, type Markup } from './pages/layout.ts';
import { previewPage } from './pages/preview.ts';
import type { WebApp, WebParts } from './parts.ts';
import { languageOf as spokenTo } from './security.ts';

type Here = Context<{ Bindings: HttpBindings }>;
type Parts = Pick<WebParts, 'issues' | 'paper' | 'clock' | 'closing'>;

const en = {
  letter: 'No such letter',
  issue: 'No such issue',
  faulty: 'One moment',
  others: (names: string) => `This issue has none of that kind, but it has: ${names}. Choose one under Issues.`,
  page: 'There is no such page here. Choose one under Issues.',
  unknown: (nearest: string | undefined) =>
    `There is no such issue.${nearest ? ` Did you mean "${nearest}"?` : ''} All of them stand under Issues.`,
  mistake: 'This issue has a mistake in it.',
};
const es: typeof en = {
  letter: 'No hay tal carta',
  issue: 'No hay tal tema',
  faulty: 'Un momento',
  others: (names) => `Este tema no tiene ninguna de esa clase, pero tiene: ${names}. Elija una en Temas.`,
  page: 'Aquí no hay tal página. Elija una en Temas.',
  unknown: (nearest) => `No existe ese tema.${nearest ? ` ¿Quería decir «${nearest}»?` : ''} Todos están en Temas.`,
  mistake: 'Este tema tiene un error.',
};
const NONE: Readonly<Record<Language, typeof en>> = { en, es };

interface Sample {
  readonly letter: Letter;
  readonly version: string;
}

/** Under `/issues`: the issues with what was found in them, and each kind of letter with sample data, redrawn on every change. */
export function createIssuePages(parts: Parts): WebApp {
  const { issues, paper, clock, closing } = parts;
  const pages: WebApp = new Hono<{ Bindings: HttpBindings }>();
  const samples = (shown: LibraryIssue, language: Language): Sample[] =>
    samplesOf(shown, language, clock()).map((letter) => ({ letter, version: versionOf(letter) }));

  pages.get('/', (c) => {
    const library = issues.current();
    const language = spokenTo(c.env.incoming);
    const listed = library.issues.map((found) => ({
      found,
      stances: found.usable ? stancesOf(samples(found, found.issue.languages[0] ?? 'en')) : [],
    }));
    return c.html(issuesPage(library, listed, { folder: issues.shown, language }));
  });
  pages.get('/live', (c) => changeStream(c, (tell) => issues.onChange(tell), closing));
  pages.get('/:id', (c) => {
    const found = lookUp(c, issues);
    if (found.kind === 'none') return c.html(noSuch(found, spokenTo(c.env.incoming)), 404);
    const { shown } = found;
    const [first] = stancesOf(samples(shown, languageOf(c, shown)));
    const { search } = new URL(c.req.url);
    return c.redirect(first === undefined ? '/issues' : `/issues/${shown.issue.id}/${first}${search}`);
  });
  pages.get('/:id/:stance', (c) => {
    const spoken = spokenTo(c.env.incoming);
    const say = NONE[spoken];
    const found = lookUp(c, issues);
    if (found.kind === 'none') return c.html(noSuch(found, spoken), 404);
    const { shown } = found;
    const isOld = isOlder(shown);
    const language = languageOf(c, shown);
    const all = samples(shown, language);
    const stances = stancesOf(all);
    const stance = c.req.param('stance');
    const letters = all
      .filter(({ letter }) => letter.stance === stance)
      .map(({ letter, version }, at) => ({
        letter,
        src: `/issues/${shown.issue.id}/${stance}/${String(at)}.png?language=${language}&v=${version}`,
      }));
    if (letters.length === 0 && !(isOld && Stance.safeParse(stance).success))
      return c.html(
        noSuch({ title: say.letter, says: say.others(stances.map((one) => nameOf(one, spoken)).join(', ')) }, spoken),
        404,
      );
    return c.html(previewPage({ folder: issues.shown, shown, stance, stances, language, spoken, isOld, letters }));
  });
  pages.get('/:id/:stance/:number{[0-9]+\\.png}', async (c) => {
    const found = lookUp(c, issues);
    if (found.kind === 'none') return c.text(found.says, 404);
    const all = samples(found.shown, languageOf(c, found.shown)).filter(
      ({ letter }) => letter.stance === c.req.param('stance'),
    );
    const sample = all[Number.parseInt(c.req.param('number'), 10)];
    if (!sample) return c.text(NONE[spokenTo(c.env.incoming)].page, 404);
    const [first] = await paper.pictures(sample.letter);
    return c.body(new Uint8Array(first?.bytes ?? []), 200, { 'content-type': 'image/png' });
  });
  return pages;
}

interface NoSuch {
  readonly title: string;
  readonly says: string;
}

const noSuch = ({ title, says }: NoSuch, language: Language): Markup =>
  plainPage(title, says, language, playgroundNav('issues', language));

type LookedUp = ({ readonly kind: 'none' } & NoSuch) | { readonly kind: 'some'; readonly shown: LibraryIssue };

/** The issue as it is, or as it was before its mistakes. */
function lookUp(c: Here, issues: WebParts['issues']): LookedUp {
  const id = c.req.param('id') ?? '';
  const spoken = spokenTo(c.env.incoming);
  const say = NONE[spoken];
  const found = SLUG.test(id) ? issues.current().find(id) : { kind: 'unknown' as const };
  if (found.kind === 'unknown') return { kind: 'none', title: say.issue, says: say.unknown(found.nearest) };
  if (found.kind === 'issue' && found.usable) return { kind: 'some', shown: found };
  const [first] = found.findings;
  return { kind: 'none', title: say.faulty, says: `${say.mistake} ${first ? inWords(first, spoken) : ''}` };
}

/** Empty where a template grows past all bounds: its finding says so. */
function samplesOf(shown: LibraryIssue, language: Language, now: number): Letter[] {
  try {
    return previewLetters(shown, { language, date: dayOf(new Date(now)) });
  } catch (thrown) {
    if (thrown instanceof UserError) return [];
    throw thrown;
  }
}

const stancesOf = (samples: readonly Sample[]): string[] => [...new Set(samples.map(({ letter }) => letter.stance))];

function languageOf(c: Here, { issue: { languages } }: LibraryIssue): Language {
  const wanted = [Language.safeParse(c.req.query('language')).data, spokenTo(c.env.incoming)];
  return wanted.find((one) => one !== undefined && languages.includes(one)) ?? languages[0] ?? 'en';
}

/** Another text has another address, so that a browser never shows the old picture. */
const versionOf = (letter: Letter): string =>
  createHash('sha256').update(JSON.stringify(letter)).digest('base64url').slice(0, 12);
