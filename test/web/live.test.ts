import { MOST_LINES } from '../../src/web/live.ts';
import { webFixture, type Web } from './web-fixture.ts';

/** What came on a line so far, and whether it has ended. */
async function lineOf({ ask }: Web, person: string) {
  const answer = await ask(`/api/live?person=${person}`);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    /** Reads until the line is ready, or has ended. */
    async until(what: typeof READY | 'the end'): Promise<string> {
      for (;;) {
        if (text.includes(what)) return text;
        const { done, value } = await reader.read();
        if (done) return text;
        text += value;
      }
    },
    leave: () => reader.cancel(),
  };
}

const ANI = 'web:tester-1';
const READY = 'event: ready' as const;
const ELSEWHERE = 'event: elsewhere';

it('a person has four lines at once: the oldest gives way, and its page is told not to come back by itself', async () => {
  const web = webFixture();
  const bens = await lineOf(web, 'web:tester-2');
  const lines = [];
  for (let n = 0; n < MOST_LINES; n += 1) lines.push(await lineOf(web, ANI));
  const [first, second, ...others] = lines;
  for (const line of [bens, ...lines]) expect(await line.until(READY)).not.toContain(ELSEWHERE);

  await second!.leave();
  others.push(await lineOf(web, ANI));
  const next = await lineOf(web, ANI);
  expect(await first!.until('the end')).toMatch(/event: ready\n.*event: elsewhere\n/s);

  for (const line of [bens, next, ...others]) expect(await line.until(READY)).not.toContain(ELSEWHERE);
  await Promise.all([bens, next, ...others].map((line) => line.leave()));
});
