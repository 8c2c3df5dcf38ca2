import { counted } from '../../../wording.ts';
import type { FileWhat, NotYaml } from '../../what.ts';
import type { Words } from '../words.ts';

/** Of the files themselves, before anything in them is read. */
export const files: Words<FileWhat> = {
  'unreadable-file': () => ['Este archivo no se puede leer.', 'Compruebe que es un archivo que usted puede leer.'],
  'file-too-big': ({ maxKb }) => [`Este archivo pasa de ${String(maxKb)} KB.`, 'Acórtelo: una carta es una página.'],
  'not-utf-8': () => ['Este archivo no es texto en UTF-8.', 'Guárdelo otra vez con la codificación «UTF-8».'],
  'empty-file': () => ['Este archivo está vacío.', 'Escriba su texto o bórrelo.'],
  'byte-order-mark': () => ['Este archivo empieza con una marca invisible.', 'Guárdelo como «UTF-8 sin BOM».'],
  link: () => ['Esto es un enlace a otro lugar, y los enlaces no se siguen.', 'Ponga aquí el archivo mismo.'],
  'odd-file': () => ['Este archivo no se usa.', 'Quítelo, o empiece su nombre con un punto para conservarlo.'],
  'no-issue-file': () => ['A esta carpeta le falta issue.yaml.', 'Escríbalo o quite la carpeta.'],
  'file-for-folder': () => [
    'Aquí hay un archivo donde iría la carpeta de un tema.',
    'Haga una carpeta con el nombre del tema y ponga en ella el archivo como issue.yaml; «redress new» lo hace.',
  ],
  'folder-for-file': () => ['Esto no es un archivo corriente.', 'Ponga aquí un archivo de texto.'],
  'folder-name': ({ taken }) =>
    taken
      ? ['Así se llaman las campañas hechas en el chat.', 'Elija otro nombre.']
      : ['Un tema no puede llamarse como esta carpeta.', `Use ${SLUG}.`],
  'file-name': (what) => {
    if (what.of === 'data') return ['Con este nombre el archivo no se lee.', 'Póngale issue.yaml.'];
    if (what.of === 'shared text')
      return ['Con este nombre el texto compartido no se puede usar.', `Use ${SLUG}, y después .hbs.`];
    const { meant, known } = what;
    const fix =
      meant === undefined ? `Use uno de estos: ${known.join(', ')}, y después .hbs o .es.hbs.` : `Póngale ${meant}.`;
    return ['Con este nombre la plantilla no se lee: ninguna carta se llama así.', fix];
  },
  'not-yaml': ({ why }) => notYaml(why),
  'cut-text': () => [
    'El texto termina en «#»; póngalo entre comillas.',
    'Si lo que sigue es una nota para usted, escríbala en su propia línea.',
  ],
};

const SLUG = 'letras minúsculas de la a a la z, cifras y guiones, como clean-water';

const QUOTES =
  'Ponga todo el texto entre comillas dobles: las necesita si lleva «: » o « #», o si empieza con comillas o con uno de @ ` * & % ! { [ - ?';

const opener = ({ of, end }: Extract<NotYaml, { kind: 'unclosed' }>): string => {
  if (of === 'quote') return 'La comilla';
  return end === '}' ? 'La llave' : 'El corchete';
};

function notYaml(why: NotYaml): readonly [string, string] {
  switch (why.kind) {
    case 'empty':
      return ['El archivo está vacío.', 'Escriba en él el tema; «redress new» hace uno para empezar.'];
    case 'documents':
      return ['El archivo contiene más de un documento.', 'Quite la línea «---».'];
    case 'unclosed': {
      const close = `Escriba ${why.end} donde termina.`;
      const fix = why.cut
        ? `Un texto de dentro termina en «#»; póngalo entre comillas dobles. O bien: ${close}`
        : close;
      return [`${opener(why)} que se abre aquí no se cierra nunca.`, fix];
    }
    case 'twice':
      return [
        `«${why.key}» está dos veces en el mismo lugar.`,
        'Deje uno de los dos. Si ahí empieza otra entrada de una lista, escriba «- » delante.',
      ];
    case 'no-colon':
      return [
        'Esta línea no empieza con el nombre de un campo, dos puntos y un espacio.',
        'Escríbala como «title: Agua limpia». Si continúa la línea anterior, ponga dos espacios más delante.',
      ];
    case 'no-dash':
      return ['Esta entrada no empieza con un guion y un espacio.', 'Empiécela con «- ».'];
    case 'after-quote':
      return [
        'El texto entre comillas termina antes que su línea.',
        String.raw`Ponga todo el texto entre comillas dobles, y escriba \" en lugar de cada una de las de dentro.`,
      ];
    case 'fence':
      return [
        'Esta línea es la marca de un bloque de código y no es parte del tema.',
        'Bórrela aquí y al otro extremo.',
      ];
    case 'indent': {
      const has = why.has === 0 ? 'sin espacios' : `con ${counted(why.has, 'espacio')}`;
      const wants = why.wants.map((n) => (n === 0 ? 'sin ninguno' : `con ${String(n)}`)).join(' o ');
      return [
        `Esta línea empieza ${has}, y las líneas con las que puede ir empiezan ${wants}.`,
        'Empiécela con tantos como ellas.',
      ];
    }
    case 'alias':
      return ['Un texto empieza con «*», que YAML lee como una referencia.', QUOTES];
    case 'depth':
      return ['Hay demasiadas listas unas dentro de otras.', 'A un tema le bastan cinco niveles.'];
    case 'tag':
      return ['Un texto empieza con «!», que YAML lee como un tipo.', QUOTES];
    case 'tab':
      return ['Esta línea lleva un tabulador al principio.', 'Use espacios, dos para cada nivel.'];
    case 'invisible':
      return ['Aquí hay un signo que no se ve.', 'Bórrelo, o escriba la línea otra vez.'];
    case 'other':
      return ['Esta línea no se puede leer.', `Compruebe que lleva la misma sangría que sus vecinas. ${QUOTES}`];
  }
}
