import { doorFixture, type DoorFixture } from './discord-fixture.ts';

describe('a member on a server', () => {
  let it_: DoorFixture;
  beforeAll(async () => {
    it_ = await doorFixture();
  });
  afterAll(async () => {
    await it_.close();
  });

  it('smoke', async () => {
    const { discord } = it_;
    const maria = discord.user({ name: 'Maria' });
    const server = discord.guild({ name: 'Millbrook' });
    const card = await maria.command(server.channel, 'letter', 'write', { issue: 'clean-water' });
    console.log(card.text, card.buttons, card.failure);
    const asked = await card.press('Write my letter');
    console.log(JSON.stringify(asked.form?.fields, undefined, 1), asked.failure);
    const review = await maria.fillIn({
      [asked.form!.fields[0]!.label]: 'Maria Sample',
      [asked.form!.fields[1]!.label]: '93230',
    });
    console.log(review.text, review.buttons, review.files, review.failure);
    const consent = await review.press('Get my letters');
    console.log(consent.text, consent.buttons);
    const kit = await consent.press('Yes, show them here');
    console.log(kit.text, kit.buttons, kit.messages.length);
    console.log(
      discord.violations,
      discord.refused.map(({ answer }) => JSON.stringify(answer)),
      it_.lines,
    );
  });
});
