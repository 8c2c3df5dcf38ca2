import { STATE_NAME } from '../names/state-name.ts';

/** Departments as they follow "Secretary of" or stand before "Secretary". */
const DEPARTMENTS = [
  'State',
  'Defense',
  'War',
  'the Treasury',
  'Treasury',
  'the Interior',
  'Interior',
  'Agriculture',
  'Commerce',
  'Labor',
  'Health and Human Services',
  'Health & Human Services',
  'Housing and Urban Development',
  'Housing & Urban Development',
  'Transportation',
  'Energy',
  'Education',
  'Veterans Affairs',
  'Veterans’ Affairs',
  "Veterans' Affairs",
  'Homeland Security',
  'the Army',
  'the Navy',
  'the Air Force',
  'the Senate',
  'the House',
  'the Currency',
  'Customs and Border Protection',
];

/** The last word of an office. `CEO` and `President` may be of a company. */
const HEADS =
  'Chair(?:man|woman)? of the Joint Chiefs of Staff|Gov\\.|Lt\\. Gov\\.|Pres\\.|Sec\\.|Supt\\.|Amb\\.|Atty\\. Gen\\.|Chief of the General Staff|Chief of the Joint Staff|Secretary|Secretaries|Attorney General|Attorneys General|Administrator|Director|Commissioner|Chair(?:man|woman|person|s)?|Chief [A-Z][a-z]+ Officer|Chief of Staff|Chief Executive|Chief Justice|Chief|President [Pp]ro [Tt]em(?:pore)?|President|Vice President|Governor|Lieutenant Governor|Mayor|Speaker|Majority Leader|Minority Leader|Democratic Leader|Republican Leader|Leader|Majority Whip|Minority Whip|Postmaster General|General Manager|Manager|Surgeon General|Inspector General|Comptroller General|Comptroller|Ambassador|Trade Representative|C[A-Z]O|C\\.E\\.O\\.|Superintendent|Chancellor|Prime Minister|Foreign Minister|Minister|General Counsel|Archivist|Librarian of Congress|Treasurer|Premier|Ranking Member|Architect of the Capitol|Commandant|Executive Director|National Security Advis[eo]r|Adviser|Advisor|Czar|Director General|Secretary-General|Secretary General|Special Envoy|Envoy|Coordinator|Solicitor General|U\\.S\\. Attorney|Commander|General(?! (?:CEO|Director|President|Assembly|Government|Services|Accounting|Motors|Electric|Hospital|Counsel|Mills|Dynamics|Court))|Admiral|Chairwoman|Chairman|Co-Chair(?:s|man|woman)?|Judge|Managing Director|Executive|Co-Founder|Founder|Trustee|Register';

/** As newspapers print them. */
const SMALL =
  'chief justice|attorney general|inspector general|surgeon general|postmaster general|superintendent|commandant|commander|chancellor|treasurer|secretary|administrator|director|commissioner|chair(?:man|woman)?|president|chief executive(?: officer)?|chief|head|founder|governor|mayor|ambassador|premier|prime minister|advis[eo]r';

const department = DEPARTMENTS.map((name) => name.replaceAll('.', '\\.')).join('|');
const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}\\d&’'.-]*)";
/** The last words of agencies, which no name of a person has. */
const OF_AGENCY =
  '(?:Services?|Administration|Agency|Department|Bureau|Commission|Committee|Subcommittee|Board|Office|Centers?|Council|Corps|Authority|Systems?|Institutes?|Programs?|Protection|Safety|Affairs|Security|Association|Corporation|Foundation|Company|University|Division|Officers?|Executives?|Operations)';
const NAME_WORD = `(?:(?:\\p{Lu}\\.){1,3}|(?!(?:${OF_AGENCY}|Dr|Mr|Mrs|Ms|Gen|Adm|Lt|Maj|Col)(?![\\p{L}’'-])|\\p{Lu}\\p{Ll}+(?:tions?|logy|sight)(?!\\p{L})|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?\\s\\d)\\p{Lu}[\\p{L}\\p{M}’'-]+)`;

/** "(NOAA)", "(“the Board” or NLRB)" */
const SHORT = '\\((?:[A-Z][A-Za-z&.]{1,7}(?:(?: or |, )[^()]{3,30})?|(?=[^()]{0,30}[“"])[^()]{3,40})\\)';

