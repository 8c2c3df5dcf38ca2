import { PLAYGROUND_COOKIE } from '../../src/web/who.ts';
import { webFixture } from './web-fixture.ts';

const SPANISH = { 'accept-language': 'es-MX,es;q=0.9,en;q=0.5' };
const { ask, post } = webFixture();

describe('whose browser asks for Spanish', () => {
  it.each([
    ['/', 'Escriba a quienes le gobiernan'],
    ['/privacy', 'Quien administra esto'],
    ['/nothing-here', 'No hay tal página'],
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
    expect(await closed.json()).toEqual({ says: 'Esta página se cerró. Pulse otra vez el botón en su conversación.' });
  });
});

it('leads from each language of the privacy page to the other', async () => {
  const english = await (await ask('/privacy')).text();
  expect(english).toContain('<a href="/privacy?language=es" hreflang="es" lang="es">Español</a>');
  const spanish = await (await ask('/privacy?language=es')).text();
  expect(spanish).toContain('<a href="/privacy?language=en" hreflang="en" lang="en">English</a>');
  expect(await (await ask('/privacy?language=en', { headers: SPANISH })).text()).toContain('<html lang="en">');
});
