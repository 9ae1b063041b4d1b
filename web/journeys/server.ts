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

// A second one, on which it is March 2023, so that what was open then can be applied for; it serves the pages itself.
export const PRACTICE_PORT = PAGES_PORT + 2;
export const PRACTICE = `http://127.0.0.1:${PRACTICE_PORT}`;
export const PRACTICE_DATABASE = `sqlite:${join(FOLDER, 'practice.db')}`;
export const PRACTICE_CLOCK = '2023-03-15T10:00:00+01:00';
