// Whom a button is for. The server decides; this keeps buttons out of sight that would only be refused.
import type { Role } from '../session.svelte';

// Networks and their members.
export const MAKERS: Role[] = ['regional-staff', 'coordinator'];
// Parties.
export const KEEPERS: Role[] = ['regional-staff', 'administrator'];
// What a party says of itself.
export const OWNERS: Role[] = ['regional-staff', 'administrator', 'practice', 'participant'];
// Counts of patients.
export const COUNTERS: Role[] = ['practice', 'finance'];
// A bank account is confirmed by someone else than who entered it.
export const BANKERS: Role[] = ['practice', 'lead-party', 'finance', 'board'];
