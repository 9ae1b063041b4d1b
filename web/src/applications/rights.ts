// Who sees a button; what someone may do, the server decides by the scheme.
import type { Role } from '../session.svelte';

export const STARTERS: Role[] = ['practice', 'participant', 'coordinator', 'lead-party', 'regional-staff', 'delegate',
  'branch'];
export const COMMITTEE: Role[] = ['working-group', 'advisory-committee', 'board', 'auditor'];
// Who judges, decides, or records what a funder decided.
export const JUDGES: Role[] = [...COMMITTEE, 'finance', 'regional-staff', 'delegate'];
export const PREPARERS: Role[] = ['working-group'];
