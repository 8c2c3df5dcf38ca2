import { inLanguage, type Issue, type Localized, type Signer, type SignOn, type Stance } from '../../issue/issue.ts';
import type { Problem } from '../source.ts';
import { counted } from './counted.ts';
import { error, warning } from './problem.ts';
import { reachable } from './stances.ts';
import { issueTexts, type Said } from './texts.ts';

/** The list of signers agrees with its count, and nobody is asked to sign what has left or cannot be signed. */
export function signOnProblems(issue: Issue): Problem[] {
  const { signOn } = issue;
  return signOn
    ? [
        ...countProblems(signOn),
        ...openProblems(issue, signOn),
        ...sentProblems(issue, signOn),
        ...askedProblems(issue),
      ]
    : [];
}

function countProblems({ leads, coLeads, signers, signerCount, complete }: SignOn): Problem[] {
  if (signerCount === undefined) return [];
  const named = new Set([...leads, ...coLeads, ...signers].map((signer) => whoIs(signer))).size;
  const numbers = `${counted(named, 'person is', 'people are')} named and "signerCount" says ${String(signerCount)}`;
  const path = ['signOn', 'signerCount'];
  if (named > signerCount)
    return [error('too-many-signers', path, `${numbers}.`, 'Correct the count, or remove who did not sign.')];
  if (!complete || named === signerCount) return [];
  const fix = 'Name them all, or write "complete: false": then nobody is told they did not sign.';
  return [error('not-complete', ['signOn', 'complete'], `The list is called complete, but ${numbers}.`, fix)];
}

const whoIs = ({ bioguide, name, state, chamber }: Signer): string => bioguide ?? `${name} ${state} ${chamber}`;

function openProblems({ status }: Issue, { sentOn, closesOn, contact }: SignOn): Problem[] {
  if (sentOn || (closesOn && contact) || status === 'history' || status === 'closed') return [];
  const says = 'Members are asked to sign, but not told until when and whom to contact.';
  const fix = 'Add "closesOn" and "contact", or "sentOn" when the letter has left.';
  return [error('sign-until-when', ['signOn'], says, fix)];
}

function sentProblems(issue: Issue, { sentOn }: SignOn): Problem[] {
  if (!sentOn) return [];
  return issueTexts(issue)
    .filter(asksToSign)
    .map(({ path }) => warning('sent-but-asks', path, SENT_SAYS, SENT_FIX));
}

/** Who cannot sign, or has, and why. */
const CANNOT_SIGN = {
  thank: 'Members who have signed would be asked to sign again.',
  companion: 'Senators would be asked to sign a letter of the House.',
  direct: 'The office that the letter is addressed to would be asked to sign it.',
} as const;

type Asks = Partial<Record<Stance | 'default', Localized>>;

/** One ask for everybody that says "sign the letter" is wrong for those who cannot. */
function askedProblems(issue: Issue): Problem[] {
  const { ask } = issue;
  if (ask === undefined) return [];
  const asks: Asks = typeof ask === 'string' || 'en' in ask ? { default: ask } : ask;
  return (['thank', 'companion', 'direct'] as const)
    .filter((stance) => reachable(issue).includes(stance))
    .flatMap((stance) => {
      const said = asks[stance];
      const text = said ?? asks.default ?? asks.unknown ?? asks.ask;
      if (text === undefined || !asksToSign({ text: inLanguage(text, 'en'), language: 'en' })) return [];
      const fix = `Write under "ask" a line "${stance}: ..." with what they can do, and the general ask as "default: ...".`;
      return [warning('asks-who-cannot', ['ask', ...(said ? [stance] : [])], CANNOT_SIGN[stance], fix)];
    });
}

export const SENT_SAYS = 'The letter has been sent, but this asks somebody to sign it.';
export const SENT_FIX = 'Ask for what can still be done: a public statement, a vote, a letter of their own.';

/** "sign the letter", "add your name to the letter", "firme la carta"; not "signing" or "signed". */
export function asksToSign({ text, language }: Pick<Said, 'text' | 'language'>): boolean {
  return (language === 'es' ? FIRMAR : SIGN).test(text);
}

const SIGN = /\b(?:(?:co-?)?sign|add (?:your|their|his|her) names? to|join)\b[^.?!\n]{0,60}\bletter\b/i;
const FIRMAR = /(?<!\p{L})(?:firme|firmar|(?:añada|sume) su nombre|súmese|adhiérase)(?!\p{L})[^.?!\n]{0,60}carta/iu;
