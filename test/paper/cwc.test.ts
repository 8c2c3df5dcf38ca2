import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { Issue } from '../../src/core/issue/issue.ts';
import type { Letter } from '../../src/core/letter/letter.ts';
import type { Writer } from '../../src/core/letter/writer.ts';
import { SeatId } from '../../src/core/official/seat.ts';
import { cwcProblems } from '../../src/paper/cwc-check.ts';
import type { CwcMessage } from '../../src/paper/cwc-message.ts';
import { cwcOfLetter } from '../../src/paper/cwc-of-letter.ts';
import { cwcXml } from '../../src/paper/cwc-xml.ts';
import { letterFixture } from '../fixtures/letter.ts';
import { anyText } from '../fixtures/any-text.ts';

const agent = {
  name: 'Redress of Millbrook',
  ackEmail: 'ack@example.org',
  contactName: 'Pat Operator',
  contactEmail: 'pat@example.org',
  contactPhone: '202-555-0134',
};
const writer: Writer = {
  full: 'Ana María Sample',
  first: 'Ana María',
  last: 'Sample',
  prefix: 'Ms.',
  email: 'ana@example.org',
  address: { street: '1 Elm Street', city: 'Hanford', state: 'CA', zip: '93230' },
};
const issue = Issue.parse({
  id: 'library-funding',
  title: 'Libraries',
  by: { name: 'Friends of the Library' },
  recipients: [{ seat: 'own-house' }],
  bill: { congress: 119, type: 'hconres', number: 12, position: 'support' },
  cwc: { topics: ['Education'] },
});

const messageOf = (rest: Parameters<typeof letterFixture>[0] = {}, by: Writer = writer) =>
  cwcOfLetter({ letter: letterFixture(rest), writer: by, issue, agent });

describe('a letter for the gateways', () => {
  it('is written with every tag on its own line', () => {
    expect(cwcProblems(messageOf())).toEqual([]);
    expect(cwcXml(messageOf())).toMatchSnapshot();
  });

  it('keeps shared text and own words in their own fields', () => {
    expect(messageOf()).toMatchObject({
      organizationStatement: 'I live in Hanford, California 93230. Please support library funding.',
      constituentMessage: 'Our branch taught my mother to read.',
    });
    const mixed = messageOf({
      body: [
        {
          kind: 'paragraph',
          parts: [
            { text: 'I have lived here for ', from: 'shared' },
            { text: 'twelve years.', from: 'own' },
          ],
        },
      ],
    });
    expect(mixed.organizationStatement).toBeUndefined();
    expect(mixed.constituentMessage).toBe('I have lived here for twelve years.');
  });

  it.each([
    ['house:CA-13', 'HCA13'],
    ['house:CA-5', 'HCA05'],
    ['house:WY-AL', 'HWY00'],
    ['house:PR-AL', 'HPR00'],
    ['house:AS-AL', 'HAQ00'],
    ['senate:CA:1', 'SCA01'],
  ])('%s is the office %s', (seat, office) => {
    expect(messageOf({ seat: SeatId.parse(seat) }).memberOffice).toBe(office);
  });

  it('names no office where nobody holds the seat, so that no gateway takes it', () => {
    const vacant = cwcOfLetter({ letter: letterFixture(), writer, issue, agent, isVacant: true });
    expect(vacant.memberOffice).toBe('');
    expect(cwcProblems(vacant)).toMatchObject([{ field: 'MemberOffice', says: expect.stringContaining('vacant') }]);
  });

  it.each([
    ['(559) 555-0134', '559-555-0134'],
    ['+1 559.555.0134', '559-555-0134'],
    ['15595550134', '559-555-0134'],
    ['559-555-0134 x12', '559-555-0134 x12'],
    ['+44 20 7946 0018', '+44 20 7946 0018'],
    ['555-0134', '555-0134'],
  ])('writes the phone number %s as the gateways do, if it is one of theirs', (phone, written) => {
    expect(messageOf({}, { ...writer, phone }).constituent.phone).toBe(written);
  });

  it('writes a bill as each chamber does, and says for or against', () => {
    expect(messageOf().bill).toEqual({ congress: 119, type: 'hconres', number: 12, proOrCon: 'Pro' });
    expect(messageOf({ seat: SeatId.parse('senate:CA:1') }).bill).toMatchObject({ type: 'H.Con.Res' });
  });

  it('has the same id of 32 signs on every try, and another for another letter, stance or writer', () => {
    const ids = [
      messageOf(),
      messageOf({ seat: SeatId.parse('senate:CA:1') }),
      messageOf({ stance: 'thank' }),
      messageOf({}, { ...writer, email: 'b@example.org' }),
    ];
    expect(messageOf().deliveryId).toBe(ids[0]!.deliveryId);
    expect(new Set(ids.map(({ deliveryId }) => deliveryId)).size).toBe(4);
    const many = Array.from(
      { length: 500 },
      (_, n) => messageOf({}, { ...writer, email: `${String(n)}@example.org` }).deliveryId,
    );
    expect(many.filter((id) => !/^[A-Za-z0-9]{32}$/.test(id))).toEqual([]);
    expect(new Set(many).size).toBe(many.length);
    expect(
      new Set(['ask', 'thank'].map((stance) => messageOf({ stance: stance as Letter['stance'] }).campaignId)).size,
    ).toBe(2);
  });
});

