import { PLAYGROUND_COOKIE } from '../../src/web/who.ts';
import { webFixture } from './web-fixture.ts';

const SPANISH = { 'accept-language': 'es-MX,es;q=0.9,en;q=0.5' };
const { ask, post } = webFixture();

describe('whose browser asks for Spanish', () => {
  it.each([
    ['/', 'Escriba a quienes le gobiernan'],
    ['/privacy', 'Quien administra esto'],
    ['/nothing-here', 'No hay tal página'],
    ['/issues', 'Carta que pide'],
    ['/issues/clean-water/ask', 'Una carta de muestra con datos inventados'],
    ['/issues/clean-water/no', 'Este tema no tiene ninguna de esa clase, pero tiene: Carta que pide'],
    ['/issues/clean-watr/ask', 'Quería decir'],
  ])('reads %s in it, with the frame around it', async (path, says) => {
    const page = await (await ask(path, { headers: SPANISH })).text();
    expect(page).toContain('<html lang="es">');
    expect(page).toContain(says);
    expect(page).toContain('Ir al contenido');
    expect(page).not.toMatch(/>(Playground|Issues|Privacy|Write to the people[^<]*)</);
  });

  it('is spoken to in it by the chat, until they say otherwise', async () => {
    const person = 'web:language-1';
    const view = async (action?: object) =>
      (await (await post('/api/chat', { person, action }, SPANISH)).json()) as { view: { title: string } };
    expect((await view()).view.title).toBe('¿Sobre qué quiere escribir?');
    await view({ kind: 'say', text: 'english' });
    expect((await view()).view.title).toBe('What do you want to write about?');
  });

  it('is told in it that a private page has closed', async () => {
    const closed = await post('/d/api/chat', {}, { ...SPANISH, cookie: `${PLAYGROUND_COOKIE}=web:language-1` });
    expect(await closed.json()).toEqual({
      says: 'Esta página se cerró. En su conversación, /letter o /carta (en un mensaje directo, «escribir») muestra otra vez su carta.',
    });
  });
});

it('marks what stands in another language than the page, for whoever has it read aloud', async () => {
  const page = await (await ask('/issues', { headers: SPANISH })).text();
  expect(page).toContain('<h2 lang="es">Agua limpia para Millbrook</h2>');
  expect(page).toMatch(/<h2 lang="en">[^<]+<\/h2>/);
});

it('shows in Spanish what is wrong with an issue, above its last good letters', async () => {
  const { ask: read, edit } = webFixture();
  edit((yaml) => yaml.replace('facts:', 'fakts:'));

  const page = await (await read('/issues/clean-water/ask', { headers: SPANISH })).text();

  expect(page).toContain('«fakts» no es un campo. ¿Quería decir «facts»?');
  expect(page).toContain('Abajo está la última versión sin errores.');
});

it('refuses in Spanish whatever it refuses a browser that asks for it', async () => {
  const says = async (path: string, headers: Record<string, string>, body?: unknown): Promise<string> => {
    const answer = await (body === undefined
      ? ask(path, { headers: { ...SPANISH, ...headers } })
      : post(path, body, { ...SPANISH, ...headers }));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    return await answer.text();
  };

  expect(await says('/', { host: 'evil.example' })).toContain('Esta dirección no es de Redress');
  expect(await says('/api/chat', { origin: 'http://evil.example' }, {})).toContain('una página del propio Redress');
  expect(await says('/api/chat', {}, {})).toContain('Nombre a alguien en');
  expect(await says('/api/chat', {}, [])).toContain('Envíe un objeto');
  expect(await says('/api/chat', {}, { action: { kind: 'fly' } })).toContain('No existe esa acción');
  expect(await says('/api/chat', { 'content-type': 'text/plain' }, {})).toContain('Envíe JSON');
  expect(await says('/api/file/none/a.png?person=web:language-1', {})).toContain('Este archivo ya no está aquí');
});

it('leads from each language of the privacy page to the other', async () => {
  const english = await (await ask('/privacy')).text();
  expect(english).toContain('<a href="/privacy?language=es" hreflang="es" lang="es">Español</a>');
  const spanish = await (await ask('/privacy?language=es')).text();
  expect(spanish).toContain('<a href="/privacy?language=en" hreflang="en" lang="en">English</a>');
  expect(await (await ask('/privacy?language=en', { headers: SPANISH })).text()).toContain('<html lang="en">');
});
