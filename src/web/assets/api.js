/** Asks the server; what it refuses comes as an Error whose message is one sentence for people. */
export async function post(path, body) {
  const { api } = document.body.dataset;
  const answer = await fetch(`${api}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  const json = await answer?.json().catch(() => undefined);
  if (answer?.ok && json) return json;
  throw new Error(json?.says ?? words().offline);
}

const WORDS = {
  en: {
    offline: 'No answer from Redress. Check your connection, and that it runs, then try again.',
    copy: 'Copy',
    copied: 'Copied.',
    selected: 'It is selected now. Press Ctrl+C to copy it.',
    cancel: 'Cancel',
    choose: 'Choose',
    none: 'No answer',
    download: 'Download',
    characters: (n) => (n === 1 ? '1 character' : `${n.toLocaleString('en-US')} characters`),
    of: (at, of) => `${at} of ${of}`,
    required: 'needed',
    you: 'You',
    waits: 'Your message waits until the one before it is answered.',
    stays: 'One message waits already. This one stays where you typed it.',
    back: 'Your message was not sent. It is back where you typed it.',
    reload: 'Reload this page',
    write: 'write',
    wrong: (n) => (n === 1 ? 'One answer needs another look.' : `${n} answers need another look.`),
    sample: 'A sample letter. Its writer is made up.',
    soFar: 'Your letter so far. It follows your answers.',
    letter: 'Your letter, on the page that is printed.',
    nothing: 'There is no letter to show yet.',
    failed: 'The page could not be drawn just now. What you typed is safe.',
  },
  es: {
    offline: 'Redress no responde. Compruebe su conexión y que el programa funciona, y vuelva a intentarlo.',
    copy: 'Copiar',
    copied: 'Copiado.',
    selected: 'Ya está seleccionado. Pulse Ctrl+C para copiarlo.',
    cancel: 'Cancelar',
    choose: 'Elegir',
    none: 'Sin respuesta',
    download: 'Descargar',
    characters: (n) => (n === 1 ? '1 carácter' : `${n.toLocaleString('es-US')} caracteres`),
    of: (at, of) => `${at} de ${of}`,
    required: 'necesario',
    you: 'Usted',
    waits: 'Su mensaje espera a que se responda el anterior.',
    stays: 'Ya espera un mensaje. Este se queda donde lo escribió.',
    back: 'Su mensaje no se envió. Está otra vez donde lo escribió.',
    reload: 'Recargar esta página',
    write: 'escribir',
    wrong: (n) => (n === 1 ? 'Hay que revisar una respuesta.' : `Hay que revisar ${n} respuestas.`),
    sample: 'Una carta de muestra. Quien la escribe es alguien inventado.',
    soFar: 'Su carta hasta ahora. Sigue sus respuestas.',
    letter: 'Su carta, en la página que se imprime.',
    nothing: 'Todavía no hay carta que mostrar.',
    failed: 'La página no se pudo dibujar ahora. Lo que escribió está a salvo.',
  },
};

/** The few words that are the page's own, in the language of the person, once it is known. */
export const words = () => WORDS[speaking];

let speaking = document.documentElement.lang === 'es' ? 'es' : 'en';

export function speak(language) {
  speaking = language === 'es' ? 'es' : 'en';
  document.documentElement.lang = speaking;
  for (const part of document.querySelectorAll('.desk, dialog')) part.lang = speaking;
  for (const label of document.querySelectorAll('[data-en]')) label.textContent = label.dataset[speaking];
}

/**
 * Read out by a screen reader, seen by nobody. Beside a form that is open nothing is read, and nowhere the same text twice: a
 * space at its end makes it another.
 */
export function announce(text) {
  const status = document.querySelector('dialog[open] [role=status]') ?? document.querySelector('#status');
  if (status) status.textContent = status.textContent === text ? `${text}\u00a0` : text;
}

/** An element with text nodes only: nothing that anybody typed is ever read as HTML. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'onclick') element.addEventListener('click', value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}
