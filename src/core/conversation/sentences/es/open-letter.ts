import type { openLetter as openLetterEn } from '../en/open-letter.ts';

export const openLetter: typeof openLetterEn = {
  intro: 'Aquí la gente firma esta carta en conjunto. Quien organiza la entrega, con todos los nombres.',
  closed:
    'Esta carta se cerró: ya no se agregan ni se quitan nombres. «olvidar» todavía quita el suyo de lo que se guarda aquí.',
  none: 'Aquí ya no hay ninguna carta abierta.',
  where: 'Esta carta se firma en su servidor o espacio de trabajo. Ábrala allí.',
  names: { few: 'menos de 5', about: (n) => `unos ${n}` },
  signers: (n) => `Nombres en la carta: ${n}.`,
  mine: (name) => `Usted firmó como: ${name}`,
  confirm: (name) => `Usted firmaría como: ${name}`,
  seen: 'Quien organiza, y quien reciba o lea la carta, ve este nombre. Usted puede quitarlo hasta que la carta se cierre.',
  changed: 'La carta cambió mientras usted la miraba. Léala como está ahora y diga que sí otra vez.',
  signed: 'Su nombre está en la carta.',
  off: 'Su nombre ya no está en la carta.',
  form: {
    title: 'Firmar la carta',
    submit: 'Seguir',
    name: 'Su nombre, como debe mostrarse',
    hint: 'Por ejemplo: Ani P., o: Ani Petrosyan, enfermera, Millbrook',
  },
  buttons: {
    open: 'Firmar la carta abierta',
    sign: 'Agregar mi nombre',
    change: 'Mostrar mi nombre de otra forma',
    confirm: 'Sí, firmar así',
    off: 'Quitar mi nombre',
  },
};
