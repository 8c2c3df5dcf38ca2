import { officeRole, withoutThe } from '../issue/office-role.ts';
import type { Content } from './campaign.ts';
import { MORE_SIGNERS } from './field-lists.ts';
import { RECIPIENTS_MAX } from './fields.ts';
import { lookedUp, WHO_SIGNED } from './looked-up.ts';
import { linesOf, readPeople, readSent, readSource, wholeOr, type Person } from './read-field.ts';
import { seatNamed } from './seat-named.ts';
import { upTo, type Data, type Of, type Typed } from './typed.ts';

/** What each shape of campaign adds to an issue. */
export const dataOfShape: Readonly<Record<Content['shape'], (typed: Typed) => Data>> = {
  'sign-on': signOn,
  bill,
  local,
  together: local,
};

function signOn({ content, field }: Typed): Data {
  const checked = readSource(field('source.0'));
  const office = officeOf(field, content);
  const coLeads = people(field('coleads'));
  const isWrittenTo = field('direct') !== '' || field('together.0') !== '';
  const offices = isWrittenTo ? [office, ...officesIn(field, content)] : [];
  return {
    recipients: [{ seat: 'own-house' }, { seat: 'own-senate' }, ...offices],
    signOn: {
      to: office['seat'],
      leads: people(field('leads')),
      ...(coLeads.length > 0 && { coLeads }),
      signers: ['signers', ...MORE_SIGNERS].flatMap((name) => people(field(name))),
      ...(field('count') !== '' && { signerCount: wholeOr(field('count')) }),
      complete: field('complete') === 'yes',
      checked: {
        on: lookedUp(content, WHO_SIGNED),
        source: field('checked') || (checked ? `${checked.publisher}, ${checked.title}`.slice(0, 300) : ''),
      },
      ...readSent(field('sent')),
    },
  };
}

const people = (typed: string): Person[] => [...readPeople(typed).people];

function bill({ field }: Typed): Data {
  const chambers = field('chambers');
  return {
    recipients: [
      ...(chambers === 'senate' ? [] : [{ seat: 'own-house' }]),
      ...(chambers === 'house' ? [] : [{ seat: 'own-senate' }]),
    ],
    bill: {
      congress: wholeOr(field('congress')),
      type: field('type'),
      number: wholeOr(field('number')),
      position: field('position'),
    },
  };
}

function local({ content, field }: Typed): Data {
  return { recipients: officesIn(field, content) };
}

/** Those that have a number. */
const officesIn = (field: Of, content: Content): Data[] =>
  upTo(RECIPIENTS_MAX)
    .filter((at) => field(`office.${at}`) !== '')
    .map((at) => officeOf((name) => field(`${name}.${at}`), content, `name.${at}`));

function officeOf(field: Of, content: Content, named = 'name'): Data {
  const title = withoutThe(field('office'));
  const [name, last, email] = [field('name'), field('surname'), field('email')];
  const address = linesOf(field('address'));
  return {
    seat: seatNamed(title),
    role: officeRole(title, { isFederal: content.shape === 'sign-on' }),
    title,
    ...(name !== '' && { name, verifiedOn: lookedUp(content, [named]) }),
    ...(last !== '' && { last }),
    ...(address.length > 0 && { address }),
    ...(email !== '' && { email }),
  };
}
