/**
 * A message as the House's and the Senate's gateways take it ("Communicating With Congress", version 2.0). The official
 * schema is given to vendors alone; the rules here are those on which public implementations agree, checked 2026-11-25.
 */
export interface CwcMessage {
  readonly chamber: 'house' | 'senate';
  /** Exactly 32 letters or digits, the same whenever the same letter is tried again. */
  readonly deliveryId: string;
  /** `YYYYMMDD` */
  readonly deliveryDate: string;
  readonly agent: CwcAgent;
  readonly organization?: string;
  /** One per campaign and way of writing: offices sort by it. */
  readonly campaignId: string;
  readonly memberOffice: string;
  readonly constituent: CwcConstituent;
  readonly subject: string;
  readonly topics: readonly string[];
  readonly bill?: CwcBill;
  /** The text that everybody shares. */
  readonly organizationStatement?: string;
  /** The writer's own words. */
  readonly constituentMessage?: string;
  readonly moreInfo?: string;
}

/** Who hands the message in: the operator, as registered with the gateway. Phone `xxx-xxx-xxxx`. */
export interface CwcAgent {
  readonly name: string;
  readonly ackEmail: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
}

export interface CwcConstituent {
  readonly prefix: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly address1: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly phone?: string;
  readonly email: string;
}

export interface CwcBill {
  readonly congress: number;
  /** As the chamber writes it: `hr` for the House, `H.R.` for the Senate. */
  readonly type: string;
  readonly number: number;
  readonly proOrCon: 'Pro' | 'Con';
}

/** Titles that a gateway takes. Nobody's is chosen for them; `Mx.` is in neither list. */
export const CWC_PREFIXES = {
  house: [
    'Mr.',
    'Mrs.',
    'Ms.',
    'Mr. and Mrs.',
    'Miss',
    'Dr.',
    'Dr. and Mrs.',
    'Dr. and Mr.',
    'Admiral',
    'Captain',
    'Chief Master Sergeant',
    'Colonel',
    'Commander',
    'Corporal',
    'Father',
    'Lieutenant',
    'Lieutenant Colonel',
    'Master Sergeant',
    'Reverend',
    'Sergeant',
    'Second Lieutenant',
    'Sergeant Major',
    'Sister',
    'Technical Sergeant',
  ],
  senate: ['Mr.', 'Mrs.', 'Miss', 'Ms.', 'Dr.'],
} as const;

/** The policy areas of the Library of Congress, in full. */
export const CWC_TOPICS = [
  'Agriculture and Food',
  'Animals',
  'Armed Forces and National Security',
  'Arts, Culture, Religion',
  'Civil Rights and Liberties, Minority Issues',
  'Commerce',
  'Congress',
  'Crime and Law Enforcement',
  'Economics and Public Finance',
  'Education',
  'Emergency Management',
  'Energy',
  'Environmental Protection',
  'Families',
  'Finance and Financial Sector',
  'Foreign Trade and International Finance',
  'Government Operations and Politics',
  'Health',
  'Housing and Community Development',
  'Immigration',
  'International Affairs',
  'Labor and Employment',
  'Law',
  'Native Americans',
  'Public Lands and Natural Resources',
  'Science, Technology, Communications',
  'Social Sciences and History',
  'Social Welfare',
  'Sports and Recreation',
  'Taxation',
  'Transportation and Public Works',
  'Water Resources Development',
] as const;
