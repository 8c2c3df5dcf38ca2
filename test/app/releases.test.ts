import { createReleases } from '../../src/app/releases.ts';
import { TODAY } from '../fixtures/conversation.ts';

it('reads a text that is asked for twice once, and one that was refused or had no turn anew', async () => {
  const asked: string[] = [];
  const releases = createReleases({
    async read(text) {
      asked.push(text);
      if (text === 'hard') return { kind: 'refused' };
      return text === 'late' ? { kind: 'busy' } : { kind: 'no-letter', why: 'no-letter' };
    },
    close: async () => undefined,
  });

  for (const text of ['a', 'hard', 'late', 'a', 'hard', 'late']) await releases.read(text, TODAY);
  expect(asked).toEqual(['a', 'hard', 'late', 'hard', 'late']);
});
