import { webFixture } from './web-fixture.ts';

const { ask } = webFixture();
const leadsTo = async (path: string): Promise<string | null> => (await ask(path)).headers.get('location');

it('leads from an address that ends with a slash to the page', async () => {
  expect(await leadsTo('/issues/')).toBe('/issues');
  expect(await leadsTo('/privacy/?language=es')).toBe('/privacy?language=es');
  expect(await leadsTo('/issues/clean-water/ask/')).toBe('/issues/clean-water/ask');
});

it('leads nobody to another server', async () => {
  for (const path of ['//example.org/', '/\\example.org/', '/issues//example.org/', '///']) {
    expect([path, await leadsTo(path)]).toEqual([path, null]);
    expect((await ask(path)).status).toBe(404);
  }
  expect(await leadsTo('/%0d%0aset-cookie:a/')).toBe('/%0d%0aset-cookie:a');
});
