import type { Library } from '../../src/core/library/library.ts';
import { webFixture } from './web-fixture.ts';

/** What a person reads of a page: no addresses, no attributes. */
const read = (page: string): string => page.replaceAll(/<[^>]+>/g, ' ');

describe('the pages about issues', () => {
  const { ask } = webFixture();

  it('call a letter by what it does, never by our own words', async () => {
    for (const path of [
      '/issues',
      '/issues/clean-water/ask',
      '/issues/clean-water/companion',
      '/issues/clean-water/no',
    ]) {
      const text = read(await (await ask(path)).text());
      expect(text).not.toMatch(/\b(stance|companion|kit|seat|prepared)\b/i);
    }
  });

  it('say of an issue without such a letter which letters it has', async () => {
    const answer = await ask('/issues/clean-water/no');

    expect(answer.status).toBe(404);
    expect(read(await answer.text())).toMatch(
      /This issue has none of that kind, but it has: Letter that asks, .*\. Choose/,
    );
  });

  it('lead from a letter that is not there to the page where all of them stand', async () => {
    for (const path of ['/issues/clean-water/no', '/issues/no-such/ask'])
      expect(await (await ask(path)).text()).toContain('href="/issues"');
  });

  it('say that the version before a mistake stands there, until it is mended', async () => {
    const edited = webFixture();
    const page = async (path: string): Promise<string> => read(await (await edited.ask(path)).text());
    edited.edit((yaml) => yaml.replace('facts:', 'fakts:').replaceAll('I ask you to support', 'I never ask'));

    expect(await page('/issues/clean-water/ask')).toMatch(
      /error.*fakts.*Below stands the last version without a mistake\..*I ask you to support/s,
    );
    expect(await page('/issues')).toContain('It has a mistake in it. Letters still follow the version before it.');
    edited.edit((yaml) => yaml);
    expect(await page('/issues/clean-water/ask')).not.toContain('mistake');
    expect(await page('/issues')).not.toContain('mistake');
  });

  it('lead from an issue to its first letter, and say of one that is not there which is near', async () => {
    const leadsTo = async (path: string) => (await ask(path)).headers.get('location');
    expect((await ask('/issues/clean-water')).status).toBe(302);
    expect(await leadsTo('/issues/clean-water')).toBe('/issues/clean-water/ask');
    expect(await leadsTo('/issues/clean-water?language=es')).toBe('/issues/clean-water/ask?language=es');
    for (const path of ['/issues/clean-watr', '/issues/clean-watr/ask']) {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(read(await answer.text())).toMatch(/Redress: No such issue.*Did you mean (&quot;|")clean-water/s);
    }
  });

  it('name the folder whose files they follow', async () => {
    for (const path of ['/issues', '/issues/clean-water/ask'])
      expect(await (await ask(path)).text()).toContain('<code>/srv/letters</code>');
  });

  it('say how the first issue is begun where there is none', async () => {
    const none: Library = { issues: [], findings: [], find: () => ({ kind: 'unknown' }) };
    const empty = webFixture({ issues: { shown: 'templates', current: () => none, onChange: () => () => undefined } });
    const page = read(await (await empty.ask('/issues')).text());
    expect(page).toContain('There is no issue yet. "redress new" begins one.'.replaceAll('"', '&quot;'));
    expect(page).not.toContain('in order');
  });
});
