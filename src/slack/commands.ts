import { Stance } from '../core/issue/issue.ts';
import { OrganizeName, type PersonAction } from '../core/conversation/action.ts';
import { leadingWord, wholeWord } from '../core/conversation/words.ts';
import { unescaped } from './escape.ts';

export const COMMAND = '/letter';
/** Of organizers. */
export const CAMPAIGN = '/campaign';

type Command = Extract<PersonAction, { kind: 'command' }>;

/** What stood after `/letter`, in words of either language: a command, or the name of an issue. Nothing begins a letter. */
export function commandOf(text: string): Command {
  const typed = typedIn(text);
  const shared = /^(?:share|compartir)(?: (.*))?$/i.exec(typed);
  if (shared) return command('share', { issue: shared[1] });
  const word = typed === '' ? undefined : (wholeWord(typed) ?? leadingWord(typed));
  if (!word) return command('write', { issue: typed });
  switch (word.name) {
    case 'write':
      return command('write', { issue: word.rest });
    case 'preview':
      return command('preview', sampleOf(word.rest));
    case 'who':
      return command('who', { zip: word.rest.slice(0, 40) });
    case 'language':
      return command('language', { language: word.rest.slice(0, 20) });
    default:
      return command(word.name, {});
  }
}

const typedIn = (text: string): string => unescaped(text).trim().replaceAll(/\s+/g, ' ').slice(0, 200);

type Organize = Extract<PersonAction, { kind: 'organize' }>;

/** In both languages, as Discord has them. */
const DEEDS: Readonly<Record<Organize['what'], readonly string[]>> = {
  list: ['list', 'lista'],
  new: ['new', 'nueva'],
  edit: ['edit', 'cambiar'],
  preview: ['preview', 'muestra'],
  open: ['open', 'abrir'],
  card: ['card', 'tarjeta'],
  pause: ['pause', 'pausa'],
  resume: ['resume', 'seguir'],
  close: ['close', 'cerrar'],
  discard: ['discard', 'descartar'],
  progress: ['progress', 'progreso'],
  letters: ['letters', 'cartas'],
  hold: ['hold', 'retener'],
  release: ['release', 'soltar'],
  export: ['export', 'exportar'],
};

/** What stood after `/campaign`: what is to be done, and the title of a campaign. A title alone brings it up. */
export function organizeOf(text: string): Organize {
  const typed = typedIn(text);
  // With more after it the word begins a title.
  if (/^(?:help|ayuda)?$/i.test(typed)) return { kind: 'organize', what: 'list' };
  const [first = '', ...rest] = typed.split(' ');
  const what = OrganizeName.options.find((name) => DEEDS[name].includes(first.toLowerCase()));
  const title = what === undefined ? typed : rest.join(' ');
  return {
    kind: 'organize',
    what: what ?? 'edit',
    ...(title !== '' && { campaign: title }),
  };
}

/** `clean-water thank`: the issue, and the kind of letter where one is named. */
function sampleOf(rest: string): Command['args'] {
  const words = rest.split(' ');
  const stance = Stance.safeParse(words.at(-1)).data;
  return stance === undefined ? { issue: rest } : { issue: words.slice(0, -1).join(' '), stance };
}

function command(name: Command['name'], args: Readonly<Record<string, string | undefined>>): Command {
  const given = Object.entries(args).filter(([, value]) => value !== undefined && value !== '');
  return { kind: 'command', name, args: Object.fromEntries(given) };
}
