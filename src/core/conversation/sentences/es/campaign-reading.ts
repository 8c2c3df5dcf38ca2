import type { campaignReading as en } from '../en/campaign-reading.ts';

const fits = (n: string): string => (n === '1' ? `no cabe ${n}` : `no caben ${n}`);

export const campaignReading: typeof en = {
  title: 'Una campaña a partir de un comunicado',
  intro: 'Esto se leyó en el comunicado. Después de cada dato está qué tan seguro es y en qué línea está.',
  value: (label, value, sure, where) => `${label}: ${value} (${sure}, ${where})`,
  at: (line) => `línea ${line}`,
  atAs: (line, words) => `línea ${line}: «${words}»`,
  sure: { sure: 'seguro', likely: 'probable', unsure: 'no es seguro, revíselo' },
  of: {
    title: 'Título',
    date: 'Fecha',
    publisher: 'Lo publica',
    lead: 'La encabeza',
    colead: 'Con',
    signer: 'Firma, por revisar',
    count: 'Firmas en total, según dice',
    others: 'Otras firmas, según dice',
    recipient: 'Va a',
    ask: 'Pide, palabra por palabra',
    target: 'Habla de',
    quote: 'Dice, palabra por palabra',
    excerpt: 'De la carta',
    link: 'Enlace',
  },
  more: (label, n) => `${label}: ${n} más, en el comunicado`,
  signers: (named, sure) => `Nombres que firman: ${named}, seguros: ${sure}`,
  toWrite: 'Falta que usted escriba',
  write: {
    by: 'Quién pide que se escriba.',
    title: 'El título con sus palabras; el que hay ahora no hace más que nombrar la carta.',
    ask: 'Qué pide, con sus palabras; lo que hay ahora no hace más que nombrar la carta.',
    facts: 'Hechos con sus palabras, cada uno con su fuente.',
    points: 'Razones que se pueden elegir.',
    questions: 'Qué quiere preguntar a quien escribe, si quiere preguntar algo.',
    date: 'El día en que se envió, y la fuente: el comunicado no da fecha.',
    publisher: 'La fuente: no se dice quién publicó el comunicado.',
    leads: 'Quién encabezó la carta: no se dice de nadie que esté en las listas de miembros.',
    recipient: 'A quién va la carta: el comunicado no lo dice.',
    office: 'Dirección y apellido en «El cargo mismo». Mire quién lo ocupa hoy.',
    count: 'Cuántas firmas hay en total: el comunicado no lo dice.',
    complete:
      'Si la lista nombra a todas las personas que firmaron. Mientras no lo diga, a nadie se le dice que no firmó.',
  },
  toLookAt: 'Para revisar',
  doubts: {
    'district-open': (_says, names) => `Sin fecha no es seguro qué distrito tenían entonces: ${names}.`,
    unsure: (_says, name) => `«${name}» no es seguro. Mire el texto.`,
    'count-differs': (_says, _name, numbers) => `Las firmas que el texto cuenta y las que nombra difieren: ${numbers}.`,
    'counts-differ': (_says, _name, numbers) => `El texto da más de un total: ${numbers}. Se usa el primero.`,
    inexact: (_says, _name, numbers) => `El texto dice «unas» o «más de» ${numbers}.`,
    several: (_says, _name, numbers) => `El texto tiene ${numbers} comunicados sobre cartas. Se leyó el primero.`,
    'marks-lost': () =>
      'El texto perdió sus comillas, así que no es seguro dónde empieza y termina lo que alguien dijo.',
    'not-in-table': (_says, name) =>
      `«${name}» está escrito como miembro del Congreso, pero no está en ninguna lista. Revise el nombre y agréguelo a mano.`,
    'no-past': () => 'Falta la lista de miembros anteriores: los nombres en comunicados viejos no se encuentran.',
    'no-room-leads': (_says, _name, n) =>
      `En el formulario ${fits(n)} de quienes encabezan la carta. Escriba sus nombres entre quienes firmaron.`,
    'no-room-coleads': (_says, _name, n) =>
      `En el formulario ${fits(n)} de quienes la encabezan también. Escriba sus nombres entre quienes firmaron.`,
    'no-room-signers': (_says, _name, n) =>
      `En el formulario ${fits(n)} de quienes firmaron. ${n === '1' ? 'Está' : 'Están'} solo en el comunicado: no diga que la lista es completa.`,
    'no-room-offices': (_says, _name, n) =>
      `En el formulario ${fits(n)} de las oficinas a las que va la carta. Empiece otra campaña para ellas.`,
    shortened: (_says, name) => `«${name}» no cabe entero en su campo y allí termina en puntos suspensivos.`,
    more: (_says, _name, n) => `Hay más para revisar de lo que cabe en esta lista: ${n}.`,
  },
  next: 'En «Una carta por caso» hay cartas para empezar; no dicen más que lo leído.',
  why: {
    'no-letter': 'No se empezó ninguna campaña: esto no anuncia una carta.',
    'no-member':
      'No se empezó ninguna campaña: nadie de quien se dice que escribió la carta está en las listas de miembros del Congreso.',
    received: 'No se empezó ninguna campaña: esto trata de una carta que se recibió o se respondió.',
    outside: 'No se empezó ninguna campaña: esto trata de una carta que no es de miembros del Congreso.',
    'other-news': 'No se empezó ninguna campaña: esto anuncia otra cosa, y solo menciona una carta.',
    capitals:
      'No se empezó ninguna campaña: todo está en mayúsculas, y así los nombres no se distinguen de las demás palabras. Cópielo otra vez de una página que tenga también minúsculas.',
    'no-list':
      'No se empezó ninguna campaña: todavía no hay lista de miembros del Congreso. Quien administra este bot la obtiene con «redress data update».',
  },
  instead: 'Puede empezar una a mano aquí abajo.',
  paste:
    'Para empezar una campaña, pegue el texto completo de un comunicado que anuncie una carta de miembros del Congreso, o envíelo como archivo de texto.',
  unread: {
    'too-long': 'Ese archivo tiene más de 1 MB. Entregue el texto de un solo comunicado.',
    'not-text':
      'Leo texto sencillo y páginas web: archivos que terminan en txt, md o html. No puedo leer un PDF ni un archivo de Word: guárdelo como texto.',
    away: 'El archivo no se pudo traer ahora. Entréguelo otra vez, o pegue su texto.',
    several: 'Es más de un archivo. Entregue un comunicado a la vez.',
    busy: 'Se están leyendo muchos textos en este momento. Entréguelo otra vez en un minuto.',
    'too-hard':
      'No pude leer esto en el tiempo que tiene un comunicado. Pruebe una vez más; después entregue solo su texto, sin la página que lo rodea.',
  },
};
