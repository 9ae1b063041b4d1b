// What a list asks of the server, from what stands in the address: its filters, its order and its page.
export interface Filter {
  // The word of it in the address and in the API.
  id: string;
  label: string;
  // Words to choose from; without them it is free text.
  options?: { id: string; label: string }[];
  none?: string;
}

export const PAGE = 'page';
export const SORT = 'sorteer';

// In the order given, so that the same question is the same address.
export function queryOf(search: URLSearchParams, filters: Filter[], more: Record<string, string> = {}): string {
  const query = new URLSearchParams();
  for (const id of [...filters.map((filter) => filter.id), SORT, PAGE]) {
    const value = search.get(id) ?? '';
    if (value !== '') query.set(id, value);
  }
  for (const [id, value] of Object.entries(more)) query.set(id, value);
  return query.toString();
}
