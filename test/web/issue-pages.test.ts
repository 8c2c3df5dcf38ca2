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
});
