// Who sees, uploads and decides on versions of schemes. The server decides; this keeps buttons out of sight that would
// only be refused.
import type { Role } from './session.svelte';

export const UPLOADERS: Role[] = ['regional-staff', 'administrator'];
export const DECIDERS: Role[] = ['board'];
export const READERS: Role[] = [...UPLOADERS, ...DECIDERS, 'auditor'];
