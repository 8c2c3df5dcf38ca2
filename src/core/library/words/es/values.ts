import type { Hint } from '../../../hint.ts';
import { counted } from '../../../wording.ts';
import { fieldKey } from '../field.ts';
import type { DataPath } from '../../source.ts';
import type { Bound, Kind, Must } from '../../what.ts';

/** How a value is written, by the name that the schema gives it. */
const HINTS: Readonly<Record<Hint, string>> = {
  'not-empty': 'Está vacío: escríbalo, o quite el campo.',
  'one-line': 'Tiene que caber en una sola línea.',
  url: 'Una dirección web empieza con https://.',
  email: 'No es una dirección de correo electrónico.',
  state: 'Un estado se escribe con sus dos letras postales, como CA.',
  bioguide: 'Un id de bioguide es una letra y seis cifras, como C001124.',
  district: 'Escriba el escaño como CA-21.',
  community: 'Escriba una comunidad como discord:123 o slack:T1.',
  slug: 'Un id lleva letras minúsculas, cifras y guiones, como «clean-water».',
  'other-id': 'Esta palabra no puede ser un id. Elija otra.',
  day: 'Escriba un día que exista como AAAA-MM-DD, por ejemplo 2026-11-03.',
  seat: 'Un escaño se escribe como house:CA-22, senate:CA:1, state:CA:upper:14 u office:mayor.',
};

export function mustBe(must: Must): string {
  switch (must.kind) {
    case 'meant':
      return `¿Quería decir «${must.word}»?`;
    case 'one-of':
      return `Se escribe uno de estos: ${must.words.join(', ')}.`;
    case 'hint':
      return HINTS[must.hint];
    case 'most':
    case 'least':
      return `${must.kind === 'most' ? 'Puede' : 'Tiene que'} ${amount(must)}.`;
    case 'other':
      return 'Así no se puede leer.';
  }
}

function amount({ kind, n, of }: Bound): string {
  const about = kind === 'most' ? 'como mucho' : 'al menos';
  if (of === undefined) return `ser ${about} ${String(n)}`;
  return `tener ${about} ${of === 'character' ? counted(n, 'carácter', 'caracteres') : counted(n, 'entrada')}`;
}

const ID = 'Póngale un nombre corto, como «id: my-street».';
const SOURCE = 'Escríbala como «source: { title: Informe, publisher: Fondo del Agua, date: 2026-02-01 }»';

/** What a field that must be there looks like. */
const EXAMPLES: Readonly<Record<string, string>> = {
  id: 'Escriba el nombre de la carpeta, como «id: clean-water».',
  title: 'Escriba de qué tratan las cartas, como «title: Clean water for Millbrook».',
  recipients: 'Diga quién recibe una carta, como «recipients: [{ seat: own-house }]».',
  'recipients.seat': 'Escriba own-house, own-senate o un cargo, como office:mayor-of-millbrook.',
  'sample.seat': 'Escriba el escaño de una autoridad, como house:CA-22.',
  by: 'Diga quién pide que se escriba, como «by: { name: Millbrook Neighbors }».',
  source: `${SOURCE}.`,
  'facts.source': `${SOURCE}, o «release» si es la fuente del tema mismo.`,
  'points.id': ID,
  'questions.id': ID,
  'signOn.checked':
    'Diga cuándo y dónde se comprobó la lista de firmas, como «checked: { on: 2026-11-03, source: press release }».',
  'signOn.checked.on': 'Escriba el día, como «on: 2026-11-03».',
  'signOn.checked.source': 'Diga dónde, como «source: the release», o una dirección web.',
  'signOn.to': 'Diga a quién se dirige la carta, como «to: office:secretary-of-state».',
  'together.to': 'Escriba el escaño de quien la recibe, como «to: office:mayor-of-millbrook».',
};

const ENGLISH = 'El inglés hace falta siempre; escriba «en: ...» al lado del otro idioma.';

export const exampleOf = (path: DataPath): string | undefined =>
  path.at(-1) === 'en' ? ENGLISH : EXAMPLES[fieldKey(path)];

export const KINDS: Readonly<Record<Kind, string>> = {
  text: 'un texto',
  number: 'un número',
  'whole number': 'un número entero',
  boolean: 'true o false',
  list: 'una lista: una línea para cada entrada, que empieza con «- »',
  group: 'un grupo de campos, cada uno en su propia línea debajo y con sangría',
  other: 'otra cosa',
};
