import type { review as english } from '../en/review.ts';

const characters = (n: string): string => (n === '1' ? '1 carácter' : `${n} caracteres`);

export const review: typeof english = {
  title: (recipient: string) => `Su carta a ${recipient}`,
  why: {
    direct: (name: string) => `La recibe ${name} porque la carta va dirigida a esa oficina.`,
    yours: (name: string) => `Le representa ${name}.`,
    lead: (name: string, on: string, source: string) =>
      `La carta de los miembros del Congreso la encabezó ${name}, según lo visto el ${on} (${source}). Por eso la suya da las gracias.`,
    signed: (name: string, on: string, source: string) =>
      `La carta de los miembros del Congreso ya tiene la firma de ${name}, según lo visto el ${on} (${source}). Por eso la suya da las gracias.`,
    byWord: (name: string) => `Usted dijo que ya firmó ${name}. Por eso su carta da las gracias.`,
    notSigned: (name: string, on: string, source: string) =>
      `En la carta de los miembros del Congreso falta la firma de ${name}, según lo visto el ${on} (${source}). Por eso la suya la pide.`,
    unknown: (name: string, on: string, source: string) =>
      `No sabemos si la carta de los miembros del Congreso tiene la firma de ${name} (visto el ${on}, ${source}). Por eso la suya no lo dice.`,
    otherChamber: (name: string) =>
      `La carta de los miembros del Congreso es de la Cámara, y ${name} está en el Senado. Por eso la suya pide apoyo en el Senado.`,
    vacant: 'Nadie ocupa ahora este cargo. La carta va a la oficina, sin nombre.',
    unnamed: 'Hoy no podemos decir quién ocupa este cargo. La carta va a la oficina, sin nombre.',
  },
  likeness: {
    high: (percent: number, own: string, short: string) =>
      `El ${String(percent)}\u00A0% de esto es texto que todos comparten. Las oficinas agrupan las cartas de un 70\u00A0% o más y las contestan igual, pero sí las cuentan. Unos ${own} caracteres suyos${short} cambiarían eso.`,
    shortPlus: (own: string) => `, o la versión corta y ${own} más,`,
    shortAlone: ', o solo la versión corta,',
    low: (percent: number) =>
      `El ${String(percent)}\u00A0% de esto es texto que todos comparten. Con menos del 70\u00A0%, es probable que la lean como una carta distinta.`,
    none: 'Todas las frases son suyas.',
  },
  fit: {
    'one-page': (over: string) => `Pasa de una página por unos ${over} caracteres.`,
    'senate-form': (over: string) =>
      `Algunos formularios del Senado solo admiten 500 caracteres. Esta tiene ${over} más; compruebe que el formulario la aceptó entera.`,
    'chat-field': (over: string) => `Tiene ${characters(over)} más de los que admite un campo del chat.`,
    'cwc-subject': (over: string) => `El asunto tiene ${characters(over)} más de los que admite el Congreso.`,
    'cwc-shared': (over: string) => `El texto común tiene ${characters(over)} más de los que admite el Congreso.`,
    'cwc-own': (over: string) => `Sus palabras tienen ${characters(over)} más de los que admite el Congreso.`,
    short: (field: string, under: string) =>
      `${field}: ${under === '1' ? 'le falta un carácter' : `le faltan ${under} caracteres`} para un formulario del Congreso.`,
  },
  leftOver: (text) => `La carta todavía dice «${text}». Complételo o quítelo.`,
  boxes: (signs, more) =>
    `La página impresa no puede mostrar ${signs}${more ? ' y otros signos' : ''}: en su lugar hay un recuadro. Dígalo de otra manera.`,
  fields: {
    'one-page': 'La carta',
    'senate-form': 'El texto',
    'chat-field': 'El texto',
    'cwc-subject': 'El asunto',
    'cwc-shared': 'El texto común',
    'cwc-own': 'La parte con sus palabras',
  },
  page: (title: string) => `${title}, página 1. «Leer como texto» muestra la carta entera.`,
  textTitle: (recipient: string) => `Su carta a ${recipient}, como texto`,
  talk: 'Escriba «siguiente», «atrás» u «obtener mis cartas». Con «mis palabras» se cambia el texto.',
  talkHistory: 'Escriba «siguiente» o «atrás». Con «mis palabras» se cambia el texto.',
  changed: (name: string) => `Desde la última vez, uno de estos cargos lo ocupa ${name}. Lea otra vez las cartas.`,
  recipientsChanged: 'Desde la última vez ha cambiado quién recibe sus cartas. Léalas otra vez.',
  leftOut: (name: string) => `No habrá carta suya para ${name}.`,
  nowSigned: (name: string) => `Anotado: usted dice que ya firmó ${name}.`,
  everyone: 'Todos están otra vez en la lista.',
  saved: 'Guardado. Las cartas ya llevan sus palabras.',
  savedBeside:
    'Guardado, pero no está en las cartas: usted las escribió enteras. Cópielo allí o vacíe ese texto para volver al nuestro.',
  besideNote:
    'Un párrafo que usted escribió de nuevo ha cambiado desde entonces. El suyo está debajo del nuevo. Lea los dos y cambie uno si no encajan.',
  shortOn: 'Esta es la versión corta, con todas sus palabras.',
  shortOff: 'Esta es otra vez la versión larga.',
  menuTitle: (recipient: string) => `Más sobre su carta a ${recipient}`,
  menuText: 'Si esta persona no le representa, dígalo: la carta cambia.',
  menuSigned: 'Si esta persona no le representa, o ya firmó, dígalo: la carta cambia.',
  ownWords: {
    title: 'Sus propias palabras',
    intro: 'Una oficina lee con más atención la carta que cuenta algo que solo usted puede contar.',
    now: 'Sus palabras ahora:',
    none: 'Todavía no hay palabras suyas en ella.',
    noInvent: 'Pongo sus respuestas en orden y no agrego nada.',
    questions: [
      '¿Qué pasó, o en quién piensa?',
      '¿Cómo le afecta a usted o a personas cercanas?',
      '¿Qué debería cambiar?',
    ],
    labels: ['¿Qué pasó? ¿A quién?', '¿Cómo le afecta a usted o a los suyos?', '¿Qué debería cambiar?'],
    helpTitle: 'Tres preguntas',
    storyTitle: 'Sus palabras',
    bodyTitle: 'Toda su carta',
    bodyOneTitle: 'Solo esta carta',
    bodyLabel: 'Texto entre el saludo y la firma',
    bodyHint: 'El saludo, la dirección y su nombre quedan como están.',
    bodyLong: 'El texto de ahora no cabe en este cuadro. Pegue el suyo en su lugar.',
    partTitle: 'Un párrafo',
    partLabel: 'Este párrafo, como usted lo diría',
    partHint: 'Cambia en todas las cartas que tienen este párrafo.',
    pickPart: 'Escribir de nuevo un párrafo',
    talkPart: 'Mande ese párrafo como usted lo diría. Cambia en todas las cartas que lo tienen.',
    partsFull: (most: number) =>
      `Esta carta ya tiene ${String(most)} párrafos escritos de nuevo, y no caben más. Están todos guardados. Ponga este texto en uno de ellos, o pulse «Escribir yo toda la carta».`,
    save: 'Guardar',
    talkBody: 'Mande todo el texto, desde después del saludo hasta antes de su nombre. Reemplaza todas sus cartas.',
    talkBodyOne: (name: string) => `Mande todo el texto para ${name}. Reemplaza solo esta carta.`,
    talkStory: 'Mande sus propias palabras. Reemplazan las que hay ahora.',
  },
  lookAt:
    'Estas cartas las recibe para verlas. De una carta de verdad, que envía usted, cada quien vería lo que aparece a su lado:',
  consent: {
    title: 'Antes de recibir sus cartas',
    line: 'Estas cartas las recibe y las envía usted. Cuando las envíe, cada quien verá lo que aparece a su lado:',
    sees: (recipient: string, what: string) => `${recipient}: ${what}`,
    name: 'su nombre',
    zip: (zip: string) => `código postal ${zip}`,
    street: 'su dirección',
    own: 'sus palabras',
    answers: 'sus respuestas',
    kept: 'Guardo 90 días para qué oficinas son sus cartas y si las envió, para que «estado» funcione. Su texto se borra 24 horas después de la última vez que lo toque.',
    unseen: (n: number) =>
      n === 1 ? 'Todavía no ha visto una de ellas.' : `Todavía no ha visto ${String(n)} de ellas.`,
    talk: 'Escriba «sí» para recibirlas, «atrás» para seguir leyendo.',
  },
  notForSending: {
    history: 'Este es un ejemplo de algo pasado. Aquí se pueden leer sus cartas, y nada más.',
  },
};
