import { createReleases } from '../../src/app/releases.ts';
import { TODAY } from '../fixtures/conversation.ts';

it('reads a text that is asked for twice once, and one that was refused anew', async () => {
  const asked: string[] = [];
  const releases = createReleases({
    async read(text) {
      asked.push(text);
      return text === 'hard' ? { kind: 'refused' } : { kind: 'no-letter', why: 'no-letter' };
    },
    close: async () => undefined,
  });

  for (const text of ['a', 'hard', 'a', 'hard']) await releases.read(text, TODAY);
  expect(asked).toEqual(['a', 'hard', 'hard']);
});
