import { createEmail } from '../../src/delivery/channels/email.ts';
import { isAddress, readMailAddress } from '../../src/delivery/channels/mail-address.ts';
import { createSmtp, type Relay } from '../../src/delivery/channels/smtp.ts';
import { createCodeMailer } from '../../src/delivery/code-mailer.ts';
import { blockOf, type Letter } from '../../src/core/letter/letter.ts';
import type { Content } from '../../src/delivery/ledger.ts';
import { ANI, NOW } from '../fixtures/conversation.ts';
import { certificateFixture } from '../fixtures/certificate.ts';
import { letterFixture } from '../fixtures/letter.ts';
import { smtpPeer } from '../peers/smtp.ts';
import type { SmtpServer } from '../peers/smtp-server.ts';
import { FROM, mailingFixture, OPERATOR, paperFixture, relayFixture } from './mail-world.ts';

const { letter, to, replyTo, ...rest } = mailingFixture();
const ABOUT = { ...rest, person: ANI, stance: letter.stance };

let office: SmtpServer;
beforeAll(async () => {
  office = await smtpPeer({ refuses: 0 });
});

const channel = () =>
  createEmail({ smtp: createSmtp(relayFixture(office.port)), paper: paperFixture, from: FROM, operator: OPERATOR });

async function mailed(content: Partial<Content> = {}): Promise<string> {
  const bytes = await channel().compose(ABOUT, { letter, to, replyTo, ...content }, NOW);
  await channel().send({ to, bytes, lastDot: async () => true });
  return office.arrived.at(-1)!.text;
}

it('is a mail to one office, from us in the name of the writer, answered to the writer', async () => {
  const text = await mailed();
  const boundary = /boundary="([^"]+)"/.exec(text)![1]!;

  expect(text.replaceAll(boundary, 'BOUNDARY').replace(ABOUT.id, 'LETTER')).toMatchSnapshot();
  expect(office.arrived.at(-1)).toMatchObject({ from: FROM.address, to });
});

it('has no lines on its page to fill in by pen, and the address for the answer in their place', async () => {
  const signed = { kind: 'signature', name: 'Ani Sample', lines: ['Hanford, CA 93230'] } as const;
  const ruled = { ...signed, blanks: ['E-mail', 'Phone'], blanksReason: 'Offices answer people.' };
  const blocks = letterFixture().blocks.map((block) => (block.kind === 'signature' ? ruled : block));
  const pages: Letter[] = [];
  const paper: typeof paperFixture = {
    async pdf(page) {
      pages.push(page);
      return await paperFixture.pdf(page);
    },
  };
  const email = createEmail({ smtp: createSmtp(relayFixture(office.port)), paper, from: FROM, operator: OPERATOR });

  const bytes = await email.compose(ABOUT, { letter: letterFixture({ blocks }), to, replyTo }, NOW);

  expect(pages.map((page) => blockOf(page, 'signature'))).toEqual([
    { ...signed, lines: ['Hanford, CA 93230', replyTo], blanks: [], blanksReason: '' },
  ]);
  expect(bytes.toString()).toContain(`Hanford, CA 93230\r\n${replyTo}`);
});

it('keeps letters of every script, and lines that begin with a dot', async () => {
  const own = 'Անի, مريم, 李\n.\n.hidden\nFrom here';
  const body = [{ kind: 'paragraph', parts: [{ text: own, from: 'own' }] }] as const;
  const text = await mailed({ letter: letterFixture({ body }) });

  expect(Buffer.from(text, 'latin1').every((byte) => byte < 128)).toBe(true);
  const plain = /text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(text)![1]!;
  const decoded = /text\/plain[\s\S]*?quoted-printable/.test(text)
    ? unquoted(plain)
    : Buffer.from(plain, 'base64').toString();
  expect(decoded.replaceAll('\r\n', '\n')).toContain(own);
});

const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();

it('takes nothing of a letter for a header, a second recipient or a file', async () => {
  const hostile = 'Ani\r\nBcc: everybody@evil.example\r\n\r\nX" <evil@evil.example>, "';
  const blocks = letterFixture().blocks.map((block) =>
    block.kind === 'signature'
      ? Object.assign({}, block, { name: hostile })
      : block.kind === 'subject'
        ? Object.assign({}, block, { parts: [{ text: 'Re\r\nBcc: b@evil.example', from: 'own' }] })
        : block,
  );
  const text = await mailed({ letter: letterFixture({ blocks, recipient: hostile }) });
  const head = text.slice(0, text.indexOf('\r\n\r\n'));

  expect(head).not.toMatch(/^Bcc:/im);
  expect(head.match(/^To: /gm)).toHaveLength(1);
  expect(office.arrived.at(-1)!.to).toBe(to);
  await expect(mailed({ to: `${to}, evil@evil.example` })).rejects.toThrow('an address that is none');
  await expect(mailed({ replyTo: 'ani@home.example\r\nBcc: b@evil.example' })).rejects.toThrow(
    'an address that is none',
  );
});

