// What the first page shows of other areas.
import { get, getAll } from '../api';

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
  memberCount: number | null;
  contactPoint: string | null;
  regions: { regionSet: string; setName: string; code: string; name: string }[];
}

export interface OpenScheme {
  id: string;
  version: string;
  title: string;
  nextSubmissionDate: string | null;
}

export const listTasks = () => get<{ items: Task[] }>('/taken');
export const listMine = () => getAll<MyNetwork>('/wijkverbanden?mijn=true');
export const listOpen = (today: string) => getAll<OpenScheme>(`/regelingen?openOp=${today}&soort=funding`);
