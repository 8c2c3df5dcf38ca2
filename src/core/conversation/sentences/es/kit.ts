import type { kit as english } from '../en/kit.ts';
import { counted } from '../../../wording.ts';

export const kit: typeof english = {
  first: 'Todavía no se ha enviado nada. Las envía usted.',
  firstOfRest: 'Esta todavía no se ha enviado. La envía usted.',
  example: 'Este es un ejemplo. No lo envíe.',
  exampleFirst: 'Este es un ejemplo. No lo envíe. Una carta de verdad se enviaría así:',
  title: (recipient: string) => `Envíe su carta a ${recipient}`,
  waysTitle: (recipient: string) => `Otras formas de llegar a ${recipient}`,
  noOtherWay: 'No conozco otra forma de llegar a esta oficina.',
  minutes: (n: number) => `unos ${String(n)} minutos`,
  best: (way: string, minutes: string) => `La mejor forma: ${way}, ${minutes}`,
  way: (way: string, minutes: string) => `${way}, ${minutes}`,
  ways: {
    form: 'formulario web',
    site: 'su sitio web',
    email: 'correo electrónico',
    post: 'correo postal',
    phone: 'teléfono',
  },
  waysStart: {
    form: 'Formulario web',
    site: 'Su sitio web',
    email: 'Correo electrónico',
    post: 'Correo postal',
    phone: 'Teléfono',
  },
  steps: {
    openForm: 'Abra el formulario.',
    openSite: 'Abra su sitio web y elija Contact.',
    paste: 'Copie el mensaje de abajo y péguelo en el cuadro grande.',
    topic: (topic: string) => `Tema: el más cercano a ${topic}.`,
    name: (name: string) => `Nombre: ${name}.`,
    asks: 'También pedirá un tratamiento (como Ms.), su dirección, su correo electrónico y su teléfono.',
    refused: '¿Rechaza su código postal? Pulse «No me representa» en «Otras formas».',
    email: (address: string) => `Escriba a ${address} y pegue el mensaje de abajo.`,
    print: 'Imprima el PDF, fírmelo y póngalo en un sobre.',
    district: (town: string) =>
      `Esta dirección es su oficina en ${town}. El correo a Washington se revisa y puede tardar semanas.`,
    capitol: 'El correo a Washington se revisa y puede tardar semanas.',
    call: (phone: string) =>
      `Llame al ${phone} y léalo a su manera. Fuera del horario de oficina, déjelo como mensaje de voz.`,
  },
  message: 'Mensaje',
  subject: 'Asunto',
  envelope: 'En el sobre',
  script: 'Qué decir',
  short: (over: number) =>
    over > 0
      ? `Mensaje corto, con ${counted(over, 'carácter', 'caracteres')} más que los 500 que admiten algunos formularios`
      : 'Mensaje corto, para formularios de 500 caracteres',
  pdfAlt: (title: string) => `${title}, en PDF para imprimir`,
  sentNote: 'Anotado: usted la envió (su palabra).',
  notYetNote: 'De acuerdo. Sigue lista para usted.',
  talk: 'Escriba «la envié» o «todavía no». Con «siguiente» y «atrás» se pasa de página.',
  dmClosed: 'No puedo escribirle por mensaje directo. Todo queda aquí.',
  toDm: 'Las envío a sus mensajes directos.',
  done: {
    title: 'Sus cartas',
    thanks: 'Gracias. Así están:',
    againExample: 'Quedan aquí 24 horas. Es un ejemplo, así que «estado» no guarda una lista.',
    again: 'Quedan aquí 24 horas. Durante 90 días «estado» muestra cómo están.',
    remember: {
      redis:
        'La próxima vez puede ser más corta: puedo recordar su nombre y código postal, cifrados, hasta que pasen 180 días sin que los use. «olvidar» los borra.',
      memory:
        'La próxima vez puede ser más corta: puedo recordar su nombre y código postal en la memoria de este programa, sin cifrar, hasta que se detenga. «olvidar» los borra.',
    },
    remembered: 'Recuerdo su nombre y código postal para la próxima vez.',
    notRemembered: 'Ya no recuerdo su nombre ni su código postal.',
  },
  unavailable: {
    title: 'Esta carta no puede seguir ahora',
    closed: 'La campaña terminó, así que esta carta ya no se puede acabar.',
    grace: 'La campaña terminó. Puede acabar esta carta en 24 horas.',
    paused: 'Quien organiza puso esta campaña en pausa. Todo lo que escribió se conserva. Pruebe más tarde.',
    gone: 'Quien la organiza está cambiando esta carta. Todo lo que escribió está guardado. Inténtelo más tarde.',
    yours: 'Esto es lo que escribió. Cópielo si quiere conservarlo.',
    because: {
      'letter-too-long': 'Esta carta creció demasiado. Acorte sus propias palabras o elija menos razones.',
      'template-refused':
        'En el texto de esta carta hay un error que solo quien la organiza puede corregir. Todo lo que escribió está guardado. Inténtelo más tarde.',
    },
  },
  status: {
    title: 'Mis cartas',
    none: 'Todavía no tiene cartas.',
    example: (title: string) => `Probó un ejemplo: ${title}. Los ejemplos no aparecen en la lista.`,
    line: (to: string, status: string, day: string, about: string) => `${to}: ${status}, ${day}. ${about}.`,
    written: (day: string, made: string) => `${day}; escrita el ${made}`,
    again: (about: string, nth: number) => `${about} (carta ${String(nth)})`,
    more: (n: number) =>
      n === 1
        ? 'Hay otra carta más antigua. «exportar» también la incluye.'
        : `Hay otras ${String(n)} cartas más antiguas. «exportar» también las incluye.`,
    showAgain: 'Volver a ver cartas',
    words: {
      drafted: 'Se está escribiendo',
      prepared: 'Lista, sin enviar',
      waiting: 'En espera de envío',
      sending: 'Se está enviando',
      accepted: 'Recibida por el sistema de la oficina',
      'sent-by-you': 'Usted la envió (su palabra)',
      answered: 'Contestaron',
      'in-doubt': 'No sabemos si llegó',
      failed: 'No se pudo enviar',
      cancelled: 'Retirada',
    },
    draft: (title: string) => `Se está escribiendo: ${title}.`,
    house: (district: string) => `Cámara, ${district}`,
    senate: (state: string, who: string) => `Senado, ${state} (${who})`,
    senateClass: (n: number) => `clase ${String(n)}`,
  },
  undo: {
    title: 'Deshacer «La envié»',
    text: 'Yo no envío nada, así que no hay que detener ninguna carta. Si pulsó «La envié» por error, elija la carta.',
    none: 'No hay nada que deshacer. Yo no envío nada, y ninguna carta está marcada como enviada.',
    mail: {
      text: 'Lo que todavía no envié se puede detener. Si pulsó «La envié» por error, elija la carta.',
      none: 'No hay nada que deshacer.',
    },
    pick: '¿Qué carta?',
    done: 'Deshecho. Está lista, sin enviar.',
  },
};
