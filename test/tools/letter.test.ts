import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../src/core/errors.ts';
import type { Io } from '../../src/tools/command.ts';
import { letter } from '../../src/tools/letter.ts';
import { folderFixture } from '../fixtures/folder.ts';
import { ioFixture } from '../fixtures/io.ts';

/** Nothing downloaded and no geocoder: what a newcomer has. */
const env = { REDRESS_DATA: '/nowhere', REDRESS_GEOCODER_URL: 'off' };

async function run(args: readonly string[], rest: Partial<Io> = {}) {
  const io = ioFixture({ env, ...rest });
  try {
    return { code: await letter.run([...args], io), ...io.printed };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: 1, out: io.printed.out, err: `${io.printed.err}${error.message}\n` };
  }
}

const COX = ['artsakh-sanctions', '--name', 'Ana Sample', '--answer', 'connection=4', '--to', 'house:CA-21'];

describe('redress letter', () => {
  it('prints a finished letter, and beside it how alike it is and what would change that', async () => {
    const { code, out, err } = await run([...COX, '--story', 'I have taught the children of refugees.']);
    expect(code).toBe(0);
    expect(out).toContain('Dear Representative Cox:');
    expect(out).toContain('I have taught the children of refugees.');
    expect(err).toMatch(
      /^\d+ % of this letter is text everyone shares\. Offices group letters of 70 % or more and answer them alike; about \d+ more characters of your own would bring yours below\.$/m,
    );
  });

  it('writes one file for each recipient, named after the seat and never after the writer', async () => {
    const folder = folderFixture();
    const { code, out } = await run(
      ['artsakh-sanctions', '--name', 'Ana Sample', '--answer', 'connection=4', '--format', 'pdf', '--out', 'letters/'],
      { cwd: folder },
    );
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(readdirSync(join(folder, 'letters')).toSorted()).toEqual([
      'house-CA-21.pdf',
      'house-CA-23.pdf',
      'house-CA-30.pdf',
      'office-secretary-of-state.pdf',
      'senate-CA-1.pdf',
      'senate-CA-3.pdf',
    ]);
    for (const name of readdirSync(join(folder, 'letters'))) {
      expect(
        readFileSync(join(folder, 'letters', name))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
    }
  });

  it.each(['text', 'html', 'json', 'form', 'png'])('gives %s', async (format) => {
    const folder = folderFixture();
    const { code, err } = await run([...COX, '--format', format, '--out', 'cox'], { cwd: folder });
    expect(code).toBe(0);
    expect(err).toContain(`Wrote ${join(folder, 'cox')}`);
    const bytes = readFileSync(join(folder, 'cox'));
    if (format === 'png') expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    else expect(bytes.toString()).toContain('Cox');
    if (format === 'json') expect(JSON.parse(bytes.toString())).toMatchObject({ seat: 'house:CA-21', stance: 'thank' });
    if (format === 'form')
      expect(bytes.toString()).toMatch(
        /^Example from October 2020, not for sending\n\nDear Representative Cox:\n\n[\s\S]*\n\nSincerely,\n\nAna Sample\n$/,
      );
  });

  it('says of each recipient that needs a place what is missing, and writes to the others', async () => {
    const { code, out, err } = await run(['library-funding', '--name', 'Ana Sample']);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('Your representative: give --zip');
    expect(err).toContain('Your senators: give --zip');
  });

  it('names the members of a ZIP, and asks where it cannot know', async () => {
    const { code, out, err } = await run(['library-funding', '--name', 'Ana Sample', '--zip', '93230']);
    expect(code).toBe(0);
    expect(out).toContain('Dear Senator Sample 1:');
    expect(out).not.toContain('Dear Representative');
    expect(err).toContain('Your representative may be:');
    expect(err).toContain('EXAMPLE: no data about officials is here yet');
  });

  it('asks nothing about members whom the writer left out', async () => {
    const senators = ['library-funding', '--name', 'Ana', '--zip', '93230', '--to', 'own-senate'];
    expect((await run(senators)).err).not.toContain('Your representative may be:');
    const nobody = await run(['library-funding', '--name', 'Ana', '--to', 'own-house']);
    expect(nobody.err).toContain('Your representative: give --zip');
    expect(nobody.err).not.toContain('Your senators: give --zip');
  });

  it('writes to the candidate that the writer picks, and to no other', async () => {
    const picked = await run(['library-funding', '--name', 'Ana', '--zip', '93230', '--to', 'house:CA-22']);
    expect(picked.code).toBe(0);
    expect(picked.out).toContain('The Honorable Sample Member, CA-22');
    const elsewhere = await run(['library-funding', '--name', 'Ana', '--zip', '93230', '--to', 'house:CA-12']);
    expect(elsewhere).toMatchObject({ code: 1, out: '' });
    for (const seat of ['house:CA-20', 'house:CA-21', 'house:CA-22', 'senate:CA:1'])
      expect(elsewhere.err).toContain(seat);
  });

  it('writes for somebody abroad by their last address, without saying that they live there', async () => {
    const issue = ['library-funding', '--name', 'Ana', '--abroad'];
    const last = await run([...issue, '--zip', '82001', '--city', 'Cheyenne', '--state', 'WY', '--to', 'own-house']);
    expect(last.code).toBe(0);
    expect(last.out).toContain('I am your constituent.');
    expect(last.out).not.toContain('Cheyenne');
    expect(last.err).toContain('last U.S. address');
    expect(await run(issue)).toMatchObject({ code: 1, out: '' });
    expect((await run(['crosswalk-safety', '--name', 'Ana', '--abroad'])).code).toBe(0);
  });

  it('writes in Spanish when asked', async () => {
    const { out } = await run([
      'library-funding',
      '--name',
      'Ana Sample',
      '--zip',
      '82001',
      '--lang',
      'es',
      '--to',
      'house:WY-AL',
    ]);
    expect(out).toContain('Asunto:');
    expect(out).toContain('25 de noviembre de 2026');
    expect(out).toContain('Atentamente,');
  });

  it('speaks of a letter in Spanish as it speaks of all others', async () => {
    const spanish = ['library-funding', '--lang', 'es', '--zip', '93230'];
    const { err } = await run([...spanish, '--name', 'Ana Sample', '--to', 'own-senate']);
    expect(err).toContain('These people are invented.');
    const refused = await run([...spanish, '--answer', 'use=9']);
    expect(refused.err).toMatch(/name: A letter needs a name under it\..* --name "Ana Sample"/);
    expect(refused.err).toContain('use: Choose one of these: 1. I use my public library every week.');
  });

  it('takes a short text instead, a forced way of writing, and another day', async () => {
    const short = await run([...COX, '--short']);
    expect(short.out.length).toBeLessThan((await run(COX)).out.length);
    expect((await run([...COX, '--stance', 'unknown'])).out).toContain('I do not know whether you signed it');
    expect(
      (await run(['crosswalk-safety', '--name', 'Ana', '--date', '2026-12-24', '--to', 'office:mayor-of-millbrook']))
        .out,
    ).toContain('December 24, 2026');
    expect((await run([...COX, '--date', '2026-12-24'])).out).toContain('October 30, 2020');
  });

  it('says where it cannot do what was asked: another day for something past, an office near by that is not known', async () => {
    expect((await run([...COX, '--date', '2026-12-24'])).err).toContain(
      'This is about something past, and its letters are of October 30, 2020, whatever --date says.',
    );
    expect((await run([...COX, '--date', '2020-10-30'])).err).not.toContain('whatever --date says');
    expect((await run([...COX, '--office', 'district'])).err).toContain(
      'No district office of Representative Cox is known here, so that letter has the address in Washington.',
    );
    const mayor = ['crosswalk-safety', '--name', 'Ana', '--to', 'office:mayor-of-millbrook', '--office', 'district'];
    expect((await run(mayor)).err).not.toContain('No district office');
  });

  it('reads own words from a file', async () => {
    const folder = folderFixture({ 'story.txt': 'First.\r\n\r\n\r\nSecond with an accent: e\u0301.' });
    const { out } = await run([...COX, '--story', '@story.txt'], { cwd: folder });
    expect(out).toContain('First.\n\nSecond with an accent: é.');
  });

  it('gives a gateway file of an open issue, with what is missing named, and none of an example', async () => {
    const templates = folderFixture({
      'bridge/issue.yaml': `id: bridge
title: The bridge
by: { name: Neighbours }
ask: Please mend the bridge.
recipients: [{ seat: own-senate }]
sample: []
cwc: { topics: [Transportation and Public Works] }
facts: [{ text: It is closed., source: { title: Notice, publisher: City, date: 2026-01-02 } }]`,
    });
    const issue = ['bridge', '--templates', templates, '--format', 'cwc', '--name', 'Ana Sample', '--zip', '82001'];
    expect((await run(issue)).err).toContain('no file for a gateway is made of it');
    expect((await run([...COX, '--format', 'cwc'])).err).toContain('Example from October 2020');
  });

  it('says once what a gateway would refuse, and of which letters', async () => {
    const templates = folderFixture({
      'mayor/issue.yaml': `id: mayor
title: The bridge
by: { name: Neighbours }
ask: Please mend the bridge.
recipients:
  - { seat: 'office:mayor', role: mayor, title: Mayor of Millbrook }
  - { seat: 'office:council', role: council, title: City Council }
cwc: { topics: [Transportation and Public Works] }
facts: [{ text: It is closed., source: { title: Notice, publisher: City, date: 2026-01-02 } }]`,
    });
    const { err } = await run(['mayor', '--templates', templates, '--format', 'cwc', '--name', 'Ana']);
    const about = (field: string) => err.split('\n').filter((line) => line.includes(` would refuse ${field}`));
    expect(about('FirstName')).toEqual([
      'office:mayor, office:council: the gateway would refuse FirstName. Give it with --first: a name is never split for you.',
    ]);
  });

  it('tells the writer what it took out of their text', async () => {
    const { code, err } = await run([...COX, '--story', 'Hidden\u200B and \u202Ereversed']);
    expect(code).toBe(0);
    expect(err).toContain(
      'story: We took out hidden marks that reverse the reading direction and invisible characters. Everything else is still there.',
    );
    const zalgo = await run([...COX, '--story', `Lou${'\u0301'.repeat(9)}d\uE000\u200B \u202Ewords`]);
    expect(zalgo.err).toContain(
      'We took out characters that no font shows, hidden marks that reverse the reading direction, invisible characters, and accents piled on one letter. Everything else is still there.',
    );
  });

  it('takes the format from the name of the file where none is given', async () => {
    const cwd = folderFixture();
    const beginning = async (...out: string[]) => {
      expect((await run([...COX, ...out], { cwd })).code).toBe(0);
      return readFileSync(join(cwd, out.at(-1)!), 'utf8').slice(0, 5);
    };
    expect(await beginning('--out', 'cox.PDF')).toBe('%PDF-');
    expect(await beginning('--out', 'cox.html')).toBe('<!doc');
    expect(await beginning('--out', 'cox.txt')).toBe('*** E');
    expect(await beginning('--out', 'cox.letter')).toBe('*** E');
    expect(await beginning('--format', 'form', '--out', 'form.txt')).toBe('Examp');
  });

  it('says of one missing letter and of several what stands in their place', async () => {
    const pdf = ['--format', 'pdf', '--out', 'one.pdf'];
    const cwd = folderFixture();
    expect((await run([...COX, ...pdf, '--story', 'I love it 📚.'], { cwd })).err).toContain(
      'No font here can draw 📚 (U+1F4DA): a box stands in its place. Write it another way.',
    );
    expect((await run([...COX, ...pdf, '--story', 'I love it 📚 💧.'], { cwd })).err).toContain(
      'No font here can draw 📚 (U+1F4DA), 💧 (U+1F4A7): a box stands in the place of each. Write them another way.',
    );
  });
});

describe('bad input', () => {
  const story = (text: string) => [...COX, '--story', text];

  it.each([
    ['no issue', [], 2, 'Name the issue'],
    ['an unknown option', [...COX, '--frist', 'x'], 2, 'Did you mean --first?'],
    [
      'a format there is none of',
      [...COX, '--format', 'docx'],
      2,
      '--format is one of: text, pdf, png, html, json, form, cwc.',
    ],
    [
      'a format that the name of the file contradicts',
      [...COX, '--format', 'pdf', '--out', 'letter.txt'],
      2,
      'letter.txt is not the name of a pdf. Call it letter.pdf, or leave --format out.',
    ],
    [
      'a text in a file named like a picture',
      [...COX, '--format', 'text', '--out', 'letter.png'],
      2,
      'letter.png is not the name of a text. Call it letter.txt, or leave --format out.',
    ],
    [
      'a file of a word processor',
      [...COX, '--out', 'letter.docx'],
      2,
      'No letter is written as .docx. Call it letter.pdf to print it, or letter.txt to change it.',
    ],
    ['a date that is none', [...COX, '--date', 'tomorrow'], 2, 'YYYY-MM-DD'],
    ['an answer without a name', [...COX, '--answer', 'hello'], 2, '--answer as ID=VALUE'],
    ['a text without quotes', [...COX, 'Sample'], 2, 'one word too many'],
    ['a state there is none of', [...COX, '--state', 'ZZ'], 1, 'state: Give the state'],
    ['an unknown issue', ['libary-funding', '--name', 'Ana'], 1, 'Did you mean "library-funding"?'],
    ['an issue like a path', ['../../etc/passwd', '--name', 'Ana'], 1, 'There is no issue called'],
    ['no name', ['artsakh-sanctions', '--answer', 'connection=1'], 1, 'name: A letter needs a name'],
    ['a name with a line break', ['crosswalk-safety', '--name', 'Ana\nSample'], 1, 'name: A name stays on one line'],
    ['a name of signs', ['crosswalk-safety', '--name', '!!!'], 1, 'name: This name has no letters'],
    [
      'a ZIP with a letter',
      ['library-funding', '--name', 'Ana', '--zip', '9323O'],
      1,
      'zip: 9323O has the letter O in it.',
    ],
    [
      'a street in the place of the ZIP, which is not repeated',
      ['library-funding', '--name', 'Ana', '--zip', '4217 Zebrafinch'],
      1,
      'zip: This is not a ZIP code. Give five digits',
    ],
    ['a story of emoji alone', story('😀😀😀'), 1, 'story: There are only signs here'],
    [
      'a story of a megabyte',
      story('word '.repeat(200_000)),
      1,
      'story: This text has 1,000,000 characters and 10,000 is the most.',
    ],
    ['a story file that is not there', story('@nothing.txt'), 1, 'Cannot read the file "nothing.txt"'],
    [
      'a required answer left out',
      ['artsakh-sanctions', '--name', 'Ana'],
      1,
      'connection: This question needs an answer',
    ],
    ['a choice there is none of', [...COX, '--answer', 'connection=9'], 1, 'connection: Choose one of these:'],
    ['a question there is none of', [...COX, '--answer', 'colour=red'], 1, 'There is no question called "colour"'],
    ['a question named like a trap', [...COX, '--answer', '__proto__=x'], 1, 'There is no question called "__proto__"'],
    ['a reason there is none of', [...COX, '--point', 'because'], 1, 'There is no reason called "because"'],
    [
      'a recipient there is none of',
      ['artsakh-sanctions', '--name', 'A', '--answer', 'connection=1', '--to', 'house:CA-12'],
      1,
      'Did you mean house:CA-21?',
    ],
    ['a language it is not written in', [...COX, '--lang', 'es'], 1, 'is written in: en'],
    ['an e-mail that is none', [...COX, '--email', 'ana at example'], 1, 'email: This does not look like'],
    ['a place that is a file', [...COX, '--out', '/dev/null/letter.txt'], 1, 'Cannot write to /dev/null/letter.txt'],
    [
      'several letters for one file',
      ['crosswalk-safety', '--name', 'A', '--format', 'pdf', '--out', 'letter.pdf'],
      1,
      '2 files do not fit into letter.pdf. Name a folder, like --out letters/.',
    ],
    [
      'a story that begins with a dash',
      story('- one thing\n- another'),
      2,
      'What follows --story begins with a dash. Join the two: --story="- one thing..."\n',
    ],
    ['a name that begins with a dash', ['my-own-letter', '--name', '-A'], 2, 'Join the two: --name="-A"'],
    ['an option with nothing after it', ['my-own-letter', '--name'], 2, 'There is nothing after --name.'],
    ['the second of an option with a dash', [...COX, '--answer', 'a=1', '--answer', '-b'], 2, '--answer="-b"'],
    ['the second of an option with nothing', [...COX, '--to', 'a', '--to'], 2, 'There is nothing after --to.'],
    ['templates that are not there', [...COX, '--templates', '/nowhere'], 1, 'is not a folder that can be read'],
  ] as const)('%s: one sentence and the right exit code', async (_what, args, code, says) => {
    const result = await run(args);
    expect(result).toMatchObject({ code, out: '' });
    expect(result.err).toContain(says);
    expect(result.err).not.toMatch(/\n\s+at /);
  });

  it('names what is left to fill in, and forces no kind of letter that cannot be', async () => {
    const { err } = await run([...COX, '--story', 'My name is [YOUR NAME] and I live in [YOUR TOWN].']);
    expect(err).toContain('The letter still says "[YOUR NAME]"');
    expect(err).toContain('The letter still says "[YOUR TOWN]"');
    const direct = [
      'artsakh-sanctions',
      '--name',
      'A',
      '--answer',
      'connection=1',
      '--to',
      'office:secretary-of-state',
    ];
    expect((await run([...direct, '--stance', 'thank'])).err).toContain('cannot be of the kind "thank"');
    expect((await run([...COX, '--stance', 'companion'])).code).toBe(1);
  });

  it('drops nothing when a letter is short, and says so where there is no short text', async () => {
    const { out } = await run([...COX, '--short', '--point', 'civilians']);
    expect(out).toContain('No family should have to live');
    expect(out).toContain('My faith or my conscience');
    expect(
      (
        await run([
          'my-own-letter',
          '--name',
          'A',
          '--zip',
          '82001',
          '--answer',
          'subject=Ferry',
          '--story',
          'It stopped.',
          '--short',
        ])
      ).err,
    ).toContain('has no short text');
  });

  it('claims to be a constituent only of whom the writer’s own place names', async () => {
    expect((await run([...COX, '--city', 'Fresno', '--state', 'CA'])).out).toContain('I live in Fresno, California.');
    expect((await run(['library-funding', '--name', 'A', '--zip', '82001', '--to', 'own-house'])).out).toContain(
      'I am your constituent',
    );
  });

  it('wants own words for a letter in one’s own words', async () => {
    const { code, err } = await run(['my-own-letter', '--name', 'A', '--zip', '82001', '--answer', 'subject=Ferry']);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('story: This letter is all your own words.'),
    });
  });

  it('is told all at once', async () => {
    const { err } = await run(['artsakh-sanctions', '--name', '', '--zip', 'x', '--point', 'y']);
    expect(err.trim().split('\n')).toHaveLength(4);
  });

  it('refuses bytes on a terminal, and several letters in one output', async () => {
    expect((await run([...COX, '--format', 'pdf'], { outIsTerminal: true })).err).toContain('--out letter.pdf');
    expect(
      (await run(['artsakh-sanctions', '--name', 'A', '--answer', 'connection=1', '--format', 'png'])).err,
    ).toContain('--out letters/');
  });

  it('refuses a closed issue, one not yet open, and one with a mistake in it', async () => {
    const issue = (more: string) => `id: bridge
title: The bridge
by: { name: Neighbours }
ask: Please mend the bridge.
recipients: [{ seat: office:mayor, title: Mayor, address: [City Hall] }]
facts: [{ text: It is closed., source: { title: Notice, publisher: City, date: 2026-01-02 } }]
${more}`;
    const templates = folderFixture({
      'bridge/issue.yaml': issue('closes: 2026-06-03'),
      'later/issue.yaml': issue('opens: 2027-01-01').replace('bridge', 'later'),
      'broken/issue.yaml': issue('titel: x').replace('bridge', 'broken'),
    });
    const of = (id: string) => run([id, '--name', 'Ana', '--templates', templates]);
    expect((await of('bridge')).err).not.toContain('redress letter');
    expect(await of('bridge')).toMatchObject({ code: 1, err: expect.stringContaining('ended on 2026-06-03') });
    expect(await of('later')).toMatchObject({ code: 1, err: expect.stringContaining('opens on 2027-01-01') });
    expect(await of('broken')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/issue\.yaml:7:1 {2}error .*Did you mean "title"/),
    });
  });

  it('leaves nothing half done where it cannot write', async () => {
    const folder = folderFixture();
    mkdirSync(join(folder, 'letters', 'house-CA-21.pdf'), { recursive: true });
    const { code, err } = await run([...COX, '--format', 'pdf', '--out', 'letters/'], { cwd: folder });
    expect(code).toBe(1);
    expect(err).toContain('Choose another place with --out.');
    expect(readdirSync(join(folder, 'letters'))).toEqual(['house-CA-21.pdf']);
    writeFileSync(join(folder, 'file'), '');
    expect((await run([...COX, '--out', 'file/'], { cwd: folder })).err).toContain(
      'a file stands where a folder should be',
    );
    expect(existsSync(join(folder, 'file'))).toBe(true);
  });
});
