const ADVERB = '(?:immediately |swiftly |quickly |strongly |formally |respectfully |publicly |further |again |also )?';
/** Said of others: "urging her to", "their call for", "want the companies to". */
export const REQUEST = new RegExp(
  '\\b(?:' +
    [
      `to ${ADVERB}(?:urge|call (?:up)?on|call for|demand|request|ask|press|implore|encourage|oppose|support|push|seek|fight)`,
      'urg(?:e|ed|es|ing)|demand(?:ed|s|ing)?|request(?:ed|s|ing)?(?! for comment)|ask(?:ed|s|ing)?(?! (?:about|whether|why) [^.]{0,60},)|press(?:ed|es|ing)|pressur(?:ed|es|ing)',
      'implor(?:ed|es|ing|e)|encourag(?:ed|es|ing)|push(?:ed|es|ing)|seek(?:s|ing)?|sought|oppos(?:ed|es|ing)|insist(?:ed|s|ing)?',
      'direct(?:ed|ing)|invit(?:ed|ing)|instruct(?:ed|ing)|recommend(?:ed|ing|ations?)|appeal(?:ed|ing)|propos(?:es|ing)|suggest(?:ed|s|ing)?(?= (?:that|to)\\b)|proposed(?= (?:that|to)\\b)|protest(?:ed|s|ing)',
      'beg(?:s|ged|ging)?(?= (?:for|\\w+ to)\\b)|plead(?:s|ed|ing)?(?= (?:with|for)\\b)|pled(?= (?:with|for)\\b)|advocat(?:ed|es|ing)|petition(?:ed|s|ing)',
      'object(?:ed|s|ing)? to|inquir(?:ed|es|ing)|question(?:ed|s|ing)|fight(?:s|ing)?(?= (?:for|to)\\b)|supporting',
      'call(?:ed|s|ing)? (?:(?:up)?on|for)|in (?:opposition to|support of)|in (?:the )?hopes? (?:that|of)',
      'want(?:s|ed|ing)?(?=(?: .{0,160})? to )|wants?(?= (?:is|an?|the|every|all|proof) )|want(?:s|ed|ing)?(?= (?:answers|action|assurances?|clarity|details|documents|information|proof)\\b)|hop(?:es?|ed|ing)(?: is| was)?(?= (?:to|that|for)\\b)|(?:persuad|convinc)(?:e|ed|es|ing)(?= .{0,120} to )|(?:goal|aim|wish|preference|expectation)s?(?= (?:is|was|are|were) )|(?:looking|lobb(?:ied|ies|ying)) for|(?:is|are|was|were) after|would have(?= the )|deadline(?= .{0,80} (?:to|for) )|would like(?=(?: .{0,160})? to )|(?:told|tells?|telling)(?= .{0,120} to )',
      '(?:his|her|their|its) (?:calls?|requests?|demands?|appeals?|pleas?)(?= (?:to|for|that)\\b)|express(?:ed|es|ing)? (?:[\\w]+ )?(?:opposition|support)',
      'please(?= \\w)|(?<=\\bletter (?:says|asks|reads): )(?=\\w)|warn(?:ed|ing)? \\w+ (?:\\w+ ){0,3}(?:to|not|against)|(?:to raise|rais(?:ed|ing)) (?:[\\w]+ )?(?:concerns?|questions|alarm)',
      '(?:pleas?|appeals?)(?= (?:to|for|that) )|in (?:pursuit|favor) of|in an effort to(?= (?:obtain|get|secure|learn|stop|halt|save|keep|protect) )|mak(?:e|es|ing) the case for|favors(?= (?:an?|the) )|(?:speak|spoke|speaks|com(?:e|es|ing)|came) out against',
      '(?<=\\b(?:stress|underscor|underlin|reiterat|emphasiz|highlight)(?:e|es|ed|ing|s) )the need(?= (?:to|for) )',
      `expect(?:s|ing)?(?= (?:(?:an? |written |full |prompt )?(?:answers?|repl(?:y|ies)|responses?|assurances|list|briefing|documents)|(?:her|him|the (?:agency|department|company|commission|administration|administrator|bureau|secretary|commissioner|director)) to)\\b)`,
      '(?:answers?|repl(?:y|ies)|responses?)(?= (?:is|are|were) (?:due|requested|sought|wanted)\\b)',
      '(?:steps|actions|measures|questions|changes|items)(?=[^.:]{0,80}:$)',
      '(?:gave|gives?|given|giving) .{3,60} (?:until|days|weeks) .{0,30}to',
    ].join('|') +
    ')(?![\\w-])',
  'i',
);
/** "The agency should abandon the rule, the senators said." */
export const SHOULD =
  /\b(?:should|must|needs? to|ought to|has to|have to|(?:is|it|the) (?:(?:long|high|past) )*time(?= (?:to|for|that)\b)|imperative (?:that|for|to))\b/i;
