// Checks that are kept with a network.
import { get, part, post } from '../api';
import type { Answer, Facts } from './api';

export interface SavedCheck {
  id: string;
  scheme: string;
  version: string;
  facts: Facts;
  date: string;
  networkId: string;
  networkName: string;
  shared: boolean;
  madeBy: string;
  madeAt: string;
  answer: Answer;
}

export const getSaved = (id: string) => get<SavedCheck>(`/toetsen/${part(id)}`);
export const saveCheck = (
  check: { scheme: string; facts: Facts; date: string | null; networkId: string; shared: boolean },
) => post<{ id: string }>('/toetsen', check);
