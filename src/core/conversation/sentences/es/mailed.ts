import type { mailed as english } from '../en/mailed.ts';

export const mailed: typeof english = {
  via: (writer: string, sender: string) => `${writer} por medio de ${sender}`,
  footer: (writer: string, operator: string, contact: string) =>
    `${writer} escribió esta carta y la envió por medio de ${operator}. La respuesta llega a ${writer}. Preguntas sobre este correo: ${contact}.`,
  attached: 'La misma carta va adjunta en PDF.',
  code: {
    subject: (code: string) => `${code} es su código`,
    text: (code: string, operator: string) =>
      `Su código es ${code}. Escríbalo donde está escribiendo su carta.\n\nDemuestra que esta dirección es suya, para que las oficinas le respondan aquí. Si no lo pidió, alguien escribió mal la suya: no haga nada.\n\n${operator}`,
  },
};
