import type { Said, Words } from './said.ts';

/** Of templates, and of the letters that come of them. */
export const TEMPLATES_ES: Words = {
  'too-large': ({ numbers: [has, max] }) =>
    `Esta plantilla tiene ${has ?? ''} caracteres. No debe pasar de ${max ?? ''}.`,
  'too-many-marks': ({ numbers: [max] }) => `Aquí hay más de ${max ?? ''} {{...}}. Use menos.`,
  'too-deep': ({ numbers: [max] }) => `Aquí hay más de ${max ?? ''} bloques o textos uno dentro de otro. Use menos.`,
  'too-costly': () => 'Esta plantilla repite demasiado. Use menos bloques, listas y textos compartidos.',
  'not-text': () => 'Una plantilla es un texto. Escríbala como texto.',
  'not-readable': () =>
    'Aquí hay un {{...}} que no se puede leer. Mire sus corchetes, comillas y nombres, y que cada bloque que se abre se cierre con su propio nombre.',
  'no-block-params': () => 'Aquí no caben nombres después de «as». Quite «as |...|».',
  'no-triple': () => 'Escriba {{...}} con dos llaves: la carta es solo texto.',
  'not-allowed': () => 'Esta clase de {{...}} no cabe aquí. Solo caben campos, ayudas, bloques y textos compartidos.',
  'not-a-field': () => 'Aquí solo caben campos y ayudas. Escriba el texto mismo sin {{ }}.',
  'list-as-text': ({ names: [list] }) =>
    `«${list ?? ''}» es una lista. Escriba {{#each ${list ?? ''}}}...{{/each}}, o {{list ...}}.`,
  'not-a-list': () =>
    'Después de «each» va una lista, como {{#each reasons}}. «redress check --fields» dice cuáles hay.',
  'each-in-each': () => 'Una lista no se recorre dentro de otra. Cierre antes el primer {{#each}}.',
  'no-options': () => 'Aquí no caben opciones. Escriba solo los nombres, sin «=».',
  'wrong-arguments': ({ names: [helper] }) =>
    helper === undefined || helper === 'if'
      ? 'Después de «if» o «unless» va un solo campo, como {{#if writer.place}}.'
      : `«${helper}» se escribe de otra manera. «redress check --fields» dice cómo.`,
  'unknown-block': ({ names: [block], ...said }) => `${block ?? 'Esto'} no es un bloque.${meantIn(said)}`,
  'unknown-helper': ({ names: [helper], ...said }) => `No hay ninguna ayuda «${helper ?? ''}».${meantIn(said)}`,
  'unknown-field': ({ names: [field], ...said }) => `No hay ningún campo «${field ?? ''}».${meantIn(said)}`,
  'unknown-partial': ({ names: [text], ...said }) => `No hay ningún texto compartido «${text ?? ''}».${meantIn(said)}`,
  'partial-in-itself': ({ names: [text] }) =>
    `El texto compartido «${text ?? ''}» se contiene a sí mismo. Quite uno de los dos.`,
  'empty-field': ({ names: [field] }) =>
    `${field ?? ''} siempre quedará vacío. Complete el tema, o ponga la frase entre {{#if ...}} y {{/if}}.`,
  'may-be-empty': ({ names: [field] }) =>
    `${field ?? ''} queda vacío en algunas cartas, y a su frase le faltaría algo. Póngala entre {{#if ...}} y {{/if}}.`,
  'not-writable': ({ names: [letter] }) => `La carta «${letter ?? ''}» no se puede escribir. Acorte sus textos.`,
  'too-long': ({ numbers: [has, max] }) =>
    `En una carta el texto compartido tiene ${has ?? ''} caracteres con una razón. Acórtelo a unos ${max ?? ''}: quien escribe necesita sitio para sus palabras.`,
  placeholder: ({ names }) =>
    `«${names.at(-1) ?? ''}» parece un lugar que había que llenar. Escriba lo que va ahí, o quítelo.`,
  punctuation: ({ names }) =>
    `La puntuación de «${names.at(-1) ?? ''}» no parece correcta. Quite la marca o el espacio que sobra; en una plantilla, un campo puede traer ya su punto o quedar vacío.`,
  'civic-word': ({ names }) =>
    `«${names.at(-1) ?? ''}» puede no ser cierto: no toda persona que escribe es ciudadana o vota, y no todo miembro tiene voto. Diga «residente», «vecina» o «le pido que apoye».`,
};

function meantIn({ meant }: Pick<Said, 'meant'>): string {
  return meant === undefined
    ? ' «redress check --fields» dice qué se puede usar.'
    : ` ¿Quería decir ${meant.startsWith('{{') ? meant : `«${meant}»`}?`;
}
