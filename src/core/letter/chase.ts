import type { Day, Language } from '../ids.ts';
import { inLanguage } from '../issue/issue.ts';
import { longDate } from '../wording.ts';
import { PASS_ON } from './built-in.ts';
import { askOf, isConstituent, placeOf, type Assignment } from './values.ts';
import type { Writer } from './writer.ts';

/** The letter that this one comes back to: the day it was sent, and how. */
export interface Chase {
  readonly sent: Day;
  readonly channel: 'form' | 'email' | 'post' | 'phone' | 'hand';
}

interface Wording {
  /** Where the writer lives, and whether the official represents them; `place` may be empty. */
  readonly opening: (place: string, represented: boolean) => string;
  /** What the writer did that day; somebody else may have held the seat then. */
  readonly did: Readonly<Record<Chase['channel'], string>>;
  readonly began: (day: string, did: string, about: string) => string;
  readonly about: (title: string) => string;
  readonly asked: (ask: string) => string;
  readonly please: string;
  readonly thanks: string;
}

const WORDING: Readonly<Record<Language, Wording>> = {
  en: {
    opening: (place, represented) => {
      if (represented) return `I am your constituent${place === '' ? '' : ` in ${place}`}. `;
      return place === '' ? '' : `I live in ${place}. `;
    },
    did: {
      form: 'I wrote to your office through its web form',
      email: 'I wrote to your office by e-mail',
      post: 'I wrote to your office by mail',
      phone: 'I called your office',
      hand: 'I wrote to your office',
    },
    began: (day, did, about) => `On ${day}, ${did}${about}. I have not had an answer to what I asked.`,
    about: (title) => ` about "${title}"`,
    asked: (ask) => `This is what I asked: ${ask}`,
    please: 'Please write back and tell me where you stand on this and what you plan to do.',
    thanks: 'Thank you for your time.',
  },
  es: {
    opening: (place, represented) => {
      if (place !== '') return `Vivo en ${place}${represented ? ', y usted me representa' : ''}. `;
      return represented ? 'Le escribo porque usted me representa. ' : '';
    },
    did: {
      form: 'escribí a su oficina por su formulario web',
      email: 'escribí a su oficina por correo electrónico',
      post: 'escribí a su oficina por correo postal',
      phone: 'llamé a su oficina',
      hand: 'escribí a su oficina',
    },
    began: (day, did, about) => `El ${day} ${did}${about}. No he recibido respuesta a lo que pedí.`,
    about: (title) => ` sobre «${title}»`,
    asked: (ask) => `Esto es lo que pedí: ${ask}`,
    please: 'Le pido que me responda cuál es su posición y qué piensa hacer.',
    thanks: 'Gracias por su tiempo.',
  },
};

/** The text of a letter that asks once more: when and how the first one went, and its very ask. `short`: the issue's short text. */
export function chaseText(assignment: Assignment, writer: Writer, { sent, channel }: Chase, short: boolean): string {
  const { issue, official, language } = assignment;
  const say = WORDING[language];
  const opening = say.opening(placeOf(writer, language), isConstituent(assignment));
  const about = issue.own ? '' : say.about(inLanguage(issue.title, language));
  const ask = short && issue.short ? inLanguage(issue.short, language) : askOf(assignment);
  const first = `${opening}${say.began(longDate(sent, language), say.did[channel], about)}`;
  const please = official.status === 'vacant' ? PASS_ON[language] : say.please;
  return [first, ...(ask === '' ? [] : [say.asked(ask)]), `${please} ${say.thanks}`].join('\n\n');
}