/** Capital words and the small ones inside a name of an agency, before the head word. */
const ORGANISATION = `(?:(?:${WORD}|U\\.S\\.|\\d{1,2}|of|and|for|the|on|&|founder|president|chief|chairman|co-founder|interim)(?:\\s${SHORT})?,?\\s){0,10}?`;

const RANK =
  '(?:(?:Rear|Vice) Adm(?:iral|\\.)\\s|(?:Lieutenant|Major|Brigadier) General\\s|(?:Lt|Maj|Brig|Gen|Adm|Dr|Col|Capt|Admiral|Colonel|Captain)\\.?\\s){0,2}';
/** After the head word: of what. */
const OF = `(?:\\s(?:of|for|to)\\s(?:the\\s)?(?:U\\.S\\.\\s)?(?:${department}|${STATE_NAME}|United\\sStates(?=,|\\s${RANK}${NAME_WORD}(?:\\s\\p{Lu}\\.)?\\s${NAME_WORD}(?!\\s\\p{Lu}))|(?:\\p{Lu}\\p{Ll}+\\s){1,2}\\p{Lu}\\p{Ll}+(?:tions?|logy|sight)(?=\\s\\p{Lu})|(?<!the\\s)(?:\\p{Lu}\\p{Ll}+|[A-Z]{2,6})(?=\\s${RANK}${NAME_WORD}\\s${NAME_WORD}\\b)|(?:\\p{Lu}\\p{Ll}+\\s){0,2}(?:Department|Office|Bureau|Centers?|Board|Committee|Commission|Agency|Institutes?|Administration|Services?|Authority|Corps|Guard|Survey|Patrol|Bank|House|Senate|Management|National|Federal|Food|Environmental|Social|Small|Consumer|Postal|Veterans|Fish|Forest|Land|Prisons|Labor|Weather|Aviation|Medicare|Council|Joint|Army|Defense|Public|Economic|Indian|Naval|Democratic|Republic|Internal|United|Kingdom|People’s)(?:\\sNations)?(?:\\s\\([A-Z]{2,6}\\))?(?:\\s(?:${WORD}|of|and|for|the|on|&)){0,8}?(?=\\s${RANK}${NAME_WORD}\\s${NAME_WORD}\\b|[,.;]|\\s[\\p{Ll}(]|$)))?(?:\\s\\(\\p{Lu}[\\p{L} ]{2,24}\\))?`;

/** "Assistant Secretary of State for Consular Affairs": the last word tells where the name begins. */
const FOR = `(?:\\sfor\\s(?:(?:${WORD}|of|and|the|&)\\s){0,6}?\\p{Lu}\\p{Ll}+(?=\\s${NAME_WORD}\\s${NAME_WORD}(?!\\s\\p{Lu})))?`;

/** What begins the name of a member after a comma. */
const OF_MEMBER =
  '(?:U\\.S\\.\\s)?(?:Reps?|Sens?|Senators?|Representatives?|Congress(?:wo)?m[ae]n|Congressmembers?|Ranking)\\b';
export const TITLE_NAME = new RegExp(
  `^(?:the\\s)?(?<office>${ORGANISATION}(?:(?:[Aa]cting|[Dd]eputy|[Aa]ssistant|Under|[Ii]nterim|Vice|Associate|Principal)\\s){0,2}(?:${HEADS}|(?:(?!(?:its|his|her|their|the|and|or|of|for|by)\\s)[\\p{Ll}]+\\s)?(?:${SMALL}))(?:-[Dd]esignate|-elect|\\s[Nn]ominee)?${OF}${FOR}(?:-[Dd]esignate|-elect)?)(?:\\s${SHORT})?(?:,\\s(?!${OF_MEMBER})|\\s)(?:(?:(?:Rear|Vice) Adm(?:iral|\\.)|(?:Lieutenant|Major|Brigadier) General|Admiral|Dr|Mr|Ms|Mrs|Gen|General|Adm|Lt|Maj|Hon|Amb|Ambassador|Rep|Sen|Senator|Representative|Congress(?:wo)?man)\\.?\\s){0,2}(?<name>${NAME_WORD}(?:\\s(?:“[^”]{1,20}”\\s|"[^"]{1,20}"\\s)?(?:(?:de|la|van|von|al|bin|der)\\s){0,2}${NAME_WORD}){0,3})(?![\\p{L}’'-]|\\s(?:\\p{Lu}\\p{Ll}+\\s)?${OF_AGENCY}\\b)(?:,?\\s(?:Jr|Sr|I{2,3}|IV)\\b\\.?)?`,
  'u',
);

