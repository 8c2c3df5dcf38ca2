import MailComposer from 'nodemailer/lib/mail-composer';
import { wholeText } from '../../core/letter/letter-text.ts';
import { subjectOf } from '../../core/conversation/kit.ts';
import { SENTENCES } from '../../core/conversation/sentences.ts';
import { blockOf, type Letter } from '../../core/letter/letter.ts';
import type { Paper } from '../../core/promises/paper.ts';
import type { Channel } from '../channel.ts';
import type { About } from '../ledger.ts';
import { isAddress, type MailAddress } from './mail-address.ts';
import type { Smtp } from './smtp.ts';

export interface EmailParts {
  readonly smtp: Smtp;
  readonly paper: Pick<Paper, 'pdf'>;
  readonly from: MailAddress;
  /** Who runs this deployment: stands below each letter. */
  readonly operator: { readonly name: string; readonly contact: string };
}

/** Always the same for a letter; another one after it was forgotten and written anew. */
export const messageIdOf = ({ id, agreed }: Pick<About, 'id' | 'agreed'>, from: MailAddress): string =>
  `<${id}.${agreed.toString(36)}@${from.address.split('@')[1]!}>`;

/** Letters as e-mail: the text, the page as PDF beside it, one recipient, an answer to the writer. */
export function createEmail({ smtp, paper, from, operator }: EmailParts): Channel {
  return {
    async compose(about, { letter: written, to, replyTo }, now) {
      if (!isAddress(to) || !isAddress(replyTo)) throw new Error('A letter has an address that is none');
      const letter = answerable(written, replyTo);
      const { bytes } = await paper.pdf(letter);
      const say = SENTENCES[letter.language].mailed;
      const { name } = blockOf(letter, 'signature');
      return await built({
        from: { name: say.via(name, from.name), address: from.address },
        to: { name: letter.recipient, address: to },
        replyTo: { name, address: replyTo },
        subject: subjectOf(letter),
        text: textOf(letter, operator),
        date: new Date(now),
        messageId: messageIdOf(about, from),
        attachments: [{ filename: 'letter.pdf', content: Buffer.from(bytes), contentType: 'application/pdf' }],
      });
    },
    send: ({ to, bytes, lastDot }) => smtp.send({ from: from.address, to, bytes, lastDot }),
  };
}

/** Nobody fills in by pen what is mailed: the address for the answer stands there instead. */
function answerable(letter: Letter, replyTo: string): Letter {
  const blocks = letter.blocks.map((block) =>
    block.kind === 'signature'
      ? { ...block, lines: [...new Set([...block.lines, replyTo])], blanks: [], blanksReason: '' }
      : block,
  );
  return { ...letter, blocks };
}

function textOf(letter: Letter, operator: EmailParts['operator']): string {
  const say = SENTENCES[letter.language].mailed;
  const { name, lines } = blockOf(letter, 'signature');
  const signed = [wholeText(letter), ...lines].join('\n');
  return [signed, say.attached, `-- \n${say.footer(name, operator.name, operator.contact)}`].join('\n\n');
}

/** A mail as it travels: all ASCII, lines ended by CRLF. Nothing is read from the disk or fetched for it. */
export async function built(mail: ConstructorParameters<typeof MailComposer>[0]): Promise<Buffer> {
  const safe = { ...mail, disableFileAccess: true, disableUrlAccess: true, newline: 'windows' };
  return await new MailComposer(safe).compile().build();
}
