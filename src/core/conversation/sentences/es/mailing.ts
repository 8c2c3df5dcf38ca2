import type { mailing as english } from '../en/mailing.ts';

export const mailing: typeof english = {
  title: (recipient: string) => `Por correo electrónico a ${recipient}`,
  offer: 'Esta todavía no se ha enviado. Puedo enviarla por usted por correo electrónico, o la envía usted.',
  address: {
    ask: '¿Cuál es su correo electrónico? Allí llega la respuesta, y un código que prueba que es suyo.',
    title: 'Su correo electrónico',
    label: 'Su correo electrónico',
    hint: 'Allí llega la respuesta de la oficina.',
    submit: 'Enviarme un código',
    shape: 'Esto no parece una dirección de correo. Corríjala.',
    plain: 'Solo puedo escribir a direcciones con letras de la a a la z, sin acentos. Dé otra, o envíe la carta usted.',
  },
  code: {
    ask: (address: string) => `Envié seis cifras a ${address}. Valen 15 minutos.`,
    talk: 'Escriba las seis cifras.',
    title: 'Su código',
    label: 'Las seis cifras del correo',
    submit: 'Comprobarlo',
    wait: 'El correo con el código todavía no ha salido. Pruebe otra vez en un momento.',
    shape: 'El código son seis cifras. Búsquelo en el correo.',
    wrong: (left: number) =>
      left === 1 ? 'Ese no es el código. Queda un intento.' : `Ese no es el código. Quedan ${String(left)} intentos.`,
    spent: 'Ese era el último intento con este código. Pida otro.',
    over: 'Ese código es demasiado viejo. Pida otro.',
    again: 'Envié otro código. El anterior ya no vale.',
    proved: 'La dirección es suya.',
  },
  notMailed: {
    refused: 'Ese buzón no existe o no acepta correo. Corrija la dirección.',
    away: 'No pude enviar el código ahora. Pídalo otra vez en unos minutos.',
    'too-many': 'Se enviaron demasiados códigos en una hora. Pídalo más tarde, o envíe la carta usted.',
  },
  consent: {
    line: (recipient: string, office: string) => `Envío su carta a: ${recipient}, en ${office}. Allí ven:`,
    reply: (address: string) => `su correo electrónico ${address}, para la respuesta`,
    relay: 'Pasa por un servidor de correo, que la ve entera.',
    undo: 'Sale en 2 minutos. Hasta entonces puede retirarla.',
    limits:
      'Envío 10 cartas al día por persona como máximo, y a cada oficina solo unas cuantas. Las demás esperan, y «estado» dice cuánto.',
    kept: 'Guardo la carta cifrada hasta que salga o falle, 28 días como máximo.',
    talk: 'Escriba «sí» para enviarla, o «atrás» para volver.',
  },
  leaves: (recipient: string, minutes: number) =>
    minutes === 1
      ? `Su carta a ${recipient} sale en menos de un minuto.`
      : `Su carta a ${recipient} sale en ${String(minutes)} minutos.`,
  left: (recipient: string) => `Su carta a ${recipient} se está enviando. «estado» dice cómo está.`,
  takenBack: (recipient: string) =>
    `Usted retiró su carta a ${recipient}. No se envió. Para enviarla de todos modos, pulse «Escribir lo mismo otra vez» al final.`,
  back: {
    asked: 'Un momento: la retiro.',
    done: 'Retirada. No se envió, y nunca se enviará.',
    late: 'Ya había empezado a salir, así que no pude retirarla. «estado» dice cómo está.',
  },
  gaveUp: 'No envié esa carta: algo en ella o en su oficina cambió desde que usted aceptó. Léala otra vez.',
  notTaken: 'No envié nada ahora: usted ya me había dado esa carta.',
  before: (recipient: string) =>
    `Usted ya me dio su carta a ${recipient}, y envío cada carta una sola vez. «estado» dice cómo está. Para escribirle de nuevo, pulse «Escribir lo mismo otra vez» al final.`,
  notHere: 'Esta carta no se puede enviar desde aquí. Envíela usted, como se muestra.',
  byMachine: 'Esta carta la envío yo, así que no hace falta que usted diga cómo está. «estado» lo muestra.',
  whys: {
    undo: (until: string) => `sale ${until}, se puede retirar`,
    'person-limit': (until: string) => `sigue ${until}: 10 al día por persona`,
    'office-limit': (until: string) => `sigue ${until}: esta oficina recibe muchas cartas ahora`,
    paused: (until: string) => `detenida por quien administra esto, se mira otra vez ${until}`,
    held: () => 'la retiene quien organiza, que puede dejarla seguir',
    busy: (until: string) => `su servidor está ocupado, se intenta otra vez ${until}`,
    'no-page': (until: string) => `todavía no pude terminar su página, se intenta otra vez ${until}`,
    interrupted: (until: string) => `me interrumpieron, se intenta otra vez ${until}`,
    'looking-up': (until: string) => `la conexión se cortó en el último momento, se aclara ${until}`,
    unsure: () => 'la conexión se cortó en el último momento',
    'no-mailbox': () => 'ese buzón no existe',
    'mailbox-full': () => 'su buzón está lleno',
    refused: () => 'su servidor no la acepta',
    'too-long': () => 'su servidor estuvo ocupado tres días',
    'out-of-time': () => 'esperó 28 días, y no guardo ninguna carta más tiempo',
    blocked: () => 'quien administra esto la detuvo',
    broken: () => 'no se pudo hacer la página',
    'perhaps-twice': () => 'puede haber llegado dos veces',
  },
  until: {
    now: 'enseguida',
    minutes: (n: number) => `en ${String(n)} min`,
    hours: (n: number) => `en ${String(n)} h`,
    days: (n: number) => `en ${String(n)} días`,
  },
};
