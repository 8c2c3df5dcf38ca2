import { BadCopy } from './bad-copy.ts';

export type Fields = Readonly<Record<string, string>>;

/**
 * The records of a flat XML list: `<root><record><field>text</field>...</record>...</root>`. Reads in one pass, follows
 * no entity but the five of XML and numbers, and refuses (BadCopy) a document type, a nested field or a missing end.
 */
export function readFlatXml(text: string, root: string, record: string): Fields[] {
  if (/<!DOCTYPE|<!ENTITY|<!\[CDATA\[/i.test(text)) throw new BadCopy('has parts that are not read');
  const body = within(text.trim(), root);
  const records: Fields[] = [];
  const open = `<${record}>`;
  const close = `</${record}>`;
  for (let at = body.indexOf(open); at >= 0; at = body.indexOf(open, at)) {
    const end = body.indexOf(close, at);
    if (end < 0) throw new BadCopy('is cut short');
    records.push(fieldsOf(body.slice(at + open.length, end)));
    at = end + close.length;
  }
  return records;
}

function within(text: string, root: string): string {
  const start = text.indexOf(`<${root}>`);
  if (start < 0) throw new BadCopy(`is not the list '${root}'`);
  if (!text.endsWith(`</${root}>`)) throw new BadCopy('is cut short');
  return text.slice(start + root.length + 2, -(root.length + 3));
}

function fieldsOf(text: string): Fields {
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  const field = /\s*<(?:([A-Za-z_]\w*)>([^<]*)<\/([A-Za-z_]\w*)>|([A-Za-z_]\w*)\s*\/>)/gy;
  let end = 0;
  for (let found = field.exec(text); found; found = field.exec(text)) {
    const [, name, value, closed, empty] = found;
    if (name !== closed) throw new BadCopy('has a field that is not closed');
    fields[name ?? empty ?? ''] = unescape(value ?? '').trim();
    end = field.lastIndex;
  }
  if (text.slice(end).trim() !== '') throw new BadCopy('has a record that is not flat');
  return fields;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
  });
}
