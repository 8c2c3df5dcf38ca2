import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { webFixture } from './web-fixture.ts';

const usual = webFixture();
const { conversation } = usual;

/** The same where the bot sends e-mail. */
const mailing = webFixture({
  conversation: {
    ...conversation,
    async look(of) {
      const looked = await conversation.look(of);
      const { settings } = looked.facts;
      return { ...looked, facts: { ...looked.facts, settings: { ...settings, mail: true } } };
    },
  },
});

it('says that nothing is sent only where nothing can be', async () => {
  const page = async ({ ask }: typeof usual, language: string): Promise<string> =>
    await (await ask('/', { headers: { 'accept-language': language } })).text();

  expect(await page(usual, 'en')).toContain('Nothing here is sent to anybody.');
  expect(await page(mailing, 'en')).not.toContain('Nothing here is sent');
  expect(await page(mailing, 'en')).toContain(`Only “${SENTENCES.en.buttons.mailIt}” sends anything here`);
  expect(await page(mailing, 'es')).toContain('lo envía a la oficina de verdad');
});
