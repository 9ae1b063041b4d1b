// Whom a button is for. The server decides; this keeps buttons out of sight that would only be refused.
import { holds, session, type Role } from '../session.svelte';

// Networks and their members.
export const MAKERS: Role[] = ['regional-staff', 'coordinator'];
// Parties.
export const KEEPERS: Role[] = ['regional-staff'];
// Counts of patients.
export const COUNTERS: Role[] = ['practice', 'finance'];
// A bank account is confirmed by someone else than who entered it.
export const BANKERS: Role[] = ['practice', 'lead-party', 'finance', 'board'];

// Who may change what a party says of itself: those who keep its region, and the party.
const SPEAKERS: Role[] = ['practice', 'participant', 'insurer', 'municipality', 'citizen'];

const speaksFor = (roles: Role[], party: string) =>
  (session()?.roles ?? []).some(({ role, organisationId }) => organisationId === party && roles.includes(role));

export const mayWriteOf = (party: string) => holds(...KEEPERS) || speaksFor(SPEAKERS, party);

// Whose mandates they may give: those of the parties of their region, and their own.
const GIVERS: Role[] = ['practice', 'participant', 'branch', 'municipality'];

export const mayGiveFor = (party: string) => holds('regional-staff') || speaksFor(GIVERS, party);
