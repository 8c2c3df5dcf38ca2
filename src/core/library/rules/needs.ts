import type { Issue } from '../../issue/issue.ts';

/** Why nothing in this issue can fill a field; undefined when something can. */
export function whyEmpty(path: string, issue: Issue): string | undefined {
  const [group, field] = path.split('.');
  if (group === 'signOn') return whyNoSignOn(field, issue);
  if (group === 'bill') return issue.bill ? undefined : 'the issue has no "bill"';
  if (group !== 'issue') return undefined;
  if (field === 'source' || field === 'publisher' || field === 'sourceDate')
    return issue.source ? undefined : 'the issue has no "source"';
  if (field === 'short' || field === 'by' || field === 'ask')
    return issue[field] ? undefined : `the issue has no "${field}"`;
  return undefined;
}

function whyNoSignOn(field: string | undefined, { signOn, recipients }: Issue): string | undefined {
  if (!signOn) return 'the issue has no "signOn"';
  if (field === 'to')
    return recipients.some(({ seat, title, name }) => seat === signOn.to && (title ?? name))
      ? undefined
      : `no recipient with the seat ${signOn.to} has a title or a name`;
  if (field === 'closesOn' || field === 'contact' || field === 'sentOn')
    return signOn[field] ? undefined : `"signOn" has no "${field}"`;
  if (field === 'count' || field === 'others') return signOn.signerCount ? undefined : '"signOn" has no "signerCount"';
  return undefined;
}

/** True for what one writer or official has and another has not. */
export function mayBeEmpty(path: string, issue: Issue): boolean {
  if (['writer.town', 'writer.state', 'writer.zip', 'writer.place', 'signOn.part'].includes(path)) return true;
  return issue.questions.some(({ id, required }) => !required && path === `answers.${id}`);
}
