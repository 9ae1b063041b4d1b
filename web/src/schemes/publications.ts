// Versions of schemes that were uploaded, as the API gives them.
import { get, getAll, part, post } from '../api';
import type { Catalogue } from '../nl';

export interface Publication {
  id: string;
  fileName: string;
  text: string;
  schemeId: string;
  schemeVersion: string;
  title: string;
  hash: string;
  state: keyof Catalogue['publications']['states'];
  uploadedBy: string;
  uploadedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  // Of a rejection.
  reason: string | null;
}

export interface PublicationView extends Publication {
  impact: { followers: number; savedChecks: number };
}

const path = (id: string, rest = '') => `/regelingversies/${part(id)}${rest}`;

export const listPublications = () => getAll<Publication>('/regelingversies');
export const getPublication = (id: string) => get<PublicationView>(path(id));
export const uploadScheme = (values: { fileName: string; text: string }) =>
  post<{ id: string }>('/regelingversies', values);
export const publishScheme = (id: string) => post(path(id, '/publicaties'));
export const rejectScheme = (id: string, reason: string) => post(path(id, '/afwijzingen'), { reason });

export const schemeKey = ({ schemeId, schemeVersion }: Publication) => `${schemeId}@${schemeVersion}`;
