// A table as a file that a Dutch spreadsheet opens: CSV with semicolons, a byte order mark, and no cell that is a
// formula; or a workbook, whose library is fetched only when one is asked for.
export function csvOf(header: string[], rows: string[][]): string {
  const cell = (value: string) => {
    const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };
  return '\ufeff' + [header, ...rows].map((row) => row.map(cell).join(';') + '\r\n').join('');
}

// A cell that counts is a number in the workbook where its text is one; all else stays text, codes with zeros too.
export function cellOf(text: string, number: boolean, thousands: string, decimal: string): string | number {
  if (!number) return text;
  const plain = text.replaceAll(thousands, '').replace(decimal, '.');
  return /^-?\d{1,15}(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

export const downloadCsv = (name: string, header: string[], rows: string[][]) =>
  download(`${name}.csv`, new Blob([csvOf(header, rows)], { type: 'text/csv;charset=utf-8' }));

export async function downloadWorkbook(name: string, header: string[], rows: (string | number)[][]): Promise<void> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const head = header.map((value) => ({ value, fontWeight: 'bold' as const }));
  const body = rows.map((row) => row.map((value) =>
    typeof value === 'number' ? { value, type: Number } : { value, type: String }));
  download(`${name}.xlsx`, await writeWorkbook([head, ...body]).toBlob());
}
