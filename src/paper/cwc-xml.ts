import type { CwcMessage } from './cwc-message.ts';

type Content = string | undefined | readonly Element[];
type Element = readonly [tag: string, content: Content];

/** The message as XML, every tag on its own line. It renders what it is given: ask `cwcProblems` first. */
export function cwcXml(message: CwcMessage): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<CWC>'];
  for (const element of elementsOf(message)) lines.push(...linesOf(element, '  '));
  return [...lines, '</CWC>', ''].join('\n');
}

function elementsOf(message: CwcMessage): Element[] {
  const { agent, constituent, bill } = message;
  return [
    ['CWCVersion', '2.0'],
    [
      'Delivery',
      [
        ['DeliveryId', message.deliveryId],
        ['DeliveryDate', message.deliveryDate],
        ['DeliveryAgent', agent.name],
        ['DeliveryAgentAckEmailAddress', agent.ackEmail],
        [
          'DeliveryAgentContact',
          [
            ['DeliveryAgentContactName', agent.contactName],
            ['DeliveryAgentContactEmail', agent.contactEmail],
            ['DeliveryAgentContactPhone', agent.contactPhone],
          ],
        ],
        ['Organization', message.organization],
        ['CampaignId', message.campaignId],
      ],
    ],
    [
      'Recipient',
      [
        ['MemberOffice', message.memberOffice],
        ['IsResponseRequested', 'Y'],
      ],
    ],
    [
      'Constituent',
      [
        ['Prefix', constituent.prefix],
        ['FirstName', constituent.firstName],
        ['LastName', constituent.lastName],
        ['Address1', constituent.address1],
        ['City', constituent.city],
        ['StateAbbreviation', constituent.state],
        ['Zip', constituent.zip],
        ['Phone', constituent.phone],
        ['Email', constituent.email],
      ],
    ],
    [
      'Message',
      [
        ['Subject', message.subject],
        ['LibraryOfCongressTopics', message.topics.map((topic): Element => ['LibraryOfCongressTopic', topic])],
        [
          'Bills',
          bill && [
            [
              'Bill',
              [
                ['BillCongress', String(bill.congress)],
                ['BillTypeAbbreviation', bill.type],
                ['BillNumber', String(bill.number)],
              ],
            ],
          ],
        ],
        ['ProOrCon', bill?.proOrCon],
        ['OrganizationStatement', message.organizationStatement],
        ['ConstituentMessage', message.constituentMessage],
        ['MoreInfo', message.moreInfo],
      ],
    ],
  ];
}

function linesOf([tag, content]: Element, indent: string): string[] {
  if (content === undefined || content.length === 0) return [];
  if (typeof content === 'string') return [`${indent}<${tag}>${escaped(content)}</${tag}>`];
  return [`${indent}<${tag}>`, ...content.flatMap((element) => linesOf(element, `${indent}  `)), `${indent}</${tag}>`];
}

/* oxlint-disable no-control-regex -- what XML 1.0 cannot hold is taken out here */
const ILLEGAL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;
/* oxlint-enable no-control-regex */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

function escaped(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>\r]/g, (sign) => ENTITIES[sign]!);
}
