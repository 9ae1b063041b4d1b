// The server of the journeys: `hecht serve` on a new database with the demo region, and the built pages before it.
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PROGRAM = process.env.HECHT_PROGRAM ?? '../build/hecht';
// Another where two run on one machine.
export const PAGES_PORT = Number(process.env.HECHT_JOURNEYS_PORT ?? 4173);
export const API_PORT = PAGES_PORT + 1;
export const API = `http://127.0.0.1:${API_PORT}`;
export const PAGES = `http://localhost:${PAGES_PORT}`;

// Chosen once a run: who runs the journeys tells the processes it starts.
export const FOLDER = (process.env.HECHT_JOURNEYS ??= join(tmpdir(), `hecht-journeys-${randomUUID()}`));
export const DATABASE = `sqlite:${join(FOLDER, 'hecht.db')}`;
