import { atStart, counted } from '../../../wording.ts';
import type { DataPath } from '../../source.ts';
import type { DataWhat, Unreachable } from '../../what.ts';
import { fieldName } from '../field.ts';
import type { Words } from '../words.ts';
import { exampleOf, KINDS, mustBe } from './values.ts';

/** Of an issue's data: its fields, whom it goes to, what may be signed. */
export const data: Words<DataWhat> = {
  missing: ({ path, empty }) =>
    empty
      ? [`${atStart(named(path))} está vacío.`, 'Escríbalo, o quite la línea.']
      : [`Falta ${named(path)}.`, exampleOf(path) ?? 'Escríbalo aquí.'],
  'unknown-key': ({ key, path, meant, known }) => [
    `«${key}» no es un campo${path.length > 0 ? ` de ${named(path)}` : ''}.`,
    meant === undefined ? `Aquí se puede escribir: ${known.join(', ')}.` : `¿Quería decir «${meant}»?`,
  ],
  'comma-in-text': ({ key }) => [
    `Una coma delante de «${key}» termina el texto.`,
    'Ponga todo el texto entre comillas dobles, o escriba cada campo en su propia línea.',
  ],
  'wrong-value': ({ path, must }) => {
    const wrong = must.kind === 'meant' ? 'tiene una palabra que aquí no se conoce' : 'no vale así';
    const has = 'has' in must && must.has !== undefined ? ` Tiene ${counted(must.has, 'carácter', 'caracteres')}.` : '';
    return [`${atStart(named(path))} ${wrong}.${has}`, mustBe(must)];
  },
  'wrong-kind': ({ path, wants }) => [
    `${atStart(named(path))} está escrito de otra manera que la que hace falta.`,
    exampleOf(path) ?? `Escriba ${KINDS[wants]}.`,
  ],
  'text-in-quotes': ({ path, raw, readAs }) => [
    `${atStart(named(path))} es un texto, y ${raw} sin comillas se lee como ${readAs === 'number' ? 'un número' : 'sí o no'}.`,
    `Póngalo entre comillas: "${raw}".`,
  ],
  'id-and-folder': ({ id, folder }) => [`El id «${id}» no es el nombre de la carpeta.`, `Escriba «${folder}».`],
  'no-by': () => ['No se dice quién pide que se escriba.', 'Agregue «by: { name: Su grupo }».'],
  'no-ask': ({ stances }) =>
    stances === undefined
      ? ['Falta «ask».', 'Escriba en una frase lo que debe hacer la autoridad, como «ask: Le pido que apoye ...».']
      : [
          `No se dice qué se pide en las cartas ${stances.map((stance) => `«${stance}»`).join(', ')}.`,
          'Agregue «default», que sirve para todas las demás.',
        ],
  'unreachable-stance': ({ of, why }) => [
    `Ninguna carta usará ${of === 'ask' ? 'este texto' : 'esta plantilla'}: ${UNREACHABLE[why]}.`,
    `${of === 'ask' ? 'Quítelo' : 'Quítela'}, o complete el tema.`,
  ],
  'closes-before-opens': () => ['Cierra antes de abrir.', 'Cambie las dos fechas entre sí.'],
  over: () => ['Su último día ya pasó.', 'Escriba uno posterior, o «status: closed».'],
  'bill-over': ({ congress }) => [
    `Los proyectos de ley del Congreso ${String(congress)} terminan con él, así que no se puede pedir este.`,
    'Escriba el Congreso y el número que el proyecto tiene ahora, o «status: closed».',
  ],
  'sign-over': () => [
    'El último día para firmar la carta abierta ya pasó.',
    'Escriba uno posterior, o quite «together».',
  ],
  'history-without-day': () => [
    'Algo del pasado necesita su día.',
    'Agregue «asOf: AAAA-MM-DD», el día que llevan sus cartas.',
  ],
  'history-without-sample': () => ['No hay carta que mostrar.', 'Agregue «sample»: a quién van las cartas de muestra.'],
  'id-twice': ({ id, list }) => [`El id «${id}» está dos veces en «${list}».`, 'Dé a cada uno el suyo.'],
  'choice-without-options': () => ['Una pregunta de elegir no tiene respuestas.', 'Agregue dos o más en «options».'],
  'prompt-too-long': ({ has, max }) => [
    `La pregunta tiene ${String(has)} caracteres, y en ningún formulario caben más de ${String(max)}.`,
    `Redúzcala a ${String(max)}.`,
  ],
  'unused-options': () => ['Solo una pregunta de elegir muestra respuestas.', 'Escriba «kind: choice», o quítelas.'],
  'unknown-question': ({ id, meant }) => [
    `No hay ninguna pregunta «${id}».`,
    meant === undefined ? 'Escriba el id de una pregunta.' : `¿Quería decir «${meant}»?`,
  ],
  'no-facts': () => ['Este tema no da ningún hecho.', 'Agregue uno o dos en «facts», cada uno con su fuente.'],
  'fact-without-source': () => [
    'Este hecho no dice quién lo afirma.',
    'Agregue «source: { title: ..., publisher: ..., date: AAAA-MM-DD }», con «url» donde la haya.',
  ],
  'release-without-source': () => [
    'Este hecho nombra la fuente del tema, y el tema no tiene ninguna.',
    'Agregue «source» al tema, o aquí.',
  ],
  'together-to-nobody': ({ seat }) => [
    `La carta abierta va a «${seat}», que no está entre los destinatarios.`,
    'Escriba uno que esté, o agréguelo.',
  ],
  'no-surname': ({ name }) => [
    `No se dice qué parte de «${name}» es el apellido.`,
    'Agregue «last: ...» con el apellido para el saludo.',
  ],
  'surname-not-in-name': ({ name, last }) => [
    `El apellido «${last}» no está en el nombre «${name}», y el saludo sería para otra persona.`,
    'Corrija uno de los dos.',
  ],
  'split-address': () => [
    'Esta línea de la dirección tiene estado y código postal, pero no ciudad: una coma la pudo partir.',
    'Póngala entera entre comillas dobles rectas, como "Millbrook, CA 93200".',
  ],
  'named-own': ({ seat }) => [
    `«${seat}» es quien representa a cada persona, así que un solo nombre sería falso.`,
    'Quítelo, o escriba el escaño de esa autoridad, como house:CA-22.',
  ],
  'title-with-the': ({ title }) => [
    `En inglés, este cargo se llamaría «the ${title}».`,
    `Escríbalo sin «The»: «${title.replace(/^the\s+/i, '')}».`,
  ],
  'no-title': ({ seat }) => [
    `No se dice cómo se llama «${seat}», así que su carta empezaría sin nombre.`,
    'Dele un cargo, como «title: Mayor of Millbrook».',
  ],
  'no-address': ({ seat }) => [
    `No hay dirección para «${seat}», así que su carta no tiene adónde ir.`,
    'Agregue «address», o «form» con la página de su formulario.',
  ],
  'term-over': ({ name }) => [
    `Desde que se comprobó «${name}» empezó un nuevo mandato en este cargo: sus cartas van al cargo, sin nombre.`,
    'Busque quién lo ocupa y escriba en «verifiedOn» el día en que miró.',
  ],
  'not-verified': ({ name, daysAgo }) => [
    daysAgo === undefined
      ? `No se dice cuándo se comprobó por última vez que «${name}» ocupa el cargo.`
      : daysAgo < 0
        ? 'Ese día no ha llegado todavía.'
        : `Que «${name}» ocupa el cargo se comprobó hace ${counted(daysAgo, 'día')}.`,
    'Busque quién lo ocupa y escriba en «verifiedOn» el día en que miró.',
  ],
  'no-such-seat': ({ seat, known }) => [
    `El escaño «${seat}» no existe.`,
    known.length === 0
      ? 'Escriba uno que exista, como house:CA-22 o senate:CA:1.'
      : `Escriba ${known.length > 2 ? `uno de ${known[0]!} a ${known.at(-1)!}` : known.join(' o ')}.`,
  ],
  'seat-twice': ({ seat }) => [`«${seat}» está dos veces.`, 'Quite una de las dos.'],
  'too-many-signers': (what) => [`${atStart(numbers(what))}.`, 'Corrija el total, o quite a quien no firmó.'],
  'not-complete': (what) => [
    `La lista se da por completa, pero ${numbers(what)}.`,
    'Nómbrelos a todos, o escriba «complete: false»: entonces de nadie se dice que no firmó.',
  ],
  'sign-until-when': () => [
    'Se pide firmar, pero no se dice hasta cuándo ni a quién acudir.',
    'Agregue «closesOn» y «contact», o «sentOn» cuando la carta se haya enviado.',
  ],
  'signing-over': () => [
    'El último día para que firmen congresistas ya pasó, y las cartas todavía se lo piden.',
    'Escriba en «sentOn» el día en que se envió la carta, y pida otra cosa.',
  ],
  'sent-but-asks': () => [
    'La carta ya se envió, y aquí se pide firmarla.',
    'Pida lo que aún se puede: una declaración pública, un voto, una carta propia.',
  ],
  'asks-who-cannot': ({ stance }) => [
    CANNOT_SIGN[stance],
    `Escriba en «ask» una línea «${stance}: ...» con lo que sí pueden, y lo general en «default: ...».`,
  ],
  'unended-sentence': ({ words }) => [`A «${words}» le falta el punto.`, 'Póngalo: le siguen otras frases.'],
  'ask-not-sentence': () => [
    'Lo que se pide no empieza como una frase.',
    'Escriba una entera, como «Le pido que ...».',
  ],
  'no-translation': ({ file }) =>
    file === undefined
      ? ['A este texto le falta el español.', 'Escriba «{ en: ..., es: ... }», cada uno en su línea.']
      : ['Este texto no tiene el español al lado; las cartas en español usan el incluido.', `Escriba ${file}.`],
  'language-not-declared': ({ of }) => [
    'Este texto en español no se usa.',
    `Agregue «languages: [en, es]» al tema, o quite ${of === 'file' ? 'el archivo' : 'el español'}.`,
  ],
  'found-elsewhere': () => ['Otra versión de este programa encontró algo aquí.', 'Guárdelo otra vez para ver qué es.'],
};

const named = (path: DataPath): string => (path.length === 0 ? 'el archivo' : `«${fieldName(path)}»`);

const numbers = ({ named: people, count }: Extract<DataWhat, { rule: 'not-complete' }>): string =>
  `hay ${counted(people, 'nombre')} y «signerCount» dice ${String(count)}`;

const UNREACHABLE: Readonly<Record<Unreachable, string>> = {
  'no-member': 'entre los destinatarios no hay nadie del Congreso',
  'no-senator': 'entre los destinatarios no hay ningún escaño del Senado',
  'no-office': 'entre los destinatarios no hay ningún cargo',
  'nothing-to-sign': 'no hay nada que firmar, porque el tema no tiene «signOn»',
  'senators-sign': 'el Senado firma esta carta',
};

/** Who cannot sign, or has, and why. */
const CANNOT_SIGN = {
  thank: 'A quienes ya firmaron se les pediría firmar otra vez.',
  companion: 'Al Senado se le pediría firmar una carta de la Cámara.',
  direct: 'A quien recibe la carta se le pediría firmarla.',
} as const;