/** "NAME, TITLE of ORG": the office runs to the next comma or small word that is none of an office's. */
export const NAME_TITLE = new RegExp(
  `^(?:(?:Dr|Mr|Ms|Mrs|Gen|Adm|Hon|The Honorable)\\.?\\s)?(?<name>${NAME_WORD}(?:\\s(?:(?:de|la|van|von|al|bin|der)\\s){0,2}${NAME_WORD}){1,3})(?:,?\\s(?:Jr|Sr|I{2,3}|IV)\\b\\.?)?,\\s(?:the\\s)?(?<office>(?:(?:${WORD}|of|and|for|the|on|&|acting|deputy|assistant|associate|principal|interim|district|regional|national|general|managing|executive|founding|senior|vice|under)\\s){0,8}?(?:${HEADS}|[Cc]hief executive(?: officer)?|[Pp]resident|[Cc]hair(?:man|woman)?|[Dd]irector|[Ss]ecretary|[Aa]dministrator|[Cc]ommissioner|[Cc]ommander|[Pp]ostmaster [Gg]eneral|[Cc]hief|[Ss]uperintendent|[Gg]overnor|[Mm]ayor|[Mm]anager|[Pp]residing officer|[Ff]ounder|[Ss]ecretary-[Gg]eneral|[Cc]omptroller|[Aa]mbassador)(?:\\s(?:and|&)\\s(?:${HEADS}))?(?:\\s(?:of|at|for|(?<=[Aa]mbassador\\s)to)\\s(?:the\\s)?(?:${WORD}|of|and|for|the|on|&)(?:\\s(?:${WORD}|of|and|for|the|on|&(?=\\s\\p{Lu}))){0,9})?)(?=[,.;]|\\s[\\p{Ll}(–-]|$)`,
  'u',
);

/** "the Department of Defense", "FEMA", "Senate Appropriations leaders": an office without a person. */
export const OFFICE_ONLY = new RegExp(
  `^(?:the\\s|both\\s(?:the\\s)?)?(?<office>(?:${WORD}|U\\.S\\.)(?:\\s${SHORT})?(?:(?:,\\s(?!${OF_MEMBER})|\\s(?!Hon\\b|Honorable\\b))(?:${WORD}|(?:of|and|for|the|on|&)(?=\\s(?:the\\s)?\\p{Lu}))(?:\\s${SHORT})?){0,17})(?:['’]s)?(?<lead>\\s(?:leadership|leaders|officials|executives|administration|appropriators))?`,
  'u',
);

/** What an office without a person must hold, so that a place or a plain noun is not taken for one. */
export const IS_OFFICE =
  /\b(?:Department|Agency|Administration|Commission|Committee|Committees|Subcommittee|Bureau|Office|Service|Board|Corps|Council|Authority|Secretary|Administrator|Director|Leadership|Institutes?|Centers?|Guard|Association|Corporation|Inc|Company|Bank|Foundation|University|Court|Congress|Senate|House|White House|Pentagon|Postal|Amtrak|Reserve|Treasury|Embassy|Union|Nations|League|Group|Force|Program|Policy|Affairs|Panel|Society|Federation|Institute|Alliance|Network|Coalition|Technologies|Airlines?|Railroad|Energy|Motors|Railway|Pharmaceuticals?|Platforms|Systems|Assembly|Legislature|Conference|District|Archives|Museum|Airport|Exchange|Hospitals?|[A-Z]{3,6})\b|^[A-Z]{2,6}$/;

/** Words in the names of what belongs to the state, and in no firm's. */
export const OF_STATE =
  /\b(?:Department|Agency|Administration|Commission|Committees?|Subcommittees?|Bureau|Office|Services?|Board|Corps|Council|Authority|Protection|Prevention|Affairs|Senate|House|Congress|Reserve|Medicaid|Treasury)\b|^[A-Z]{2,6}$/;

