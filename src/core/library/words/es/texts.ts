import type { TextWhat, WhyEmpty } from '../../what.ts';
import type { Words } from '../words.ts';

/** Of the texts in an issue and its templates, and of the letters that come of them. */
export const texts: Words<TextWhat> = {
  'empty-field': ({ field, why }) => [
    `{{${field}}} siempre quedará vacío: ${whyEmpty(why)}.`,
    `Complete el tema. O ponga la frase ${guard(field)}.`,
  ],
  'may-be-empty': ({ field }) => [
    `{{${field}}} queda vacío en algunas cartas, y a su frase le faltaría algo.`,
    `Ponga la frase ${guard(field)}.`,
  ],
  placeholder: ({ words }) => [`«${words}» parece un lugar que había que llenar.`, 'Escriba lo que va ahí, o quítelo.'],
  punctuation: ({ words }) => [
    `La puntuación de «${words}» no parece correcta.`,
    'Quite la marca o el espacio que sobra; en una plantilla, un campo puede traer ya su punto o quedar vacío.',
  ],
  'odd-quotes': ({ words }) => [
    `Todas las cartas mostrarían estas comillas: ${words}`,
    'Quítelas. Alrededor de un texto entero solo van comillas dobles rectas, una a cada lado.',
  ],
  'civic-word': ({ words, language }) => [
    `«${words}» puede no ser cierto: no toda persona que escribe es ciudadana o vota, y no todo miembro tiene voto.`,
    language === 'es'
      ? 'Diga «residente», «personas» o «le pido que apoye».'
      : 'Diga «resident», «neighbor», «people» o «your support».',
  ],
  'not-writable': ({ letter, max }) => [
    `La carta «${letter}» no se puede escribir: pasa de ${String(max)} caracteres.`,
    'Acorte sus textos.',
  ],
  'too-long': ({ letter, has, max, page }) => [
    `En la carta «${letter}» el texto compartido tiene ${String(has)} caracteres con una razón.`,
    has > page
      ? `Eso solo ya es más de una página (${String(page)}). Acórtelo a unos ${String(max)}: se lee lo que es corto.`
      : `Acórtelo a unos ${String(max)}: quien escribe necesita sitio para sus palabras.`,
  ],
};

const guard = (field: string): string => `entre {{#if ${field}}} y {{/if}}`;

function whyEmpty(why: WhyEmpty): string {
  switch (why.kind) {
    case 'issue-lacks':
      return `el tema no tiene «${why.name}»`;
    case 'sign-on-lacks':
      return `«signOn» no tiene «${why.name}»`;
    case 'nobody-called':
      return `ningún destinatario con el escaño ${why.seat} tiene cargo o nombre`;
  }
}
