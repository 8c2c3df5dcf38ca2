import type { chat as english } from '../en/chat.ts';

export const chat: typeof english = {
  progress: (at: number, of: number) => `Carta ${String(at)} de ${String(of)}`,
  below: (labels: string) => `Abajo, cada texto en su propio mensaje, para copiar: ${labels}.`,
  asFile: (label: string) => `${label}: es demasiado largo para los mensajes de aquí; va como archivo.`,
  whole: 'El texto entero',
  noPicture: 'No puedo mostrar la página en este momento. Las palabras son las mismas: léalas como texto.',
  noFile: 'No puedo darle ese archivo en este momento. Pulse otra vez en un minuto.',
  inDm: { title: 'Mire sus mensajes directos', text: 'Se lo envié allí. Siga allí.', open: 'Abrir nuestros mensajes' },
  tooSlow: 'Tardé demasiado, y nada ha cambiado. Pulse otra vez.',
  late: 'Eso tardó un poco. Aquí está la respuesta.',
  unknownButton: 'Este botón es de una versión anterior de este programa. Escriba /letter write para seguir.',
  about: (community: string) => `Esto es de ${community}.`,
  otherCommunity: '¿Es de otra comunidad? Elíjala.',
  community: (number: string) => `Comunidad ${number}`,
  count: (at: number, of: number) => `${String(at)} de ${String(of)}`,
  steps: { issue: '1 de 3: el tema', words: '2 de 3: sus palabras', letters: '3 de 3: sus cartas' },
  toMyDm: 'Mandar a mis mensajes directos',
  fileInDm: 'El archivo está en sus mensajes directos.',
  noFileHere: 'Los archivos van por mensaje directo, y no puedo escribirle. Permita mis mensajes y pulse otra vez.',
  wait: 'Un momento. Esto cambia por sí mismo.',
  draft: 'Mi carta',
};