export const HEAD_ALONE = new RegExp(
  `^(?:the\\s)?(?<office>(?:${HEADS})s?(?:\\s(?:of|for)\\s(?:the\\s)?(?:${department}|${STATE_NAME}|${WORD}(?:\\s(?:${WORD}|of|and|for|the(?=\\s\\p{Lu}))){0,8}))?)\\b`,
  'u',
);
/** "urging the president to", "to the chairman of the Board of Trade" */
export const SMALL_HEAD = new RegExp(
  `^the (?<office>(?:(?:vice )?president|governor|attorney general|postmaster general|secretary|administrator|commissioner)(?= (?:to|for)\\b|[.,]|$)|(?:acting )?(?:${SMALL})\\s(?:of|at)\\s(?:the\\s)?${WORD}(?:\\s(?:${WORD}|(?:of|and|for|the|on|&)(?=\\s(?:the\\s)?\\p{Lu}))){0,8})`,
  'u',
);
/** What a name is not followed by, be it after another word of the agency. */
export const GOES_ON_AS_AGENCY = new RegExp(`^(?: \\p{Lu}[\\p{L}’'-]*){0,2} ${OF_AGENCY}(?!\\p{L})`, 'u');
export const HEAD_WORD = new RegExp(`\\b(?:${HEADS})\\b`, 'u');

/** Several who hold one office: "Governors Jane Doe of Ohio and John Roe of Iowa", "the Secretaries of State and Defense, ...". */
export const PLURAL_NAMES = new RegExp(
  `^(?:the\\s)?(?<office>${ORGANISATION}(?:board\\s|commission\\s|council\\s|senate\\s|house\\s|congressional\\s)?(?:Secretaries|Governors|Mayors|Commissioners|Chairs|Chairmen|Chairwomen|Co-Chairs|CEOs|Leaders|Administrators|Directors|Presidents|Ambassadors|Chancellors|Attorneys General|Ministers|Superintendents|[Cc]o-chairs|[Cc]hairs|[Ll]eaders|[Gg]overnors|[Mm]ayors|[Cc]ommissioners|[Ee]xecutives|[Mm]embers|[Dd]irectors|[Tt]rustees)(?:\\sof\\s(?:the\\s)?${WORD}(?:,?\\s(?:and\\s)?${WORD}){0,4}(?=,))?),?\\s(?<names>${NAME_WORD}(?:\\s${NAME_WORD}){1,3}(?:,?\\s(?:and\\s)?(?:of\\s)?(?:${NAME_WORD}|\\([^()]{1,20}\\)|(?<=,\\s)and))*)`,
  'u',
);
/** "the heads of the FAA and the NTSB", "leaders of the House Appropriations Committee". */
export const HEADS_OF =
  /^(?:the )?(?:top |senior |acting )?(?:heads?|leaders?|leadership|boards?(?: of directors| members)?|chairs|members|officials|(?:chief )?executives?(?: officers?)?|(?:presidents? and )?(?:ceos?|CEOs?|chief executives)|owners|founders|commissioners|chiefs|directors|administrators|presidents) (?:of|at|from) (?:both )?(?=(?:the )?(?:\p{Lu}|U\.S\.))/iu;

/** "the heads of the FAA and the NTSB, Jane Doe and John Roe": as many names as offices. */
export const TWO_HEADS = new RegExp(
  `${HEADS_OF.source}(?<first>[^,;.]{2,90}?) and (?<second>[^,;.]{2,60}), (?<one>${NAME_WORD}(?:\\s${NAME_WORD}){1,2}) and (?<two>${NAME_WORD}(?:\\s${NAME_WORD}){1,2})(?=[,.;]|\\s\\p{Ll}|$)`,
  'u',
);

/** A name to its end, and what it is said to head. */
export const PERSON_ALONE = new RegExp(
  `^(?<name>${NAME_WORD}(?:\\s(?:(?:de|la|van|von|al|bin|der)\\s){0,2}${NAME_WORD}){1,3})(?:,?\\s(?:Jr|Sr|I{2,3}|IV)\\b\\.?)?(?:,\\s(?:who\\s(?:heads|leads|runs|chairs|oversees|directs|commands)\\s(?:the\\s)?|(?=(?:the\\s|an?\\s)?(?:[\\p{Ll}-]+\\s){1,5}(?:of|at|for|with)\\s))(?<office>(?:[\\p{Ll}-]+\\s){0,7}${WORD}(?:\\s(?:${WORD}|of|and|for|the|on|&)){0,9}))?(?=[,.;]|\\s\\p{Ll}|$)`,
  'u',
);

