/** What the fence around templates refuses, each with what its sentence needs; names as people wrote them. */
export type Refusal =
  | { readonly rule: 'not-text' }
  | { readonly rule: 'too-large'; readonly has: number; readonly max: number }
  | { readonly rule: 'too-many-marks'; readonly max: number }
  | { readonly rule: 'too-deep'; readonly of: 'blocks' | 'shared texts'; readonly max: number }
  | { readonly rule: 'too-costly' }
  | { readonly rule: 'not-readable'; readonly why: Unreadable }
  | { readonly rule: 'no-block-params' }
  | { readonly rule: 'no-triple' }
  | { readonly rule: 'not-allowed' }
  | { readonly rule: 'not-a-field' }
  | { readonly rule: 'list-as-text'; readonly list: string }
  | { readonly rule: 'not-a-list' }
  | { readonly rule: 'each-in-each' }
  | { readonly rule: 'no-options'; readonly of: 'call' | 'shared text' }
  /** Without a helper: `if` or `unless`. */
  | { readonly rule: 'wrong-arguments'; readonly helper?: string; readonly example: string }
  | {
      readonly rule: 'unknown-block';
      readonly block: string;
      readonly meant?: string;
      readonly known: readonly string[];
    }
  | { readonly rule: 'unknown-helper'; readonly helper: string; readonly meant?: string }
  /** `outside`: it exists, but not inside `each`. */
  | { readonly rule: 'unknown-field'; readonly field: string; readonly meant?: string; readonly outside: boolean }
  | { readonly rule: 'unknown-partial'; readonly name: string; readonly meant?: string }
  | { readonly rule: 'partial-in-itself'; readonly name: string };

export type Unreadable =
  | { readonly kind: 'closed-by-another'; readonly opened: string; readonly closed: string }
  /** `end`: what closes it. */
  | { readonly kind: 'left-open'; readonly opened: string; readonly end: string }
  | { readonly kind: 'never-closed' | 'odd-sign' | 'never-opened' | 'other' };

/** What is wrong with a template, and where (1-based, when the parser can tell). */
export interface TemplateProblem {
  readonly what: Refusal;
  /** The shared text that it is in; then the place is where that is called. */
  readonly shared?: string;
  readonly line?: number;
  readonly column?: number;
}
