import type { Issue } from '../../issue/issue.ts';
import type { WhyEmpty } from '../what.ts';

/** Why nothing in this issue can fill a field; undefined when something can. */
export function whyEmpty(path: string, issue: Issue): WhyEmpty | undefined {
  const [group, field] = path.split('.');
  if (group === 'signOn') return whyNoSignOn(field, issue);
  if (group === 'bill') return issue.bill ? undefined : issueLacks('bill');
  if (group !== 'issue') return undefined;
  if (field === 'source' || field === 'publisher' || field === 'sourceDate')
    return issue.source ? undefined : issueLacks('source');
  if (field === 'short' || field === 'by' || field === 'ask') return issue[field] ? undefined : issueLacks(field);
  return undefined;
}

const issueLacks = (name: string): WhyEmpty => ({ kind: 'issue-lacks', name });
const signOnLacks = (name: string): WhyEmpty => ({ kind: 'sign-on-lacks', name });

function whyNoSignOn(field: string | undefined, { signOn, recipients }: Issue): WhyEmpty | undefined {
  if (!signOn) return issueLacks('signOn');
  if (field === 'to')
    return recipients.some(({ seat, title, name }) => seat === signOn.to && (title ?? name))
      ? undefined
      : { kind: 'nobody-called', seat: signOn.to };
  if (field === 'closesOn' || field === 'contact' || field === 'sentOn')
    return signOn[field] ? undefined : signOnLacks(field);
  if (field === 'count' || field === 'others') return signOn.signerCount ? undefined : signOnLacks('signerCount');
  return undefined;
}

/** True for what one writer or official has and another has not. */
export function mayBeEmpty(path: string, issue: Issue): boolean {
  if (['writer.town', 'writer.state', 'writer.zip', 'writer.place', 'signOn.part'].includes(path)) return true;
  return issue.questions.some(({ id, required }) => !required && path === `answers.${id}`);
}
