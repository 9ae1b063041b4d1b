// Something that a picker found.
export interface Found {
  id: string;
  label: string;
  note: string;
}