export const WE_ASK =
  /\bplease (?!(?:do not|don[’']t) hesitate|feel free|contact|note|find|see|click|accept|know)|\bit is (?:imperative|essential|critical|vital|crucial|urgent|necessary|important) (?:that|for|to)\b|\b(?:it|now) is (?:past |long past |long |high )?(?:the )?time (?:to|for|that)\b|\b(?:we|i) (?:write|are writing|am writing)\b[^.]{0,200}? (?:to|and)…? (?:urge|request|ask|call (?:up)?on|demand|implore|encourage|insist|recommend)\b|\b(?:we|i)(?:, [^,.]{3,90},)? (?:therefore |respectfully |strongly |also |further |thus |now |hereby |urgently |again |must |would |write to |are writing to |write today to |again )*(?:urge|request|ask|call (?:up)?on|call for|demand|implore|encourage|insist|recommend|appeal|seek (?:your|an?|the)|invite you)\b|\bwe (?:[\w’'-]+,? ){1,20}?and…? (?:therefore |respectfully |strongly )*(?:urge|request|ask|call (?:up)?on|demand|implore|encourage|recommend) (?:you|that|the)\b|\b(?:the|our|this|these|both|undersigned) (?:[\w-]+ ){0,3}?(?:(?:sub)?committees?|offices?|delegation|caucus|members|signatories|undersigned) (?:therefore |respectfully |also |further |hereby )?(?:ask|request|urge|call on|demand|recommend)s?\b|\bundersigned (?:ask|request|urge)\b|\b(?:my|our) (?:request|demand|plea|appeal) (?:is|to you)\b|\b(?:we|i) (?:would|should) (?:(?:very much|greatly) )?(?:be grateful|appreciate it) if\b/i;
export const LETTER_ASKS =
  /\b(?:letters?|missive|requests?|requested|members|lawmakers?|senators?|representatives?|they|congress(?:man|woman|men|women|members?)|colleagues|delegation|caucus|leaders|signatories|signers|officials|chairs|republicans|democrats|the (?:two|three|pair)|please|(?:their|his|her|its|the|letter[’']s) (?:[\w-]+ )?(?:demands?|recommendations?|appeal)|(?:agency|department|company|companies|bureau|commission|board|administration|service|office|secretary|administrator|director|president|congress) (?:is|are) (?:also |further |again )?(?:asked|urged|called (?:up)?on|pressed|requested|directed|invited|encouraged) (?:to|for)|(?:answers?|replies|responses?) (?:is|are|were) (?:due|requested|sought|wanted)|he|she|it|(?:his|her|their|the) (?:aim|goal|hope|plea|message)s?)\b/i;
/** What the letter is for, where nobody is said to ask. */
export const TO_DO =
  /\bto (?:ensure|protect|help|keep|make|stop|end|restore|save|prevent|fix|review|investigate|reverse|halt|withdraw|provide|extend|address)\b/i;
export const SAYS =
  /\b(?:said|says?|saying|calls?|called|wrote|writes?|writing|argued?|according|told|letter|stress(?:ed|es)|emphasized|insist(?:ed|s)|noted)\b/i;
/** Less outright, for a letter that says nothing more so. */
export const WE_WANT =
  /\bplease\b|\b(?:should|must|ought to)\b|\bit is (?:past )?time\b|\b(?:is|are) (?:urgently |sorely )?needed\b|\byou have the (?:power|authority|duty|means)\b|\bthere is (?:still )?time to\b|\b(?:we|i) (?:hope|expect|look forward|would (?:like|appreciate|welcome)|want|need)\b|\b(?:could|would|will) you\b|^(?:Do not|Don[’']t|Withdraw|Stop|End|Release|Restore|Rescind|Revers|Halt|Fund|Provide|Publish|Extend|Open|Reopen|Keep|Protect|Approve|Reject|Issue|Fix|Give|Send|Tell|Pay|Bring|Hold|Return|Finish|Cancel|Delay|Suspend|Lift|Repair|Replace|Require|Ensure|Direct|Allow|Grant)e? /i;

/** Quoted of the letter: "the agency must". */
export const THEY_SHOULD =
  /(?:^|, |; |\band )(?:you|the (?:agency|department|administration|company|commission|bureau|board|service)) (?:should|must|needs? to|ought to)\b/i;

/** Told of this letter, though what it asks for is old or the sentence stands below "Background:". */
export const OWN_ASK =
  /^(?:the|they|both|these) (?:[\w-]+ ){0,3}?(?:(?:also|further|then|again|renewed (?:his|her|their)) )?(?:ask(?:ed|s)?|request(?:ed|s)?|urge[sd]?|calls?|called|demand(?:ed|s)?|sought|seeks?) (?:(?!\b(?:last|earlier|previous(?:ly)?|ago)\b)(?:[^.]|(?<=\b[A-Z][a-z]{2,3})\.)){0,300}?(?:\bsince \d{4}|(?:answers?|repl(?:y|ies)|responses?|documents|information|briefing)\b[^.]{0,60} by (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;