describe('what a gateway would refuse', () => {
  const good = messageOf();
  const person = (rest: Partial<CwcMessage['constituent']>): Partial<CwcMessage> => ({
    constituent: { ...good.constituent, ...rest },
  });
  const by = (rest: Partial<CwcMessage['agent']>): Partial<CwcMessage> => ({ agent: { ...agent, ...rest } });

  it.each<[string, Partial<CwcMessage>]>([
    ['DeliveryId', { deliveryId: 'x'.repeat(31) }],
    ['DeliveryDate', { deliveryDate: '2026-11-25' }],
    ['DeliveryAgent', by({ name: '' })],
    ['DeliveryAgentAckEmailAddress', by({ ackEmail: 'nobody' })],
    ['DeliveryAgentContactName', by({ contactName: 'Pat' })],
    ['DeliveryAgentContactEmail', by({ contactEmail: '' })],
    ['DeliveryAgentContactPhone', by({ contactPhone: '2025550134' })],
    ['Organization', { organization: 'Us' }],
    ['CampaignId', { campaignId: '' }],
    ['MemberOffice', { memberOffice: '' }],
    ['MemberOffice', { memberOffice: 'SCA01' }],
    ['Prefix', person({ prefix: 'Mx.' })],
    ['Prefix', person({ prefix: '' })],
    ['FirstName', person({ firstName: '' })],
    ['LastName', person({ lastName: '' })],
    ['Address1', person({ address1: '' })],
    ['City', person({ city: 'LA' })],
    ['StateAbbreviation', person({ state: 'XX' })],
    ['Zip', person({ zip: '9323' })],
    ['Phone', person({ phone: '555-0134' })],
    ['Email', person({ email: 'ana' })],
    ['Subject', { subject: 'Hi' }],
    ['Subject', { subject: 'x'.repeat(501) }],
    ['LibraryOfCongressTopic', { topics: ['Libraries'] }],
    ['LibraryOfCongressTopic', { topics: [] }],
    ['OrganizationStatement', { organizationStatement: 'x'.repeat(10_001) }],
    ['ConstituentMessage', { constituentMessage: 'short' }],
    ['Message', { organizationStatement: undefined, constituentMessage: undefined }],
    ['MoreInfo', { moreInfo: 'javascript:alert(1)' }],
  ])('%s is named, with what to do', (field, broken) => {
    const problems = cwcProblems({ ...good, ...broken });
    expect(problems.map((problem) => problem.field)).toEqual([field]);
    expect(problems[0]!.says).toMatch(/\.$/);
  });

  it('differs for the Senate, which takes five titles', () => {
    const senate = messageOf({ seat: SeatId.parse('senate:CA:1') }, { ...writer, prefix: 'Colonel' });
    expect(cwcProblems(senate).map(({ field }) => field)).toEqual(['Prefix']);
    expect(cwcProblems(messageOf({}, { ...writer, prefix: 'Colonel' }))).toEqual([]);
  });

  it('names everything at once for somebody who gave only a name', () => {
    const fields = cwcProblems(messageOf({}, { full: 'Ana' })).map(({ field }) => field);
    expect(fields).toEqual([
      'Prefix',
      'FirstName',
      'LastName',
      'Address1',
      'City',
      'StateAbbreviation',
      'Zip',
      'Email',
    ]);
  });
});

