// Files to be read in, as the API gives them.
import { get, getAll, part, post } from '../api';
import type { Catalogue } from '../nl';

export interface ImportKind {
  id: string;
  title: string;
  says: string;
  columns: { name: string; text: string; required: boolean }[];
  example: string;
  rules: string[];
}

export type ImportState = keyof Catalogue['imports']['states'];

export interface Problem {
  line: number;
  column: string | null;
  detail: string;
  remedy: string;
}

export interface Import {
  id: string;
  kind: string;
  fileName: string;
  state: ImportState;
  preview: { added: number; changed: number; same: number } | null;
  problems: Problem[];
  done: number;
  total: number;
  createdAt: string;
  createdBy: string;
}

export const listKinds = () => getAll<ImportKind>('/importsoorten');
export const getImport = (id: string) => get<Import>(`/imports/${part(id)}`);
export const upload = (kind: string, fileName: string, content: string) =>
  post<Import>('/imports', { kind, fileName, content });
export const apply = (id: string) => post<Import>(`/imports/${part(id)}/uitvoeringen`);
