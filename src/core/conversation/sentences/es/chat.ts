import type { chat as english } from '../en/chat.ts';

export const chat: typeof english = {
  progress: (at: number, of: number) => `Carta ${String(at)} de ${String(of)}`,
  below: (labels: string) => `Abajo, cada texto en su propio mensaje, para copiar: ${labels}.`,
  asFile: (label: string) => `${label}: ningún mensaje de aquí lo puede llevar tal como es; va como archivo.`,
  whole: 'El texto entero',
  noPicture: 'No puedo mostrar la página en este momento. Las palabras son las mismas: léalas como texto.',
  noProgress: 'Ahora no puedo mostrar la imagen. Las palabras dicen lo mismo.',
  noFile: 'No puedo darle ese archivo en este momento. Pulse otra vez en un minuto.',
  inDm: { title: 'Mire sus mensajes directos', text: 'Se lo envié allí. Siga allí.', open: 'Abrir nuestros mensajes' },
  tooSlow: 'Tardé demasiado, y nada ha cambiado. Pulse otra vez.',
  late: 'Eso tardó un poco. Aquí está la respuesta.',
  edited:
    'Leí su mensaje como lo envió primero, y no el cambio. Escríbalo otra vez; con «atrás» se vuelve a la respuesta anterior.',
  unsure: 'Discord no me dijo si llegó uno de estos mensajes. Si falta algo, pídalo otra vez.',
  noRoom:
    'Discord no me deja escribir más aquí, y esto no es todo. Escriba /letter status (en Discord en español, /carta estado) para verlo todo.',
  unknownButton:
    'Este botón es de una versión anterior de este programa. Escriba /letter write (en Discord en español, /carta escribir) para seguir.',
  about: (community: string) => `Esto es de ${community}.`,
  otherCommunity: '¿Es de otra comunidad? Elíjala.',
  community: (number: string) => `Comunidad ${number}`,
  count: (at: number, of: number) => `${String(at)} de ${String(of)}`,
  steps: { issue: '1 de 3: el tema', words: '2 de 3: sus palabras', letters: '3 de 3: sus cartas' },
  toMyDm: 'Mandar a mis mensajes directos',
  fileInDm: 'El archivo está en sus mensajes directos.',
  filesInDm: 'Los archivos están en sus mensajes directos.',
  noFileHere: 'Los archivos van por mensaje directo, y no puedo escribirle. Permita mis mensajes y pulse otra vez.',
  wait: 'Un momento. Esto cambia por sí mismo. Si no cambia, ciérrelo y escriba /letter.',
  notInstalled: 'Ya no estoy en este espacio de trabajo. Pida a quien lo lleva que me instale otra vez.',
  draft: 'Mi carta',
};
