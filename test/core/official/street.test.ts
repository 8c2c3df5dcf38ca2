import { unplaceable } from '../../../src/core/official/street.ts';

describe('a line that says where mail is kept', () => {
  it.each([
    'PO Box 12',
    'P.O. Box 12',
    'p o box 12',
    'POB 12',
    'P.O.B. 12',
    'PO Box #12',
    'Post Office Box 9',
    'Box 31',
    'PO BOX A12',
    'Apartado 77',
    'Apartado Postal 77',
    'General Delivery',
    'Caller Box 5',
    'Maple Court, PO Box 12',
    'PSC 303 Box 45',
    'PO Box A',
    'PO Box: 12',
    'P/O Box 12',
    'P.O. Drawer 12',
    'ＰＯ Ｂｏｘ １２',
    'Apdo. 77',
    'Lista de Correos',
  ])('%s is a box', (street) => expect(unplaceable(street)).toBe('po-box'));

  it.each([
    'RR 2 Box 15',
    'R.R. 2',
    'Rural Route 3 Box 1',
    'RFD 2',
    'HC 1 Box 5',
    'HCR 64 Box 9',
    'Highway Contract Route 68',
    'Star Route 2',
    'Route 4 Box 12',
    'rt 1 box 9',
    'Ruta Rural 3',
  ])('%s is a route', (street) => expect(unplaceable(street)).toBe('rural-route'));

  it.each([
    '12 Main St',
    '100 Box Elder Rd',
    '1728 Post Office Rd',
    '4 Route 9',
    'Route 66',
    '12 Main St, PO Box 5',
    '7 Boxwood Ln',
    'Drawer Hill Rd',
    'Unit 5, 12 Main St',
    'Calle Luna 12',
    'One Post Street',
    '1 Poe Blvd',
    '22 Rural Ridge',
    '5 Hcrest Way',
    '',
    '   ',
  ])('%j is a street, as far as we can tell', (street) => expect(unplaceable(street)).toBeUndefined());

  it('is told from text of any length at once', () => {
    expect(unplaceable(`${'p.o. '.repeat(100_000)}box 1`)).toBeUndefined();
    expect(unplaceable(`${' '.repeat(200)}PO${' '.repeat(50)}Box 1`)).toBe('po-box');
  });
});
