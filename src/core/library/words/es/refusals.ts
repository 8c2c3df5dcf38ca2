import type { Refusal, Unreadable } from '../../../letter/template-problem.ts';
import type { Words } from '../words.ts';

/** Of templates that are not used at all. */
export const refusals: Words<Refusal> = {
  'not-text': () => ['Una plantilla tiene que ser texto.', LISTED],
  'too-large': ({ has, max }) => [
    `Esta plantilla tiene ${String(has)} caracteres.`,
    `No debe pasar de ${String(max)}.`,
  ],
  'too-many-marks': ({ max }) => [`Aquí hay más de ${String(max)} {{...}}.`, 'Use menos.'],
  'too-deep': ({ of, max }) => [
    `Aquí hay más de ${String(max)} ${of === 'blocks' ? 'bloques' : 'textos compartidos'} uno dentro de otro.`,
    'Use menos.',
  ],
  'too-costly': () => ['Esta plantilla repite demasiado.', 'Use menos bloques, listas y textos compartidos.'],
  'not-readable': ({ why }) => notReadable(why),
  'no-block-params': () => ['Aquí no caben nombres después de «as».', 'Quite «as |...|».'],
  'no-triple': () => ['Escriba {{...}} con dos llaves: la carta es solo texto.', LISTED],
  'not-allowed': () => [
    'Esta clase de {{...}} no cabe aquí.',
    'Solo caben campos, ayudas, bloques y textos compartidos.',
  ],
  'not-a-field': () => ['Aquí solo caben campos y ayudas.', 'Escriba el texto mismo sin {{ }}.'],
  'list-as-text': ({ list }) => [`«${list}» es una lista.`, `Escriba {{#each ${list}}}...{{/each}}, o {{list ...}}.`],
  'not-a-list': () => [
    'Después de «each» va una sola lista, como {{#each reasons}}.',
    '«redress check --fields» dice cuáles hay.',
  ],
  'each-in-each': () => ['Una lista no se recorre dentro de otra.', 'Cierre antes el primer {{#each}}.'],
  'no-options': ({ of }) =>
    of === 'call'
      ? ['Aquí no caben opciones con «=».', 'Quítelas.']
      : ['Un texto compartido no lleva nada consigo.', 'Escriba solo {{> nombre}}.'],
  'wrong-arguments': ({ helper, example }) =>
    helper === undefined
      ? [`Después de «if» o «unless» va un solo campo, como ${example}.`, LISTED]
      : [`«${helper}» se escribe como ${example}.`, LISTED],
  'unknown-block': ({ block, meant, known }) => {
    const blocks = `Los bloques son: ${known.join(', ')}.`;
    return [`{{#${block}}} no es un bloque.`, meant === undefined ? blocks : `¿Quería decir {{#${meant}}}? ${blocks}`];
  },
  'unknown-helper': ({ helper, meant }) => [`No hay ninguna ayuda «${helper}».`, meantOr(meant, THEM)],
  'unknown-field': ({ field, meant, outside }) => [
    `No hay ningún campo «${field}».`,
    outside ? 'Dentro de {{#each}} solo se pueden nombrar los campos de la lista.' : meantOr(meant, THEM),
  ],
  'unknown-partial': ({ name, meant }) => [
    `No hay ningún texto compartido «${name}».`,
    meant === undefined ? LISTED : `¿Quería decir {{> ${meant}}}?`,
  ],
  'partial-in-itself': ({ name }) => [`El texto compartido «${name}» se contiene a sí mismo.`, 'Quite uno de los dos.'],
};

const LISTED = '«redress check --fields» dice qué puede usar una plantilla.';
const THEM = '«redress check --fields» dice cuáles hay.';

const meantOr = (meant: string | undefined, otherwise: string): string =>
  meant === undefined ? otherwise : `¿Quería decir «${meant}»?`;

function notReadable(why: Unreadable): readonly [string, string] {
  switch (why.kind) {
    case 'closed-by-another':
      return [`{{#${why.opened}}} se cierra con {{/${why.closed}}}.`, 'Ciérrelo con su propio nombre.'];
    case 'left-open':
      return [`«${why.opened}» no se cierra nunca.`, `Escriba ${why.end} donde termina.`];
    case 'never-closed':
      return ['Un bloque o un {{...}} se abre y no se cierra nunca.', 'Ciérrelo.'];
    case 'odd-sign':
      return ['Aquí hay un signo que no cabe entre {{ y }}.', 'Quítelo.'];
    case 'never-opened':
      return ['Aquí se cierra un bloque que no se ha abierto.', 'Quite el cierre, o ábralo antes.'];
    case 'other':
      return ['Este {{...}} no se puede leer.', 'Mire sus corchetes, comillas y nombres.'];
  }
}