describe('whatever is written', () => {
  const hostile = fc.oneof(
    anyText(80),
    fc.constantFrom(']]>', '<script>', '&amp;', '&#0;', '\0', '\ufffe', '\ud800', '<!--', '<?xml?>', '\r\n', '"\'>'),
  );

  it('stays well-formed XML 1.0, and comes back as it was', () => {
    const good = messageOf();
    fc.assert(
      fc.property(hostile, hostile, (subject, own) => {
        const xml = cwcXml({ ...good, subject: `S ${subject}`, constituentMessage: `M ${own}` });
        const read = readBack(xml);
        // oxlint-disable-next-line no-control-regex -- what XML 1.0 forbids must not be there
        expect(xml).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/u);
        expect(read.get('ConstituentMessage')).toBe(kept(`M ${own}`));
        expect(read.get('Subject')).toBe(kept(`S ${subject}`));
      }),
      { numRuns: 300 },
    );
  });

  // oxlint-disable-next-line no-control-regex -- as above
  const kept = (text: string) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '');

  /** A strict little reader: tags must nest, and text holds no bare `<`, `>` or `&`. It throws: `expect` at every tag takes seconds. */
  function readBack(xml: string): Map<string, string> {
    const open: string[] = [];
    const texts = new Map<string, string>();
    let rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
    while (rest !== '') {
      const [token, closing, tag] = /^<(\/?)([A-Za-z0-9]+)>/.exec(rest) ?? [];
      if (token !== undefined) {
        if (closing === '') open.push(tag!);
        else if (open.pop() !== tag) throw new Error(`</${tag!}> closes another tag`);
        rest = rest.slice(token.length);
        continue;
      }
      const [text = ''] = /^[^<]+/.exec(rest) ?? [];
      if (!/^(?:[^&<>]|&(?:amp|lt|gt|#13);)+$/.test(text)) throw new Error(`No text of XML: ${rest.slice(0, 80)}`);
      if (text.trim() !== '') texts.set(open.at(-1)!, unescaped(text));
      rest = rest.slice(text.length);
    }
    if (open.length > 0) throw new Error(`Never closed: ${open.join(', ')}`);
    return texts;
  }

  const unescaped = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#13;', '\r').replaceAll('&amp;', '&');
});

/** The reader that everybody has, as far as it is installed: a skipped line in the report says where it is not. */
const isThere = spawnSync('xmllint', ['--version']).error === undefined;
(isThere ? describe : describe.skip)('xmllint, which is installed by "apt-get install -y libxml2-utils",', () => {
  const lint = (xml: string, ...args: string[]) =>
    spawnSync('xmllint', [...args, '-'], { input: xml, encoding: 'utf8' });
  const hostile = `M ]]> <script>&amp;\0\ufffe \ud800 <!-- <?xml?> \r\n "'> łódź Ā`;

  it.each(['house:CA-13', 'house:AS-AL', 'senate:CA:1'])('takes a message to %s for XML without a word', (seat) => {
    const message = {
      ...messageOf({ seat: SeatId.parse(seat) }),
      subject: `S ${hostile}`,
      constituentMessage: hostile,
    };
    expect(lint(cwcXml(message), '--noout', '--pedantic')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('reads the writer’s words as they were written', () => {
    const { stdout } = lint(
      cwcXml({ ...messageOf(), constituentMessage: hostile }),
      '--xpath',
      'string(//ConstituentMessage)',
    );
    expect(stdout.trimEnd()).toBe(`M ]]> <script>&amp;  <!-- <?xml?> \r\n "'> łódź Ā`);
  });

  it('would find a tag that is left open', () => {
    expect(lint(cwcXml(messageOf()).replace('</Subject>', ''), '--noout').status).not.toBe(0);
  });
});
