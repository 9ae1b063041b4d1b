// People, their roles and keys as the API gives them.
import { call, get, part, post, put, remove, type Paged } from '../api';
import type { Catalogue } from '../nl';
import type { Role } from '../session.svelte';

export interface Assignment {
  id: string;
  role: Role;
  organisationId: string;
  organisationName: string;
  from: string;
  to: string | null;
}

export interface Person {
  id: string;
  name: string;
  email: string;
  state: keyof Catalogue['access']['people']['states'];
  roles: Assignment[];
  version: number;
}

export interface Key {
  id: string;
  name: string;
  organisationId: string;
  organisationName: string;
  readOnly: boolean;
  expires: string;
}

export interface NewRole {
  role: string;
  organisationId: string;
  from: string;
  to: string | null;
}

export const changePassword = (current: string, next: string) =>
  put('/wachtwoorden/huidige', { current, new: next });
export const askReset = (email: string) => post('/herstelverzoeken', { email });
export const choosePassword = (token: string, password: string) => post('/wachtwoordkeuzes', { token, password });
export const beginTotp = () => post<{ secret: string; uri: string }>('/totp', {});
export const turnOnTotp = (code: string) => put('/totp', { code });

// Of reminders and messages of applications.
export type MailChoice = 'direct' | 'daily' | 'none';
export const getMailChoice = () => get<{ applications: MailChoice }>('/mailkeuze');
export const chooseMail = (applications: MailChoice) => put('/mailkeuze', { applications });

export const getPerson = (id: string) => get<Person>(`/personen/${part(id)}`);
// With a link to hand over where no mail is sent.
export interface Invited {
  id: string;
  link?: string | null;
}
export const invite = (person: { name: string; email: string; roles: NewRole[] }) =>
  post<Invited>('/personen', person);
export const savePerson = (id: string, values: { name: string; email: string }, version: number) =>
  put(`/personen/${part(id)}`, values, version);
export const inviteAgain = (id: string) => post<Invited>(`/personen/${part(id)}/uitnodigingen`, {});
export const disable = (id: string, reason: string) => post(`/personen/${part(id)}/blokkeringen`, { reason });
export const erase = (id: string) => post(`/personen/${part(id)}/wissingen`, {});
export const knownOf = (id: string) => get<unknown>(`/personen/${part(id)}/gegevens`);
export const assign = (id: string, role: NewRole) => post(`/personen/${part(id)}/rollen`, role);
export const endRole = (id: string, to: string) => call(`/rollen/${part(id)}`, { method: 'PUT', body: { to } });

export const listKeys = () => get<Paged<Key>>('/api-sleutels');
export const addKey = (key: { name: string; organisationId: string; readOnly: boolean; expires: string }) =>
  post<Key & { secret: string }>('/api-sleutels', key);
export const removeKey = (id: string) => remove(`/api-sleutels/${part(id)}`);
