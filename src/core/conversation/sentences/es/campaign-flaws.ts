import type { campaignFlaws as en } from '../en/campaign-flaws.ts';

export const campaignFlaws: typeof en = {
  'fact-without-source': () => 'Un hecho no dice quién lo afirma. Escriba al lado editor, título y fecha.',
  'no-surname': ({ name }) => `No se dice qué parte de «${name}» es el apellido. Escríbalo en su propio campo.`,
  'surname-not-in-name': ({ name, last }) =>
    `El apellido «${last}» no está en el nombre «${name}». Corrija uno de los dos.`,
  'no-title': () => 'Un cargo no tiene nombre. Escríbalo así: Mayor of Millbrook.',
  'title-with-the': () => 'Escriba el nombre del cargo sin «The».',
  'no-address': ({ seat }) => `No hay dirección para «${seat}», así que su carta no tiene adónde ir. Agregue una.`,
  'seat-twice': ({ seat }) => `«${seat}» está dos veces. Quite una de las dos.`,
  'not-verified': ({ name }) => `Vuelva a mirar si «${name}» ocupa el cargo, y guarde el formulario con ese nombre.`,
  'term-over': ({ name }) =>
    `Empezó un nuevo mandato en el cargo de «${name}», y las cartas van sin el nombre. Mire quién lo ocupa y guarde el formulario con ese nombre.`,
  'together-to-nobody': () => 'La carta conjunta va a alguien que no está aquí. Elija otro destinatario.',
  'choice-without-options': () => 'Una pregunta no tiene respuestas para elegir. Escriba dos o más.',
  'prompt-too-long': ({ has, max }) =>
    `Una pregunta tiene ${String(has)} caracteres. Los formularios muestran ${String(max)}: acórtela.`,
  'unused-options': () => 'Las respuestas para elegir solo se muestran donde se elige una. Cambie cómo se responde.',
  'closes-before-opens': () => 'El último día está antes que el primero.',
  over: () => 'Su último día ya pasó. Escriba uno posterior.',
  'bill-over': () =>
    'El Congreso de este proyecto terminó, y el proyecto con él. Escriba el Congreso y el número que tiene ahora.',
  'sign-over': () => 'El último día para firmar la carta abierta ya pasó. Escriba uno posterior.',
  'not-complete': () =>
    'La lista se da por completa, pero los nombres y el total difieren. Corrija una de las dos cosas, o diga que no está completa.',
  'too-many-signers': () => 'Hay más nombres que firmas en total. Corrija el total o los nombres.',
  'sign-until-when': () =>
    'Se pide firmar, pero no se dice hasta cuándo ni a quién llamar. Escriba las dos cosas junto al día.',
  'signing-over': () =>
    'El último día para que firmen congresistas ya pasó. Escriba el día en que se envió la carta, y pida otra cosa.',
  'sent-but-asks': () => 'La carta ya se envió y nadie puede firmarla. Pida otra cosa.',
  'asks-who-cannot': () =>
    'A toda la gente se le pide firmar la carta, y no toda puede. Diga qué pide a quienes firmaron y a la otra cámara.',
  'unreachable-stance': () => 'Hay un texto para un caso en el que nadie recibe carta. Vacíelo.',
  'may-be-empty': ({ field }) =>
    `{{${field}}} queda vacío en algunas cartas. Ponga su frase entre {{#if ${field}}} y {{/if}}.`,
  'empty-field': ({ field }) => `{{${field}}} queda vacío en todas las cartas. Quite su frase, o llene lo que muestra.`,
  'unended-sentence': ({ words }) => `A «${words}» le falta el punto. Le siguen otras frases, así que agréguelo.`,
  'ask-not-sentence': () => 'Lo que pide no empieza como una frase. Empiece así: Le pido que ...',
  'no-translation': () => 'Algunos textos están en un solo idioma. Escriba los demás en el formulario del otro idioma.',
  placeholder: ({ words }) => `«${words}» parece un lugar que había que llenar.`,
  punctuation: ({ words }) => `La puntuación de «${words}» no parece correcta.`,
  'odd-quotes': ({ words }) => `Todas las cartas mostrarían estas comillas: ${words} Quítelas.`,
  'civic-word': ({ words }) =>
    `«${words}» puede no ser cierto: no toda persona que escribe es ciudadana o vota, y no todo miembro tiene voto.`,
};
