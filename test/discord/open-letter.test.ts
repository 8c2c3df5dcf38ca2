import { SENTENCES } from '../../src/core/conversation/sentences.ts';
import { CommunityId, IssueId } from '../../src/core/ids.ts';
import { NOW } from '../fixtures/conversation.ts';
import { openLetterLibrary } from '../fixtures/open-letter.ts';
import { until } from '../fixtures/until.ts';
import { doorFixture } from './discord-fixture.ts';

const { openLetter } = SENTENCES.en;
const { buttons, form } = openLetter;
const NAME = 'Maria S., Ward 3';

it('a member signs the open letter from a card that is there for everybody, and nobody else sees the name', async () => {
  const fixture = await doorFixture({ world: { library: openLetterLibrary(), clock: () => NOW } });
  try {
    const server = fixture.discord.guild({ name: 'Millbrook' });
    const [ana, maria] = ['Ana', 'Maria'].map((name) => fixture.discord.user({ name }));
    const card = await ana!.command(server.channel, 'letter', 'share', { issue: 'clean-water' });
    expect(card.message.isEphemeral).toBe(false);

    const letter = await maria!.press(buttons.open, { on: card.message });
    expect(letter.message.isEphemeral).toBe(true);
    const asked = await letter.press(buttons.sign);
    expect(asked.form?.title).toBe(form.title);
    const confirm = await maria!.fillIn({ [form.name]: NAME });
    expect(confirm.text).toContain(openLetter.confirm(NAME));
    const signed = await confirm.press(buttons.confirm);
    expect(signed.text).toContain(openLetter.mine(NAME));

    const { signatures } = fixture.world;
    const names = () => signatures.names(CommunityId.parse(`discord:${server.id}`), IssueId.parse('clean-water'));
    expect(await names()).toEqual([NAME]);
    expect(ana!.sees().some(({ text }) => text.includes(NAME))).toBe(false);
    await signed.press(buttons.off);
    expect(await until(names, (left) => left.length === 0)).toEqual([]);
    expect(fixture.discord.violations).toEqual([]);
  } finally {
    await fixture.close();
  }
});
