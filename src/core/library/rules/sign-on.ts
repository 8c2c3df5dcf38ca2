import type { Day } from '../../ids.ts';
import { inLanguage, type Issue, type Localized, type Signer, type SignOn, type Stance } from '../../issue/issue.ts';
import type { Problem } from '../source.ts';
import { error, warning } from './problem.ts';
import { reachable } from './stances.ts';
import { issueTexts, type Said } from './texts.ts';

/** The list of signers agrees with its count, and nobody is asked to sign what has left or cannot be signed. */
export function signOnProblems(issue: Issue, today: Day): Problem[] {
  const { signOn } = issue;
  return signOn
    ? [
        ...countProblems(signOn),
        ...openProblems(issue, signOn, today),
        ...sentProblems(issue, signOn),
        ...askedProblems(issue),
      ]
    : [];
}

function countProblems({ leads, coLeads, signers, signerCount, complete }: SignOn): Problem[] {
  if (signerCount === undefined) return [];
  const named = new Set([...leads, ...coLeads, ...signers].map((signer) => whoIs(signer))).size;
  const numbers = { named, count: signerCount };
  if (named > signerCount) return [error(['signOn', 'signerCount'], { rule: 'too-many-signers', ...numbers })];
  if (!complete || named === signerCount) return [];
  return [error(['signOn', 'complete'], { rule: 'not-complete', ...numbers })];
}

const whoIs = ({ bioguide, name, state, chamber }: Signer): string => bioguide ?? `${name} ${state} ${chamber}`;

function openProblems({ status }: Issue, { sentOn, closesOn, contact }: SignOn, today: Day): Problem[] {
  if (sentOn || status === 'history' || status === 'closed') return [];
  if (!closesOn || !contact) return [error(['signOn'], { rule: 'sign-until-when' })];
  return status === 'open' && closesOn < today ? [warning(['signOn', 'closesOn'], { rule: 'signing-over' })] : [];
}

function sentProblems(issue: Issue, { sentOn }: SignOn): Problem[] {
  if (!sentOn) return [];
  return issueTexts(issue)
    .filter(asksToSign)
    .map(({ path }) => warning(path, { rule: 'sent-but-asks' }));
}

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
      return [warning(['ask', ...(said ? [stance] : [])], { rule: 'asks-who-cannot', stance })];
    });
}

/** "sign the letter", "add your name to the letter", "firme la carta"; not "signing" or "signed". */
export function asksToSign({ text, language }: Pick<Said, 'text' | 'language'>): boolean {
  return (language === 'es' ? FIRMAR : SIGN).test(text);
}

const SIGN = /\b(?:(?:co-?)?sign|add (?:your|their|his|her) names? to|join)\b[^.?!\n]{0,60}\bletter\b/i;
const FIRMAR = /(?<!\p{L})(?:firme|firmar|(?:añada|sume) su nombre|súmese|adhiérase)(?!\p{L})[^.?!\n]{0,60}carta/iu;
