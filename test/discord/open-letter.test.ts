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

it('an organizer makes a campaign in chat with one letter signed by all; a member signs it, and takes the name off', async () => {
  const fixture = await doorFixture({ world: { clock: () => NOW } });
  try {
    const server = fixture.discord.guild({ name: 'Millbrook' });
    const ana = fixture.discord.user({ name: 'Ana', manages: true });
    const { begin, fields, forms, change, fine, missing, buttons: labels } = SENTENCES.en.campaigns;
    await ana.command(server.channel, 'campaign', 'new');
    await ana.pick(begin, [labels.shape.together]);
    const about = { [fields.title.label]: 'A guard', [fields.ask.label]: 'Please act.', [fields.by.label]: 'Us' };
    const { office, fact, source, together } = fields;
    const lacking = [office, fact, source, together].map(({ label }) => label).join(', ');
    expect((await ana.fillIn(about)).text).toContain(missing(lacking));
    await ana.pick(change, [forms.to]);
    await ana.fillIn({ [fields.office.label]: 'Mayor of Millbrook', [fields.address.label]: '1 Main Street' });
    await ana.pick(change, [forms.facts]);
    await ana.fillIn({
      [fields.fact.label]: 'Two children were hit there.',
      [fields.source.label]: 'Police, Report, 2026-10-01',
    });
    await ana.pick(change, [forms.together]);
    const whole = await ana.fillIn({ [together.label]: 'We live on Elm Street, and we ask for a guard.' });
    expect(whole.text).toContain(fine);
    await ana.command(server.channel, 'campaign', 'open');

    const card = ana.sees(server.channel).find(({ isEphemeral }) => !isEphemeral)!;
    const maria = fixture.discord.user({ name: 'Maria' });
    const letter = await maria.press(buttons.open, { on: card });
    expect(letter.text).toContain('We live on Elm Street, and we ask for a guard.');
    await letter.press(buttons.sign);
    const confirm = await maria.fillIn({ [form.name]: NAME });
    const signed = await confirm.press(buttons.confirm);
    expect(signed.text).toContain(openLetter.mine(NAME));

    const community = CommunityId.parse(`discord:${server.id}`);
    const [campaign] = await fixture.world.campaigns.list(community);
    const names = async () => await fixture.world.signatures.names(community, campaign!.id);
    expect(await names()).toEqual([NAME]);
    const taken = await ana.command(server.channel, 'campaign', 'export', { campaign: 'A guard' });
    expect(taken.message.isEphemeral).toBe(true);
    expect(taken.files.map(({ name, type, bytes }) => [name, type, bytes.toString().slice(0, 12)])).toEqual([
      ['a-guard-counts.csv', 'text/csv; charset=utf-8; header=present', 'day,seat,sta'],
      ['a-guard-counts.json', 'application/json', '{\n  "issue":'],
      ['a-guard-open-letter.pdf', 'application/pdf', '%PDF of Mari'],
    ]);
    await signed.press(buttons.off);
    expect(await until(names, (left) => left.length === 0)).toEqual([]);
    await ana.command(server.channel, 'campaign', 'close');
    const closed = ana.sees(server.channel).find(({ id }) => id === card.id)!;
    expect(closed.buttons.map(({ label }) => label)).not.toContain(buttons.open);
    expect((await signed.press(buttons.sign)).text).toContain(openLetter.closed);
    expect(fixture.discord.violations).toEqual([]);
  } finally {
    await fixture.close();
  }
});
