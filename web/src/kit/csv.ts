// A table as a CSV file that a Dutch spreadsheet opens: semicolons, a byte order mark, and no cell that is a formula.
export function csvOf(header: string[], rows: string[][]): string {
  const cell = (value: string) => {
    const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };
  return '\ufeff' + [header, ...rows].map((row) => row.map(cell).join(';') + '\r\n').join('');
}

export function download(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
