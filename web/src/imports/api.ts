// Files to be read in, as the API gives them.
import { getAll, get, part, post, type Diagnostic } from '../api';
import type { Catalogue } from '../nl';

export interface ImportKind {
  id: string;
  title: string;
  columns: { name: string; meaning: string; required: boolean }[];
  example: string;
  rules: string[];
}

export type ImportState = keyof Catalogue['imports']['states'];

export interface Problem extends Diagnostic {
  file: string;
}

export interface Difference {
  change: keyof Catalogue['imports']['changes'];
  kind: string;
  label: string;
  column: string;
  before: string;
  after: string;
}

export interface Import {
  id: string;
  kind: string;
  state: ImportState;
  createdAt: string;
  files: string[];
  linesDone: number;
  linesTotal: number;
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  // The first of them; a list has none.
  differences: Difference[];
  remarks: string[];
  problemsTotal: number;
  problems: Problem[];
}

export interface Upload {
  kind: string;
  files: { name: string; contentBase64: string }[];
  // What a file may leave out.
  year: number | null;
  areaYear: number | null;
  referenceDate: string | null;
}

export const listKinds = () => getAll<ImportKind>('/import-soorten');
export const getImport = (id: string) => get<Import>(`/imports/${part(id)}`);
export const upload = (values: Upload) => post<Import>('/imports', values);
export const apply = (id: string) => post<Import>(`/imports/${part(id)}/uitvoeringen`);
