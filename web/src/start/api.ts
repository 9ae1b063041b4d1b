// What the first page shows of other areas.
import { get, getAll, part } from '../api';

export interface Task {
  id: string;
  text: string;
  due: string | null;
  link: string;
  kind: string;
}

export interface MyNetwork {
  id: string;
  name: string;
  state: string;
  regions: { regionSet: string; code: string }[];
}

export interface OpenScheme {
  id: string;
  version: string;
  title: string;
  nextSubmissionDate: string | null;
}

export const listTasks = () => get<{ items: Task[] }>('/taken');
export const nameOfRegion = async (set: string, code: string) => {
  const regions = await getAll<{ code: string; name: string }>(`/regio-indelingen/${part(set)}/regios`);
  return regions.find((region) => region.code === code)?.name ?? code;
};
export const listOpen = (today: string) => getAll<OpenScheme>(`/regelingen?openOp=${today}&soort=funding`);
