import type { Said, Words } from './said.ts';

/** Of an issue's data: its fields, whom it goes to, what may be signed. */
export const DATA_ES: Words = {
  missing: ({ names: [field] }) => `Falta ${field ? `«${field}»` : 'algo'}. Escríbalo aquí, o quite la línea.`,
  'unknown-key': ({ names: [key], ...said }) =>
    `«${key ?? ''}» no es un campo de aquí. ${meantOr(said, 'Puede escribir')}`,
  'wrong-value': ({ names: [field], ...said }) => `El valor de «${field ?? ''}» no vale. ${valueHint(said)}`,
  'wrong-kind': ({ names: [field] }) =>
    `«${field ?? ''}» está escrito de otra manera que la que hace falta. Mire cómo está en los temas que vienen incluidos.`,
  'text-in-quotes': ({ names: [field] }) =>
    `«${field ?? ''}» es un texto, y sin comillas se lee como otra cosa. Póngalo entre comillas.`,
  'id-and-folder': ({ names: [id], meant }) =>
    `El id «${id ?? ''}» no es el nombre de la carpeta. Escriba «${meant ?? ''}».`,
  'no-by': () => 'No se dice quién pide que se escriba. Agregue «by: { name: Su grupo }».',
  'no-ask': () =>
    'No se dice qué se pide en todas las cartas. Escriba en «ask» una frase con lo que debe hacer la autoridad.',
  'unreachable-stance': () => 'Ninguna carta usará este texto. Quítelo, o complete el tema.',
  'closes-before-opens': () => 'Cierra antes de abrir. Cambie las dos fechas entre sí.',
  over: () => 'Su último día ya pasó. Escriba uno posterior, o «status: closed».',
  'history-without-day': () =>
    'Algo del pasado necesita su día. Agregue «asOf: AAAA-MM-DD», el día que llevan sus cartas.',
  'history-without-sample': () => 'No hay carta que mostrar. Agregue «sample»: a quién van las cartas de muestra.',
  'id-twice': ({ names: [id] }) => `El id «${id ?? ''}» está dos veces. Dé a cada uno el suyo.`,
  'choice-without-options': () => 'Una pregunta de elegir no tiene respuestas. Agregue dos o más en «options».',
  'unused-options': () => 'Solo una pregunta de elegir muestra respuestas. Escriba «kind: choice», o quítelas.',
  'unknown-question': ({ names: [id], ...said }) =>
    `No hay ninguna pregunta «${id ?? ''}». ${said.meant ? meantOr(said, '') : 'Escriba el id de una pregunta.'}`,
  'no-facts': () => 'Este tema no da ningún hecho. Agregue uno o dos en «facts», cada uno con su fuente.',
  'fact-without-source': () =>
    'Este hecho no dice quién lo afirma. Agregue «source: { title: ..., publisher: ..., date: AAAA-MM-DD }», con «url» donde la haya.',
  'release-without-source': () =>
    'Este hecho nombra la fuente del tema, y el tema no tiene ninguna. Agregue «source» al tema, o aquí.',
  'together-to-nobody': ({ names: [seat] }) =>
    `La carta en conjunto va a «${seat ?? ''}», que no está entre los destinatarios. Escriba uno que esté, o agréguelo.`,
  'no-surname': ({ names: [name] }) =>
    `No se dice qué parte de «${name ?? ''}» es el apellido. Agregue «last: ...» con el apellido para el saludo.`,
  'split-address': () =>
    'Esta línea de la dirección tiene estado y código postal, pero no ciudad: una coma la pudo partir. Póngala entre comillas.',
  'named-own': ({ names: [seat] }) =>
    `«${seat ?? ''}» es quien representa a cada persona, así que un solo nombre sería falso. Quítelo, o escriba el escaño de esa autoridad, como house:CA-22.`,
  'title-with-the': ({ names: [title] }) => `Este cargo se llamaría «${title ?? ''}». Escríbalo sin «The».`,
  'no-title': ({ names: [seat] }) =>
    `No se dice cómo se llama «${seat ?? ''}», así que su carta empezaría sin nombre. Dele un cargo, como «title: Mayor of Millbrook».`,
  'no-address': ({ names: [seat] }) =>
    `No hay dirección para «${seat ?? ''}», así que su carta no tiene adónde ir. Agregue «address», o «form» con la página de su formulario.`,
  'not-verified': ({ names: [name] }) =>
    `${name ? `De «${name}» no se sabe si aún ocupa el cargo` : 'Ese día no ha llegado todavía'}. Busque quién lo ocupa y escriba en «verifiedOn» el día en que miró.`,
  'seat-twice': ({ names: [seat] }) => `«${seat ?? ''}» está dos veces. Quite una de las dos.`,
  'too-many-signers': ({ numbers: [named, count] }) =>
    `Los nombres son ${named ?? ''} y «signerCount» dice ${count ?? ''}. Corrija la cuenta, o quite a quien no firmó.`,
  'not-complete': ({ numbers: [named, count] }) =>
    `La lista se da por completa, pero los nombres son ${named ?? ''} y «signerCount» dice ${count ?? ''}. Nómbrelos a todos, o escriba «complete: false»: entonces de nadie se dice que no firmó.`,
  'sign-until-when': () =>
    'Se pide firmar, pero no se dice hasta cuándo ni a quién acudir. Agregue «closesOn» y «contact», o «sentOn» cuando la carta se haya enviado.',
  'sent-but-asks': () =>
    'La carta ya se envió, y aquí se pide firmarla. Pida lo que aún se puede: una declaración pública, un voto, una carta propia.',
  'asks-who-cannot': () =>
    'Se pediría firmar a quien ya firmó o no puede. Escriba en «ask» una línea para esa gente con lo que sí puede, y lo general en «default».',
  'no-full-stop': () => 'A esta frase le falta el punto. Póngalo: le siguen otras.',
  'ask-not-sentence': () => 'Lo que se pide no empieza como una frase. Escriba una entera, como «Le pido que ...».',
  'no-translation': () =>
    'A este texto le falta el español. Escríbalo al lado: «{ en: ..., es: ... }», o un archivo que termine en .es.hbs.',
  'language-not-declared': () => 'Este texto en español no se usa. Agregue «languages: [en, es]» al tema, o quítelo.',
};

function valueHint({ numbers, choice, meant, bound }: Omit<Said, 'names'>): string {
  if (meant !== undefined) return `¿Quería decir «${meant}»?`;
  if (bound !== undefined) {
    const unit = bound.of === undefined ? '' : bound.of === 'entries' ? ' entradas' : ' caracteres';
    const has = numbers.length > 1 ? `, y tiene ${numbers[0] ?? ''}` : '';
    return `Lleva ${bound.most ? 'como mucho' : 'al menos'} ${bound.n}${unit}${has}.`;
  }
  return choice === undefined ? 'Mire cómo está en los temas que vienen incluidos.' : `Se escribe así: ${choice}.`;
}

function meantOr({ meant, choice }: Pick<Said, 'meant' | 'choice'>, otherwise: string): string {
  if (meant !== undefined) return `¿Quería decir «${meant}»?`;
  return choice === undefined ? 'Quítelo.' : `${otherwise}: ${choice}.`;
}
