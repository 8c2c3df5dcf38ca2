import type { asking as english } from '../en/asking.ts';

export const asking: typeof english = {
  choosing: {
    title: '¿Sobre qué quiere escribir?',
    intro: 'Elija una. Usted ve cada carta antes de que pase algo con ella.',
    none: 'Ahora no hay ninguna campaña abierta aquí.',
    noneOwn: 'Puede escribir una carta con sus propias palabras a quienes le representan en el Congreso.',
    organiser:
      '¿Quiere una campaña aquí? Quien administra esta comunidad puede empezar una con /campaign new (en Discord en español, /campaña nueva).',
    organiserHere: 'Para empezar una campaña, pulse «Campañas de aquí».',
    pick: 'Elija una carta',
    pickParked: 'Seguir con una carta',
    more: (n: number) =>
      n === 1
        ? 'Hay una más. Escriba su nombre para encontrarla.'
        : `Hay ${String(n)} más. Escriba el nombre de una para encontrarla.`,
  },
  card: {
    ask: 'Qué pide',
    by: 'Quién lo pide',
    goesTo: 'Quién la recibe',
    source: 'Fuente',
    until: 'Abierta hasta',
    ownHouse: 'quien le representa en la Cámara',
    ownSenate: 'quienes le representan en el Senado',
    more: (n) => (n === 1 ? 'y otra persona u oficina' : `y otras ${String(n)}`),
    counts: (made: string, sent: string) =>
      `Cartas hechas aquí: ${made}. Enviadas (palabra de quien escribe o acuse de recibo): ${sent}.`,
    few: 'menos de 5',
    about: (n: string) => `unas ${n}`,
    goal: (n: string) => `La meta es de ${n} ${n === '1' ? 'carta' : 'cartas'}.`,
    paused: 'Quien organiza esta campaña la puso en pausa. Pruebe más tarde.',
    closed: 'Esta campaña terminó. Ya no se puede empezar ninguna carta.',
    example: 'Este es un ejemplo para probar. No envíe sus cartas.',
    history: (when: string) => `Este es un ejemplo de ${when}. Puede leer sus cartas. No son para enviar.`,
    notYet: (when: string) => `Se abre el ${when}.`,
    broken: 'Esta carta no se puede usar ahora. Primero tiene que corregirla quien la organiza.',
    otherLanguage: 'Esta carta solo existe en inglés. Sus palabras quedan como usted las escribe.',
  },
  letter: {
    intro: 'Un formulario, unos dos minutos. Usted lee cada carta antes de recibirla.',
    introTalk: 'Pregunto una cosa a la vez. Escriba «atrás» para cambiar una respuesta y «cancelar» para parar.',
    kept: (what: string) => `Ya está guardado: ${what}.`,
    fields: {
      name: 'su nombre',
      zip: 'código postal',
      reasons: 'razones',
      story: 'sus palabras',
      answer: 'sus respuestas',
    },
    form: {
      title: 'Su carta',
      submit: 'Ver mis cartas',
      name: 'Su nombre, como lo firma',
      zip: 'Código postal donde vive',
      reasons: 'Por qué le importa',
      reasonsHint: 'Elija las que quiera, o ninguna.',
      story: 'Sus propias palabras',
      storyHint: 'Lo que más cuenta: dos o tres frases sobre usted, su familia o su pueblo.',
    },
    talk: {
      name: '¿Cómo se llama? Escríbalo como firmaría una carta.',
      zip: '¿Cuál es el código postal donde vive? Así sé quién le representa.',
      reasons: '¿Cuáles de estas razones son suyas? Escriba sus números, como 1, 3.',
      story: 'Ahora sus palabras: dos o tres frases sobre usted, su familia o su pueblo.',
      leaveOut: 'Con «saltar» se dejan fuera.',
      storyOwn: '¿Qué quiere decir? Escríbalo como lo contaría.',
      choice: (prompt: string) => `${prompt} Escriba el número de su respuesta.`,
      optional: 'Con «saltar» se deja sin contestar.',
      now: 'Su respuesta por ahora:',
      keep: 'Escriba otra, o «saltar» para dejarla.',
    },
    reasonNumbers: (most: number) =>
      most === 1
        ? 'Escriba 1 para elegirla. Con «saltar» no se elige ninguna.'
        : `Escriba números del 1 al ${String(most)}, como 1, 2. Con «saltar» no se elige ninguna.`,
    missing: 'Esto todavía hace falta.',
    needed: (what: string) => `Todavía hace falta: ${what}.`,
    answerFirst: 'Responda primero a esta pregunta. Con «saltar» se deja sin contestar, si se puede.',
    tookAs: (typed: string, word: string) =>
      `Tomé «${typed}» como su respuesta. Si quiso decir «${word}», escríbalo ahora. Con «atrás» se cambia la respuesta.`,
    cannotSkip: 'La carta necesita esto. Con «cancelar» se abandona la carta.',
    tooLong: (max: string) =>
      `Tiene más de ${max} caracteres, así que dejé lo que había antes. Mande un texto más corto.`,
    tooLongInForm: (max: string) => `Tiene más de ${max} caracteres, así que no se tomó. Acórtelo.`,
    further: { title: 'Más preguntas', submit: 'Guardar' },
  },
  place: {
    title: '¿Quién le representa?',
    pick: 'Elija quién le representa',
    pickState: 'Elija su estado',
    candidate: (name: string, district: string, town: string) =>
      `${[name, district].filter((part) => part !== '').join(', ')}${town === '' ? '' : ` (${town})`}`,
    byNumber: 'Escriba el número, o use el botón para dar su dirección.',
    byNumberAlone: 'Escriba el número.',
    streetSafe:
      'Su dirección se usa una vez para hallar su distrito. Se escribe en un formulario, nunca en un mensaje.',
    streetTalk: 'Nunca pido una dirección en un mensaje. Use el botón: abre un formulario.',
    deleteMessage: 'Usé esa dirección. Borre usted ese mensaje; yo no puedo.',
    form: {
      title: 'Su dirección',
      submit: 'Hallar mi distrito',
      street: 'Número y calle',
      city: 'Ciudad o pueblo',
      state: 'Estado, dos letras',
      zip: 'Código postal',
      hint: 'Un apartado postal no sirve.',
    },
    abroad: {
      title: 'Fuera de EE. UU.',
      state: 'Su último estado, dos letras',
      zip: 'Código postal de su última dirección',
      hint: 'Donde vota. Deje los dos en blanco si nunca vivió allí.',
    },
    lastState: 'Escriba su último estado en EE. UU., como CA, o su último código postal allí.',
    unasked: 'Aquí no me sirve una dirección, así que no la guardé. Borre usted ese mensaje; yo no puedo.',
    notNeeded: 'Esta carta no necesita dirección, así que no la guardé. Borre usted ese mensaje; yo no puedo.',
    pickFrom: (first: string, last: string) => `Elija de ${first} a ${last}`,
    notMineZip: (zip: string, district: string) =>
      `Según nuestros datos, el código postal ${zip} está entero en ${district}. Si no es así, dé su dirección, o elija el distrito que sabe que es el suyo.`,
    notMineZipAlone: (zip: string, district: string) =>
      `Según nuestros datos, el código postal ${zip} está entero en ${district}. Si no es así, elija el distrito que sabe que es el suyo.`,
    moved: 'Los límites de los distritos han cambiado desde entonces. Diga otra vez dónde vive.',
    notMine: 'Entonces dígame quién le representa. Dé su dirección o elija a otra persona.',
    notMineAlone: 'Entonces dígame quién le representa. Elija a otra persona.',
    nobody: 'No queda nadie a quien escribir. Dé su dirección o empiece de nuevo.',
    nobodyAlone: 'No queda nadie a quien escribir. Empiece de nuevo.',
  },
  locating: {
    title: 'Buscando su distrito',
    text: 'Consulté el servicio de direcciones del Censo. Tarda unos segundos.',
    waiting: 'Sigo buscando. Con «atrás» se detiene.',
  },
};
