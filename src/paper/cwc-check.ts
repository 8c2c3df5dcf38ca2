import { CWC_PREFIXES, CWC_TOPICS, type CwcMessage } from './cwc-message.ts';

/** A field that a gateway would refuse, and what to do. */
export interface CwcProblem {
  readonly field: string;
  readonly says: string;
}

const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const PHONE = /^\d{3}-\d{3}-\d{4}$/;
const STATES = new Set(
  (
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA ' +
    'RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI'
  ).split(' '),
);

/** Everything in a message that breaks a rule of the gateways. Empty: it may be handed in. */
export function cwcProblems(message: CwcMessage): CwcProblem[] {
  return [...deliveryProblems(message), ...constituentProblems(message), ...messageProblems(message)];
}

function deliveryProblems({
  chamber,
  deliveryId,
  deliveryDate,
  agent,
  campaignId,
  memberOffice,
  organization,
}: CwcMessage): CwcProblem[] {
  const office = chamber === 'house' ? /^H[A-Z]{2}\d{2}$|^HAQ00$/ : /^S[A-Z]{2}0[1-3]$/;
  return failed([
    ['DeliveryId', /^[A-Za-z0-9]{32}$/.test(deliveryId), 'It must be exactly 32 letters or digits.'],
    ['DeliveryDate', /^\d{8}$/.test(deliveryDate), 'It must be written YYYYMMDD.'],
    ['DeliveryAgent', agent.name !== '', 'Set CWC_AGENT to the name registered with the gateway.'],
    ['DeliveryAgentAckEmailAddress', EMAIL.test(agent.ackEmail), 'Set CWC_AGENT_EMAIL to an e-mail address.'],
    ['DeliveryAgentContactName', agent.contactName.length >= 6, 'Set CWC_CONTACT_NAME to at least 6 characters.'],
    ['DeliveryAgentContactEmail', EMAIL.test(agent.contactEmail), 'Set CWC_CONTACT_EMAIL to an e-mail address.'],
    ['DeliveryAgentContactPhone', PHONE.test(agent.contactPhone), 'Set CWC_CONTACT_PHONE like 202-555-0134.'],
    ['Organization', organization === undefined || organization.length >= 3, 'It must have at least 3 characters.'],
    ['CampaignId', campaignId !== '', 'Every campaign needs one.'],
    [
      'MemberOffice',
      office.test(memberOffice),
      'Only personal offices of members of Congress can be reached this way; a vacant seat has none.',
    ],
  ]);
}

function constituentProblems({ chamber, constituent }: CwcMessage): CwcProblem[] {
  const { prefix, firstName, lastName, address1, city, state, zip, phone, email } = constituent;
  const prefixes: readonly string[] = CWC_PREFIXES[chamber];
  const title = `The gateway asks for a title and takes only: ${prefixes.join(', ')}. Give the one you use with --prefix.`;
  return failed([
    ['Prefix', prefixes.includes(prefix), title],
    ['FirstName', firstName !== '', 'Give it with --first: a name is never split for you.'],
    ['LastName', lastName !== '', 'Give it with --last: a name is never split for you.'],
    ['Address1', address1.length >= 3, 'Give your street with --street.'],
    ['City', city.length >= 3, 'Give your town, at least 3 letters, with --city.'],
    ['StateAbbreviation', STATES.has(state), 'Give your state with --state, like CA.'],
    ['Zip', /^\d{5}(-\d{4})?$/.test(zip), 'Give your ZIP code with --zip.'],
    ['Phone', phone === undefined || PHONE.test(phone), 'Write it like 559-555-0134, or leave --phone out.'],
    ['Email', EMAIL.test(email), 'Give your e-mail address with --email: the office answers there.'],
  ]);
}

function messageProblems({
  subject,
  topics,
  bill,
  organizationStatement,
  constituentMessage,
  moreInfo,
}: CwcMessage): CwcProblem[] {
  const known: readonly string[] = CWC_TOPICS;
  const long = (text: string | undefined) => text === undefined || (text.length >= 6 && text.length <= 10_000);
  return failed([
    ['Subject', subject.length >= 6 && subject.length <= 500, 'It must have 6 to 500 characters.'],
    [
      'LibraryOfCongressTopic',
      topics.length > 0 && topics.every((topic) => known.includes(topic)),
      `Name one under "cwc: topics" in the issue: ${known.join('; ')}.`,
    ],
    ['Bill', bill === undefined || (bill.congress > 0 && bill.number > 0), 'It needs its Congress and number.'],
    ['OrganizationStatement', long(organizationStatement), 'Shared text must have 6 to 10,000 characters.'],
    ['ConstituentMessage', long(constituentMessage), 'Own words must have 6 to 10,000 characters, or none.'],
    ['Message', organizationStatement !== undefined || constituentMessage !== undefined, 'There is no text.'],
    ['MoreInfo', moreInfo === undefined || /^https?:\/\//.test(moreInfo), 'It must be a web address.'],
  ]);
}

function failed(rules: readonly (readonly [field: string, holds: boolean, says: string])[]): CwcProblem[] {
  return rules.flatMap(([field, holds, says]) => (holds ? [] : [{ field, says }]));
}
