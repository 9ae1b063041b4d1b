// A column says its text (shown in a file) and, where that does not sort well, what to sort by.
export interface Column<Row> {
  id: string;
  label: string;
  text: (row: Row) => string;
  order?: (row: Row) => string;
  // Counts and amounts stand at the right, and are numbers in a spreadsheet.
  number?: boolean;
  // A list that the server orders may not be able to order by this one.
  fixed?: boolean;
}

// By the named column, downwards with a minus before it. Equal rows keep their order; what is empty comes last.
export function sorted<Row>(rows: Row[], columns: Column<Row>[], sort: string): Row[] {
  const column = columns.find(({ id }) => id === sort.replace(/^-/, ''));
  if (!column) return rows;
  const value = column.order ?? column.text;
  const direction = sort.startsWith('-') ? -1 : 1;
  return rows.toSorted((left, right) => {
    const [one, other] = [value(left), value(right)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return direction * one.localeCompare(other, 'nl', { numeric: true });
  });
}
