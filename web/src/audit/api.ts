// The audit trail as the API gives it.
import { post } from '../api';

export interface AuditEvent {
  id: string;
  at: string;
  actorId: string | null;
  actorName: string | null;
  action: string;
  subject: string;
  payload: Record<string, unknown>;
}

export interface Verification {
  events: number;
  lastHash: string;
  // Where the chain no longer holds.
  break?: string | null;
}

export const verify = () => post<Verification>('/auditcontroles', {});
