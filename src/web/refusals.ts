import type { Language } from '../core/ids.ts';

/** Why a request is not answered, as one sentence each, for whoever reads it in a browser or writes a program. */
const en = {
  elsewhere: 'This address does not belong to Redress. Check it and try again.',
  notOurPage: 'Only a page of Redress itself may ask for this. Open it there.',
  notJson: 'Send JSON, with content-type: application/json.',
  broken: 'That is not JSON. Send {"action": {"kind": "say", "text": "write"}}.',
  noObject: 'Send an object with an "action", and a "person" as text where one is named.',
  noAction: 'There is no such action. Its "kind" is say, command, press or submit, each with what belongs to it.',
  hasPerson: 'Leave out "person": this browser has one already.',
  noPerson: 'Name a "person", such as "web:tester-1": "web:" and 8 to 64 letters, digits, - or _.',
  notHere: 'Only programs on this computer may name a person.',
  tooOften: 'That was too much at once. Wait a minute and go on.',
  noFile: 'This file is no longer here. Go back to the chat and open it again.',
  noPage: 'There is no such page here.',
  tooMuch: (kb: number) => `That is more than ${kb.toLocaleString('en-US')} KB. Send less at once.`,
  wentWrong: 'Something went wrong',
  ours: (reference: string) => `That is a mistake on our side, not yours (reference ${reference}). Try again.`,
};

const es: typeof en = {
  elsewhere: 'Esta dirección no es de Redress. Revísela y pruebe otra vez.',
  notOurPage: 'Esto solo puede pedirlo una página del propio Redress. Ábralo allí.',
  notJson: 'Envíe JSON, con content-type: application/json.',
  broken: 'Eso no es JSON. Envíe {"action": {"kind": "say", "text": "write"}}.',
  noObject: 'Envíe un objeto con "action", y "person" como texto cuando se nombra a alguien.',
  noAction: 'No existe esa acción. Su "kind" es say, command, press o submit, cada una con lo suyo.',
  hasPerson: 'Quite "person": este navegador ya tiene una.',
  noPerson: 'Nombre a alguien en "person", como "web:tester-1": "web:" y de 8 a 64 letras, cifras, - o _.',
  notHere: 'Solo los programas de esta computadora pueden nombrar a una persona.',
  tooOften: 'Fue demasiado a la vez. Espere un minuto y siga.',
  noFile: 'Este archivo ya no está aquí. Vuelva a la conversación y ábralo otra vez.',
  noPage: 'Aquí no hay tal página.',
  tooMuch: (kb) => `Eso pasa de ${kb.toLocaleString('es-US')} KB. Envíe menos a la vez.`,
  wentWrong: 'Algo salió mal',
  ours: (reference) => `Es un error nuestro, no suyo (referencia ${reference}). Pruebe otra vez.`,
};

export const REFUSALS: Readonly<Record<Language, typeof en>> = { en, es };

/** A refusal that is one sentence and nothing more. */
export type Refused = Exclude<keyof typeof en, 'ours' | 'tooMuch' | 'wentWrong'>;