it('says nothing of a letter to a server that speaks without TLS', async () => {
  const codes: string[] = [];
  const smtp = createSmtp({ ...relayFixture(office.port), mustBeSecure: true }, (code) => void codes.push(code));
  const before = office.arrived.length;

  const outcome = await smtp.send({ from: FROM.address, to, bytes: Buffer.from('x'), lastDot: async () => true });

  expect(outcome).toEqual({ kind: 'busy' });
  expect(codes).toEqual([expect.stringMatching(/^E[A-Z]+$/)]);
  expect(office.arrived).toHaveLength(before);
});

it('knows one address from anything else', () => {
  const good = ['a@b.co', 'a@xn--e1afmkfd.xn--p1ai', 'first.last+tag@sub.office.example', "o'neil@office.example"];
  const bad = [
    '',
    'a',
    'a@b',
    'a@b.c1',
    '.a@b.co',
    'a..b@b.co',
    'a@b.co,c@d.co',
    'a b@c.co',
    'é@b.co',
    'a@b.co\r\n',
    '<a@b.co>',
  ];
  expect(good.filter((one) => !isAddress(one))).toEqual([]);
  expect(bad.filter(isAddress)).toEqual([]);
  expect(readMailAddress('Letters of Millbrook <a@b.co>')).toEqual({ name: 'Letters of Millbrook', address: 'a@b.co' });
  expect(readMailAddress('a@b.co')).toEqual({ name: 'b.co', address: 'a@b.co' });
  expect(readMailAddress('Letters <a@b>')).toBeUndefined();
});

describe('a code', () => {
  const smtp = () => createSmtp(relayFixture(office.port));
  const mailer = (code: () => Promise<boolean>) =>
    createCodeMailer({ smtp: smtp(), pace: { code }, from: FROM, operator: OPERATOR, clock: () => NOW });
  const mail = { person: ANI, address: 'ani@home.example', code: '042137', language: 'es' } as const;

  it('is mailed at once, in the language of its writer', async () => {
    expect(await mailer(async () => true).send(mail)).toBe('sent');

    const { text, to: whom } = office.arrived.at(-1)!;
    expect([whom, text]).toEqual(['ani@home.example', expect.stringMatching(/^Subject: .*042137/m)]);
  });

  it('says what came of it where it is not', async () => {
    const send = (more: object = {}) => mailer(async () => true).send({ ...mail, ...more });
    office.next({ at: 'rcpt', does: '550 5.1.1 Nobody' }, { at: 'greeting', does: 'reset' });

    expect(await send()).toBe('refused');
    expect(await send()).toBe('away');
    expect(await send({ address: 'a@b.co, c@d.co' })).toBe('refused');
    expect(await mailer(async () => false).send(mail)).toBe('too-many');
    expect(await mailer(() => Promise.reject(new Error('away'))).send(mail)).toBe('away');
  });
});

describe('a server that takes mail over TLS alone, from whoever knows its password', () => {
  const certificate = certificateFixture();
  const guard = { ...certificate, user: 'redress', password: 'pass:w@rd' };
  const bytes = Buffer.from('Subject: A letter\r\n\r\nText\r\n');
  const handed = async (other: Partial<Relay>): Promise<[kind: string, codes: string[], arrived: number]> => {
    const guarded = await smtpPeer({ refuses: 0, guard });
    const codes: string[] = [];
    const { user, password, cert: ca } = guard;
    const relay = {
      ...relayFixture(guarded.port),
      host: 'localhost',
      mustBeSecure: true,
      user,
      password,
      ca,
      ...other,
    };
    const smtp = createSmtp(relay, (code) => void codes.push(code));
    const { kind } = await smtp.send({ from: FROM.address, to, bytes, lastDot: async () => true });
    return [kind, codes, guarded.arrived.length];
  };

  it('gets a letter from us once it has shown who it is, and we have', async () => {
    expect(await handed({})).toEqual(['accepted', [], 1]);
  });

  it('gets none by a wrong password, or where its certificate is not trusted: letters wait', async () => {
    expect(await handed({ password: 'wrong' })).toEqual(['busy', ['EAUTH'], 0]);
    expect(await handed({ ca: certificateFixture().cert })).toEqual(['busy', ['ETLS'], 0]);
  });

  it('on this computer itself gets one whoever signed its certificate, as a Postfix has it that nobody set up further', async () => {
    expect(await handed({ ca: certificateFixture().cert, mustBeSecure: false })).toEqual(['accepted', [], 1]);
  });
});
