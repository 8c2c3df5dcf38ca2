import type { about as english } from '../en/about.ts';
export const about: typeof english = {
  help: {
    title: 'Qué puedo hacer',
    intro: 'Le ayudo a escribir a quienes le gobiernan. Cada carta la lee y la envía usted.',
    words: [
      'escribir: empezar una carta o seguir con la suya',
      'muestra: ver una carta de muestra',
      'quién: quién le representa',
      'estado: cómo están sus cartas',
      'deshacer: anular un «La envié»',
      'idioma: inglés o español',
      'privacidad: qué se guarda y por cuánto tiempo',
      'exportar: todo lo que guardo sobre usted',
      'olvidar: borrarlo',
    ],
    dm: 'En un mensaje directo basta con estas palabras; allí también puede escribir atrás, saltar, cancelar y empezar de nuevo.',
    channel:
      'En un canal, escriba /letter (en Discord en español, /carta) y después la palabra. Con «compartir» pone allí una tarjeta para todo el mundo.',
    organizer:
      'Aquí puede llevar campañas: escriba /campaign (en Discord en español, /campaña) en un canal, o «campañas» en un mensaje directo.',
  },
  privacy: {
    title: 'Privacidad',
    runs: (name: string, contact: string) =>
      contact === '' ? `Esto lo administra ${name}.` : `Esto lo administra ${name}. Preguntas: ${contact}.`,
    nobody: 'Nadie ha puesto todavía su nombre en esta instalación. No la use para cartas de verdad.',
    draft: {
      redis: 'Su carta en curso se guarda cifrada 24 horas desde la última vez que la tocó, 7 días como máximo.',
      memory:
        'Su carta en curso se guarda en la memoria de este programa, sin cifrar, 24 horas desde la última vez que la tocó, 7 días como máximo. Desaparece cuando el programa se detiene.',
    },
    street: 'Su dirección se usa para hallar su distrito y se borra una hora después de escrita la carta.',
    receipts: 'Durante 90 días guardo para qué oficinas son sus cartas, cuándo y si las envió. Su texto no se guarda.',
    asked: {
      redis:
        'Si lo permite, le pregunto si una oficina contestó. Para eso guardo el identificador de su cuenta, la oficina, la fecha y su idioma, cifrados, 60 días como máximo.',
      memory:
        'Si lo permite, le pregunto si una oficina contestó. Para eso guardo el identificador de su cuenta, la oficina, la fecha y su idioma en la memoria de este programa, sin cifrar, 60 días como máximo.',
    },
    signed:
      'Un nombre que usted pone en una carta abierta se guarda para esa carta, 180 días como máximo desde que firmó la primera persona. «olvidar» lo quita; lo que ya se entregó no podemos recuperarlo.',
    messages: 'Para que «olvidar» pueda retirar lo que puse en sus mensajes directos, guardo 90 días qué mensajes son.',
    remembered: 'Su nombre y código postal solo se recuerdan si lo pide, hasta que pasen 180 días sin que los use.',
    others:
      'Quién más lo ve: la plataforma de chat y quienes la administran ven lo que escribe allí. El Censo de EE. UU. recibe una dirección para buscarla, sin su nombre. Las oficinas ven lo que usted les envía.',
    mail: 'Una carta que envío en su nombre por correo electrónico pasa por un servidor de correo, que la ve entera. Por él pasa también el código de seis cifras que envío antes, para ver que su dirección de correo es suya. Guardo esa carta cifrada hasta que salga o falle, 28 días como máximo. Cómo fue el envío lo guardo 90 días, y lo que cuenta para los límites, un día.',
    key: {
      redis: 'Quien administra esto tiene la clave de lo cifrado.',
      memory: 'Quien administra esto podría leer lo que hay en esa memoria.',
    },
    age: 'Hay que tener 13 años o más.',
    rights:
      '«exportar» le da todo lo que guardo. «olvidar» lo borra al momento; lo que otra parte de este programa aún tenga de sus cartas en la memoria desaparece en menos de una hora. Sus propios mensajes en el chat solo puede borrarlos usted.',
  },
  language: {
    title: 'Idioma',
    text: '¿Qué idioma quiere usar?',
    set: 'Desde ahora en español.',
  },
  who: {
    title: 'Quién le representa',
    ask: '¿Cuál es su código postal?',
    talk: 'Escriba su código postal.',
    form: { title: 'Quién le representa', submit: 'Buscar', zip: 'Código postal donde vive' },
    official: (name: string, seat: string, phone: string) =>
      [name, seat, phone].filter((part) => part !== '').join(', '),
    several: (zip) => `El código postal ${zip} toca varios distritos. Le representa una de estas personas:`,
    maybe: (zip) =>
      `El código postal ${zip} puede tocar más distritos de los que conoce nuestra lista. En la Cámara quizá le represente:`,
    street: 'Su dirección lo aclara. Búsquelo en house.gov, o empiece una carta, que la pide en un formulario.',
  },
  preview: {
    title: (title: string) => `Carta de muestra: ${title}`,
    text: 'Así puede quedar una carta. El nombre, el lugar y las palabras son inventados.',
    page: (title: string) => `${title}, página 1. Debajo sigue la carta entera como texto.`,
    pick: 'Ver la carta a ...',
    stance: {
      ask: 'quien no ha firmado',
      thank: 'quien ya firmó',
      companion: 'alguien del Senado',
      direct: 'la oficina a la que va dirigida',
      unknown: 'alguien de quien no se sabe si firmó',
    },
    plain: 'quien le representa en el Congreso',
    listTitle: 'Ver una carta de muestra',
    list: 'Elija una para ver cómo son sus cartas. Con eso no se empieza nada.',
    pickOne: 'Ver una muestra de ...',
    noSuch: 'Aquí no hay una carta así.',
    broken: 'Esta muestra no se puede ver ahora. Primero tiene que corregir la carta quien la organiza.',
  },
  export: {
    title: 'Todo lo que guardo sobre usted',
    text: 'Este archivo tiene su carta en curso, lo que me pidió recordar y la lista de sus cartas.',
    alt: 'Todo lo guardado sobre usted, como archivo JSON',
  },
  confirm: {
    cancel: {
      title: '¿Desechar esta carta?',
      text: 'Se borra todo lo que escribió para ella. Las otras cartas quedan.',
    },
    'start-over': {
      title: '¿Empezar esta carta de nuevo?',
      text: 'Se borra todo lo que escribió para ella y pregunto otra vez desde el principio.',
    },
    forget: {
      title: '¿Olvidar todo sobre usted?',
      text: 'Sus cartas en curso, la lista de sus cartas, lo que puedo preguntarle sobre ellas, y su nombre y código postal si los recuerdo. No se puede deshacer.',
    },
    talk: 'Escriba «sí» o «no».',
  },
  forgotten: {
    title: 'Ya está borrado',
    text: 'Todo lo que guardaba sobre usted está borrado. Lo que otra parte de este programa aún tenga de sus cartas en la memoria desaparece en menos de una hora.',
    yours: 'Esto solo puede borrarlo usted: sus mensajes aquí, los archivos que guardó y las cartas que envió.',
  },
  told: {
    title: 'Un momento',
    cancelled: 'La carta ya no está.',
    kept: 'No se cambió nada.',
    nothingToCancel: 'No hay ninguna carta en curso.',
    startedOver: 'Desde el principio.',
    parked: (title: string) => `Su carta «${title}» le espera. Con «escribir» aparece en la lista.`,
    full: 'Ya hay tres cartas en espera. Termine o deseche una primero.',
    stale: 'Ese botón es de una pantalla anterior. Usted está ahora aquí.',
    notYours: 'Ese botón es de otra persona o de una carta que ya no está. Usted está ahora aquí.',
    unknown: 'No entendí eso. Usted está ahora aquí.',
    notUnderstood: 'No entendí eso. Escriba «ayuda» para ver qué puedo hacer.',
    meant: (word: string) => `¿Quiso decir «${word}»? Escríbalo otra vez, o escriba «ayuda».`,
    listed: {
      noIssue: (typed: string) => `Aquí no conozco ninguna carta llamada «${typed}». Elija una abajo.`,
      severalIssues: (typed: string) => `Aquí hay más de una carta llamada «${typed}». Elija abajo la que quiere.`,
      meantIssue: (title: string) => `¿Quiso decir «${title}»? Elíjala abajo.`,
    },
    unlisted: {
      noIssue: (typed: string) => `Aquí no conozco ninguna carta llamada «${typed}». «muestra» dice cuáles hay.`,
      severalIssues: (typed: string) =>
        `Aquí hay más de una carta llamada «${typed}». «muestra» las enumera con lo que las distingue.`,
      meantIssue: (title: string) => `¿Quiso decir «${title}»? Escriba ese nombre.`,
    },
    number: 'Escriba un número para elegir.',
    nowhereBack: 'No hay adónde volver.',
    nothingToSkip: 'No hay nada que saltar.',
    pressInstead: 'Use los botones, o escriba «ayuda».',
    newer: 'Su carta la guardó una versión más nueva de este programa. Está intacta. Inténtelo dentro de unos minutos.',
    unreadable: 'No se pudo leer su carta anterior, así que esto empieza de nuevo. Lo siento.',
    notSaved: 'Eso no se guardó. Pulse otra vez.',
    tooFast: 'Eso fue muy rápido. Espere unos segundos y pulse otra vez.',
    failed: (reference: string) => `Es un error nuestro, no suyo (referencia ${reference}). Inténtelo otra vez.`,
  },
};