/** "the chief executives of three lenders: Jane Doe of Quickpay, John Roe of Lendly": each name with its company. */
export const NAMES_OF = new RegExp(
  `(?<name>${NAME_WORD}(?:\\s${NAME_WORD}){1,3})\\s(?:of|at|from)\\s(?<office>(?:the\\s)?${WORD}(?:\\s${WORD}){0,5})`,
  'gu',
);

/** "Quickpay’s Jane Doe" */
export const OWNED_NAMES = new RegExp(
  `(?<office>\\p{Lu}[\\p{L}\\p{M}\\d&.-]*(?:\\s\\p{Lu}[\\p{L}\\p{M}\\d&.-]*){0,3})[’']s?\\s(?:(?:${HEADS})\\s)?(?<name>${NAME_WORD}(?:\\s${NAME_WORD}){1,3})`,
  'gu',
);

/** "the Executive Director of Quickpay, Jane Doe", "the agency’s acting head, Jane Doe" */
export const OFFICE_THEN_NAME = new RegExp(
  `^(?:the\\s|its\\s)?(?<office>${ORGANISATION}(?:${HEADS}|${SMALL})\\s(?:of|at|for)\\s(?:the\\s)?(?:${WORD}|U\\.S\\.)(?:\\s(?:${WORD}|of|and|for|the|&)){0,7}?(?:\\s${SHORT})?|(?:(?:the\\s)?(?:${WORD}\\s){0,3}[\\p{L}-]+[’']s\\s)?(?:[\\p{Ll}-]+\\s){0,3}(?:${SMALL})(?:\\sof\\s[\\p{Ll}]+(?:\\s[\\p{Ll}]+)?)?),\\s${RANK}(?<name>${NAME_WORD}(?:\\s${NAME_WORD}){1,3})(?=[,.;]|\\s\\p{Ll}|$)`,
  'u',
);

const NAME = `(?<name>${NAME_WORD}(?:\\s${NAME_WORD}){1,2})`;
const NAME_ENDS = '(?=[,.;]|\\s[\\p{Ll}(]|$)';

/** "Jane Doe of the Postal Service" */
export const NAMED_AT = new RegExp(
  `^${NAME}\\s(?:of|at|from|with)\\s(?:the\\s)?(?<office>(?:U\\.S\\.\\s)?${WORD}(?:\\s(?:${WORD}|of|and|for|&)){0,8})${NAME_ENDS}`,
  'u',
);

/** "Jane Doe, Inspector in Charge of the Chicago Division", "Jane Doe, the department’s acting under secretary for health" */
export const TOLD_ROLE = new RegExp(
  `^${NAME},\\s(?:the\\s|an?\\s)?(?<office>(?:(?:${WORD}|[\\p{Ll}’'-]+)\\s){0,6}?(?:[Ss]pecial [Aa]gent|[Ii]nspector|[Oo]fficer in [Cc]harge|(?:[Uu]nder|[Aa]ssistant|[Dd]eputy)\\s?[Ss]ecretary|[Hh]ead|[Nn]ominee|[Aa]gent in [Cc]harge|[Ee]ngineer|[Cc]ounsel|[Cc]oordinator|[Aa]dvis[eo]r|[Cc]ontroller|[Cc]zar|[Aa]dministrator|[Dd]irector|[Cc]ommissioner|[Cc]hief)(?:\\s(?:${WORD}|[\\p{Ll}’'-]+)){0,12}?)(?=[,.;]|\\s[-–]|$)`,
  'u',
);

/** "the Postal Service’s Jane Doe" */
export const OFFICES_PERSON = new RegExp(
  `^(?:the\\s)?(?<office>(?:U\\.S\\.\\s)?\\p{Lu}[\\p{L}\\d&.-]*(?:\\s(?:\\p{Lu}[\\p{L}\\d&.-]*|of|and|for|the)){0,6})[’']s?\\s${NAME}${NAME_ENDS}`,
  'u',
);

/** "the chair and ranking member of the House Appropriations Committee": two. */
export const CHAIR_AND_RANKING = new RegExp(
  `^(?:the\\s)?(?<chair>[Cc]hair(?:man|woman)?)\\sand\\s(?:the\\s)?(?<ranking>[Rr]anking\\s[Mm]ember\\sof\\s(?:the\\s)?${WORD}(?:\\s(?:${WORD}|of|and|for|the|on|&)){0,8})(?=[,.;]|\\s\\p{Ll}|$)`,
  'u',
);
