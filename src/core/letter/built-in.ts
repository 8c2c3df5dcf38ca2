import type { Language } from '../ids.ts';

/** How letters begin: where their writer lives, and that the official represents them, where both are known. */
export const OPENING: Readonly<Record<Language, string>> = {
  en: '{{#if writer.isConstituent}}I am your constituent{{#if writer.place}} in {{writer.place}}{{/if}}. {{else}}{{#if writer.place}}I live in {{writer.place}}. {{/if}}{{/if}}',
  es: '{{#if writer.place}}Vivo en {{writer.place}}{{#if writer.isConstituent}}, y usted me representa{{/if}}. {{else}}{{#if writer.isConstituent}}Le escribo porque usted me representa. {{/if}}{{/if}}',
};

/** What is asked of an office whose seat nobody holds, and which therefore stands nowhere. */
export const PASS_ON: Readonly<Record<Language, string>> = {
  en: 'Please pass this letter on to whoever is chosen to hold this seat.',
  es: 'Le pido que entregue esta carta a quien llegue a ocupar este escaño.',
};

/**
 * What is written where an issue brings no template: one letter for every stance, and one call script. Date, address,
 * salutation, Re line, the writer's own words, answers, closing and signature are added around it.
 */
export const BUILT_IN: Readonly<Record<Language, { readonly letter: string; readonly call: string }>> = {
  en: {
    letter: `${OPENING.en}{{#ifStance "thank"}}Thank you for {{#if signOn.isLead}}leading{{else}}signing{{/if}} the letter{{#if signOn.to}} to {{signOn.to}}{{/if}}. {{/ifStance}}{{#ifStance "companion"}}Members of the House have signed a letter{{#if signOn.to}} to {{signOn.to}}{{/if}} about this. {{/ifStance}}{{issue.ask}}{{#if bill.label}} The bill is {{bill.label}}.{{/if}}{{#ifStance "unknown"}}{{#unless official.isVacant}} I do not know whether you have already {{#if signOn.to}}signed the letter to {{signOn.to}}{{else}}acted on this{{/if}}; if you have, thank you.{{/unless}}{{/ifStance}}

{{#each reasons}}
{{text}}

{{/each}}
{{#if facts}}
What I rely on:

{{#each facts}}
- {{text}}{{#if source}} Source: {{source}}.{{/if}}
{{/each}}
{{/if}}

{{#if official.isVacant}}${PASS_ON.en}{{else}}Please write back and tell me {{#ifStance "thank"}}what you plan to do next{{else}}where you stand on this and what you plan to do{{/ifStance}}.{{/if}} Thank you for your time.
`,
    call: `Hello, my name is {{writer.name}}{{#if writer.place}}, and I live in {{writer.place}}{{/if}}.

{{issue.ask}}{{#if bill.label}} The bill is {{bill.label}}.{{/if}}

{{#each reasons}}
{{text}}

{{/each}}
{{#if official.isVacant}}Please pass my message on to whoever is chosen to hold this seat.{{else}}Could you tell me where {{official.name}} stands on this? Please pass my message on.{{/if}} Thank you.
`,
  },
  es: {
    letter: `${OPENING.es}{{#ifStance "thank"}}Le agradezco que haya {{#if signOn.isLead}}encabezado{{else}}firmado{{/if}} la carta{{#if signOn.to}} a {{signOn.to}}{{/if}}. {{/ifStance}}{{#ifStance "companion"}}Integrantes de la Cámara de Representantes han firmado una carta{{#if signOn.to}} a {{signOn.to}}{{/if}} sobre este asunto. {{/ifStance}}{{issue.ask}}{{#if bill.label}} El proyecto es {{bill.label}}.{{/if}}{{#ifStance "unknown"}}{{#unless official.isVacant}} No sé si usted ya ha {{#if signOn.to}}firmado la carta a {{signOn.to}}{{else}}actuado en este asunto{{/if}}; si es así, se lo agradezco.{{/unless}}{{/ifStance}}

{{#each reasons}}
{{text}}

{{/each}}
{{#if facts}}
Me baso en lo siguiente:

{{#each facts}}
- {{text}}{{#if source}} Fuente: {{source}}.{{/if}}
{{/each}}
{{/if}}

{{#if official.isVacant}}${PASS_ON.es}{{else}}Le pido que me responda {{#ifStance "thank"}}qué piensa hacer ahora{{else}}cuál es su posición y qué piensa hacer{{/ifStance}}.{{/if}} Gracias por su tiempo.
`,
    call: `Buenos días. Me llamo {{writer.name}}{{#if writer.place}} y vivo en {{writer.place}}{{/if}}.

{{issue.ask}}{{#if bill.label}} El proyecto es {{bill.label}}.{{/if}}

{{#each reasons}}
{{text}}

{{/each}}
{{#if official.isVacant}}Le ruego que transmita mi mensaje a quien llegue a ocupar este escaño.{{else}}¿Podría decirme cuál es la posición de {{official.name}}? Le ruego que transmita mi mensaje.{{/if}} Gracias.
`,
  },
};
