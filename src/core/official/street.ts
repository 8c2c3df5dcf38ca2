const POST_OFFICE_BOX =
  /^(?:p ?o ?b(?:ox)?|post ?office box|ap(?:arta)?do(?: postal)?|caller(?: box)?|lock ?box|box|(?:p ?o )?drawer|(?:psc|cmr|unit) ?\d{1,6} box) ?[a-z]?\d|^(?:general delivery|lista de correos)\b|^p ?o ?(?:box|drawer) [a-z](?: |$)/;
const BOX_LATER = /\b(?:p ?o ?box|post office box) ?[a-z]?\d/;
const RURAL_ROUTE =
  /^(?:r ?r|r ?f ?d|rural (?:route|rt|rte)|ruta rural|h ?c ?r?|highway contract(?: route)?|star (?:route|rt)) ?\d|^(?:rt|rte|route) ?\d{1,4} box\b/;

/**
 * A line that says where mail is kept, not where somebody lives: the geocoder cannot place it. Linear in the text, of which
 * the first 300 characters are read.
 */
export function unplaceable(street: string): 'po-box' | 'rural-route' | undefined {
  const line = street
    .slice(0, 300)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.,:;/#-]+/g, ' ')
    .trim();
  if (POST_OFFICE_BOX.test(line) || (!/^\d/.test(line) && BOX_LATER.test(line))) return 'po-box';
  return RURAL_ROUTE.test(line) ? 'rural-route' : undefined;
}
