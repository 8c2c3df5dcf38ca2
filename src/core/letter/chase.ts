import type { Day, Language } from '../ids.ts';
import { inLanguage } from '../issue/issue.ts';
import { longDate } from '../wording.ts';
import { askOf, placeOf, type Assignment } from './values.ts';
import type { Writer } from './writer.ts';

/** The letter that this one comes back to: the day it was sent, and how. */
export interface Chase {
  readonly sent: Day;
  readonly channel: 'form' | 'email' | 'post' | 'phone' | 'hand';
}

interface Wording {
  readonly place: (place: string) => string;
  readonly wrote: (day: string, how: string, about: string) => string;
  readonly how: Readonly<Record<Chase['channel'], string>>;
  readonly about: (title: string) => string;
  readonly asked: (ask: string) => string;
  readonly please: string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  en: {
    place: (place) => `I live in ${place}. `,
    wrote: (day, how, about) => `On ${day} I wrote to you${how}${about}. I have not had an answer to what I asked.`,
    how: { form: ' through your web form', email: ' by e-mail', post: ' by mail', phone: '', hand: '' },
    about: (title) => ` about "${title}"`,
    asked: (ask) => `This is what I asked: ${ask}`,
    please: 'Please write back and tell me where you stand on this and what you plan to do. Thank you for your time.',
  },
  es: {
    place: (place) => `Vivo en ${place}. `,
    wrote: (day, how, about) => `El ${day} le escribí${how}${about}. No he recibido respuesta a lo que pedí.`,
    how: {
      form: ' por su formulario web',
      email: ' por correo electrónico',
      post: ' por correo postal',
      phone: '',
      hand: '',
    },
    about: (title) => ` sobre «${title}»`,
    asked: (ask) => `Esto es lo que pedí: ${ask}`,
    please: 'Le pido que me responda cuál es su posición y qué piensa hacer. Gracias por su tiempo.',
  },
};

/** The text of a letter that asks once more: when and how the first one went, and its very ask. `short`: the issue's short text. */
export function chaseText(assignment: Assignment, writer: Writer, { sent, channel }: Chase, short: boolean): string {
  const { issue, language } = assignment;
  const say = WORDING[language];
  const place = placeOf(writer, language);
  const about = issue.own ? '' : say.about(inLanguage(issue.title, language));
  const ask = short && issue.short ? inLanguage(issue.short, language) : askOf(assignment);
  const first = `${place === '' ? '' : say.place(place)}${say.wrote(longDate(sent, language), say.how[channel], about)}`;
  return [first, ...(ask === '' ? [] : [say.asked(ask)]), say.please].join('\n\n');
}
