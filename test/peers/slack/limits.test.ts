import { messageRefusal, viewRefusal } from './limits.ts';
import type { Data } from './data.ts';

const plain = (length: number): Data => ({ type: 'plain_text', text: 'x'.repeat(length) });
const section = (length: number): Data => ({ type: 'section', text: plain(length) });
const button = (more: Data = {}): Data => ({ type: 'button', text: plain(5), action_id: 'a', ...more });
const actions = (...elements: Data[]): Data => ({ type: 'actions', elements });
const option = (text = 5, value = 5): Data => ({ text: plain(text), value: 'x'.repeat(value) });
const select = (...options: Data[]): Data => actions({ type: 'static_select', action_id: 's', options });
const input = (element: Data): Data => ({ type: 'input', label: plain(5), element: { action_id: 'i', ...element } });
const times = <T>(count: number, part: T): T[] => Array.from({ length: count }, () => part);
const message = (...blocks: Data[]): Data => ({ text: 'fallback', blocks });
const modal = (more: Data = {}): Data => ({
  type: 'modal',
  title: plain(24),
  submit: plain(24),
  blocks: [section(3000)],
  ...more,
});

it('takes what is just within the limits', () => {
  const full = [
    section(3000),
    actions(button({ value: 'x'.repeat(2000), text: plain(75) })),
    select(...times(100, option(75, 150))),
  ];
  expect(messageRefusal(message({ type: 'header', text: plain(150) }, ...full.slice(0, 2)))).toBeUndefined();
  expect(messageRefusal(message(full[2]!))).toBeUndefined();
  expect(viewRefusal(modal({ private_metadata: 'x'.repeat(3000), blocks: times(60, section(3000)) }))).toBeUndefined();
});

it.each<[string, Data]>([
  ['blocks over 11000', message(...times(4, section(2751)))],
  ['more than 50 blocks', message(...times(51, section(1)))],
  ['section over 3000', message(section(3001))],
  ['section empty', message(section(0))],
  ['more than 10 fields', message({ type: 'section', fields: times(11, plain(1)) })],
  ['field over 2000', message({ type: 'section', fields: [plain(2001)] })],
  ['header over 150', message({ type: 'header', text: plain(151) })],
  ['context not 1-10', message({ type: 'context', elements: times(11, plain(1)) })],
  [
    'actions not 1-25',
    message(actions(...Array.from({ length: 26 }, (_, index) => button({ action_id: String(index) })))),
  ],
  ['action_id twice', message(actions(button(), button()))],
  ['block_id twice', message(...times(2, { ...section(1), block_id: 'b' }))],
  ['action_id over 255', message(actions(button({ action_id: 'x'.repeat(256) })))],
  ['block_id over 255', message({ ...section(1), block_id: 'x'.repeat(256) })],
  ['button over 75', message(actions(button({ text: plain(76) })))],
  ['value over 2000', message(actions(button({ value: 'x'.repeat(2001) })))],
  ['url over 3000', message(actions(button({ url: 'x'.repeat(3001) })))],
  ['options not 1-100', message(select(...times(101, option())))],
  ['option over 75', message(select(option(76)))],
  ['option value over 150', message(select(option(5, 151)))],
  ['options not 1-10', message(actions({ type: 'radio_buttons', options: times(11, option()) }))],
  ['options not 1-5', message(actions({ type: 'overflow', options: times(6, option()) }))],
  ['placeholder over 150', message(actions({ type: 'external_select', placeholder: plain(151) }))],
  ['confirm title over 100', message(actions(button({ confirm: { title: plain(101), text: plain(1) } })))],
  ['confirm text over 300', message(actions(button({ confirm: { title: plain(1), text: plain(301) } })))],
  ['alt_text missing', message({ type: 'image', image_url: 'https://a' })],
  ['alt_text over 2000', message({ type: 'image', image_url: 'https://a', alt_text: 'x'.repeat(2001) })],
  ['markdown over 12000', message({ type: 'markdown', text: 'x'.repeat(12_001) })],
  ['unknown block sectoin', message({ type: 'sectoin' })],
  ['no text', {}],
  ['text over 40000', { text: 'x'.repeat(40_001) }],
])('refuses a message: %s', (problem, args) => {
  expect(messageRefusal(args)?.problems).toContain(problem);
});

it.each<[string, Data]>([
  ['title over 24', modal({ title: plain(25) })],
  ['title missing', modal({ title: undefined })],
  ['submit over 24', modal({ submit: plain(25) })],
  ['close over 24', modal({ close: plain(25) })],
  ['submit missing', modal({ submit: undefined, blocks: [input({ type: 'plain_text_input' })] })],
  ['more than 100 blocks', modal({ blocks: times(101, section(1)) })],
  ['view over 250 kB', modal({ blocks: times(90, section(3000)) })],
  ['private_metadata over 3000', modal({ private_metadata: 'x'.repeat(3001) })],
  ['callback_id over 255', modal({ callback_id: 'x'.repeat(256) })],
  ['external_id over 255', modal({ external_id: 'x'.repeat(256) })],
  ['max_length over 3000', modal({ blocks: [input({ type: 'plain_text_input', max_length: 3001 })] })],
  ['max_files not 1-10', modal({ blocks: [input({ type: 'file_input', max_files: 11 })] })],
  ['label over 2000', modal({ blocks: [{ ...input({ type: 'plain_text_input' }), label: plain(2001) }] })],
  ['hint over 2000', modal({ blocks: [{ ...input({ type: 'plain_text_input' }), hint: plain(2001) }] })],
])('refuses a modal: %s', (problem, view) => {
  expect(viewRefusal(view)?.problems).toContain(problem);
});
