import { expect, test } from 'vitest';
import { cellOf, csvOf } from './file';
import { sorted, type Column } from './table';

interface Row { name: string; date: string }
const columns: Column<Row>[] = [
  { id: 'name', label: 'naam', text: ({ name }) => name },
  { id: 'date', label: 'datum', text: ({ date }) => date.split('-').reverse().join('-'), order: ({ date }) => date },
];
const rows = [
  { name: 'b10', date: '2023-02-01' },
  { name: 'b9', date: '2022-12-01' },
  { name: 'a', date: '' },
];
const names = (sort: string) => sorted(rows, columns, sort).map(({ name }) => name);

test('rows sort by text, numbers inside it as numbers', () => expect(names('name')).toEqual(['a', 'b9', 'b10']));
test('rows sort by the order of a column, empty last both ways', () => {
  expect(names('date')).toEqual(['b9', 'b10', 'a']);
  expect(names('-date')).toEqual(['b10', 'b9', 'a']);
});
test('an unknown column leaves the rows as they are', () => expect(names('x')).toEqual(['b10', 'b9', 'a']));

test('a file quotes what needs it, and no cell is a formula', () => {
  expect(csvOf(['naam', 'x'], [['a;b', 'zeg "ja"'], ['=1+1', '']]))
    .toBe('\ufeffnaam;x\r\n"a;b";"zeg ""ja"""\r\n\'=1+1;\r\n');
});

test('a number is a number in a workbook, and a code with a zero before it stays what it is', () => {
  expect(cellOf('12.345,5', true, '.', ',')).toBe(12345.5);
  expect(cellOf('', true, '.', ',')).toBe('');
  expect(cellOf('01000001', false, '.', ',')).toBe('01000001');
});
