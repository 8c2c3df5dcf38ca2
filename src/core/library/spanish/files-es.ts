import type { Words } from './said.ts';

/** Of the files themselves, before anything in them is read. */
export const FILES_ES: Words = {
  'folder-name': () =>
    'Un tema no puede llamarse como esta carpeta. Use letras pequeñas de la a a la z, cifras y guiones, como clean-water.',
  'file-for-folder': () =>
    'Aquí hay un archivo donde iría la carpeta de un tema. Haga una carpeta con el nombre del tema y ponga en ella el archivo como issue.yaml; «redress new» lo hace.',
  'folder-for-file': () => 'Esto no es un archivo corriente. Ponga aquí un archivo de texto.',
  'file-name': ({ choice }) =>
    `Con este nombre el archivo no se lee. ${choice ? `Póngale otro: ${choice}` : 'Póngale uno de los que se leen: issue.yaml, ask.hbs, letter.hbs, call.hbs'}.`,
  link: () => 'Esto es un enlace a otro lugar, y los enlaces no se siguen. Ponga aquí el archivo mismo.',
  'odd-file': () => 'Este archivo no se usa. Quítelo, o empiece su nombre con un punto para conservarlo.',
  'no-issue-file': () => 'A esta carpeta le falta issue.yaml. Escríbalo o quite la carpeta.',
  'unreadable-file': () => 'Este archivo no se puede leer. Compruebe que es un archivo que usted puede leer.',
  'file-too-big': () => 'Este archivo pasa de 64 KB. Acórtelo: una carta es una página.',
  'not-utf-8': () => 'Este archivo no es texto en UTF-8. Guárdelo otra vez con la codificación «UTF-8».',
  'empty-file': () => 'Este archivo está vacío. Escriba su texto o bórrelo.',
  'byte-order-mark': () => 'Este archivo empieza con una marca invisible. Guárdelo como «UTF-8 sin BOM».',
  'cut-text': () =>
    'El texto termina en «#»; póngalo entre comillas. Si lo que sigue es una nota para usted, escríbala en su propia línea.',
  'not-yaml': ({ names: [name] }) =>
    `Desde aquí el archivo no se puede leer${name === undefined || name.length < 2 ? '' : `: mire «${name}»`}. Compruebe que la línea lleva la misma sangría que sus vecinas, con espacios; que nada está dos veces; y que cada comilla y corchete se cierra. Un texto con «: » o « #» va entre comillas dobles.`,
};
