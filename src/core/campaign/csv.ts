/**
 * A table as RFC 4180 has it: lines end in CRLF, a field with a comma, a quotation mark or a line end stands in quotation marks.
 * What a spreadsheet would take for a formula begins with an apostrophe, which it shows as text.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map((field) => fieldOf(field)).join(',')}\r\n`).join('');
}

function fieldOf(field: string | number): string {
  if (typeof field === 'number') return String(field);
  const text = /^[\s]*[=+\-@\t\r|]/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
