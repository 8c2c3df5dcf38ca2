import type { followUp as english } from '../en/follow-up.ts';

export const followUp: typeof english = {
  mayAsk: {
    redis:
      '¿Puedo preguntarle en dos semanas si contestaron? Guardo entonces el identificador de su cuenta, la oficina y la fecha, cifrados, 60 días como máximo.',
    memory:
      '¿Puedo preguntarle en dos semanas si contestaron? Guardo entonces el identificador de su cuenta, la oficina y la fecha en la memoria de este programa, sin cifrar, 60 días como máximo.',
  },
  talk: 'Escriba «sí» o «no».',
  will: 'Le pregunto en dos semanas. Con pulsar una vez se acaba.',
  willNot: 'Entonces no pregunto.',
  title: '¿Contestaron?',
  question: (day: string, to: string) => `El ${day} usted envió una carta a: ${to}. ¿Han contestado?`,
  about: (title: string) => `Trataba de: ${title}.`,
  pick: 'Su respuesta',
  answers: {
    yes: 'Sí, contestaron',
    other: 'Sí, pero no a mi pregunta',
    acknowledged: 'Solo un acuse de recibo',
    no: 'No',
    'expected-none': 'No, y no esperaba respuesta',
  },
  thanks: {
    yes: 'Anotado: contestaron.',
    other: 'Anotado: contestaron, pero no a su pregunta.',
    acknowledged: 'Anotado: por ahora solo un acuse de recibo.',
    no: 'Anotado: sin respuesta.',
    'expected-none': 'Anotado: sin respuesta, y no la esperaba.',
  },
  chase: {
    now: 'Puede volver a escribirles. Le pido otra vez su nombre y sus palabras, porque no los guardé.',
    later: (day: string) =>
      `Si no llega nada, puede volver a escribirles desde el ${day}. Entonces «estado» lo ofrece.`,
    offered: 'Ha pasado tiempo sin una respuesta de la que yo sepa. Puede volver a escribir.',
    pick: 'Volver a escribir a ...',
    begun: 'Esta carta dice cuándo escribió antes, y pide lo mismo. Le pido otra vez su nombre y sus palabras.',
    moved: 'Puede que esa oficina ya no le represente. Comience una carta nueva.',
    closed: 'Esa campaña terminó, así que esta carta no se puede volver a escribir.',
  },
  none: 'Aquí ya no hay nada que contestar.',
  later: 'De acuerdo. Vuelvo a preguntar por esa carta más adelante.',
  last: 'De acuerdo. No vuelvo a preguntar por esa carta.',
  off: 'No vuelvo a preguntarle por estas cartas.',
  waiting: (n: number) =>
    n === 1
      ? 'Le preguntaré por una de ellas si contestaron.'
      : `Le preguntaré por ${String(n)} de ellas si contestaron.`,
};
