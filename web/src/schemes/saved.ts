// Checks that are kept with a network.
import { get, part, post } from '../api';
import type { Saved } from '../kit/saved';
import type { Answer, Facts } from './api';

export interface SavedCheck {
  id: string;
  title: string;
  // "id@version"
  scheme: string;
  facts: Facts;
  checkDate: string;
  allianceId: string | null;
  shared: boolean;
  savedBy: string;
  savedAt: string;
  answer: Answer;
}

export const getSaved = (id: string) => get<SavedCheck>(`/toetsen/${part(id)}`);
export const saveCheck = (check: Omit<SavedCheck, 'id' | 'savedBy' | 'savedAt' | 'answer' | 'checkDate'> & {
  checkDate: string | null;
}) => post<Saved & { id: string }>('/toetsen', check);
