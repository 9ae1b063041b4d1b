// The server of the journeys: `hecht serve` on a new database with the demo region, and the built pages before it.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PROGRAM = process.env.HECHT_PROGRAM ?? '../build/hecht';
export const PAGES_PORT = 4173;
export const API_PORT = 4174;
export const API = `http://127.0.0.1:${API_PORT}`;
export const PAGES = `http://localhost:${PAGES_PORT}`;

// Made once a run: who runs the journeys tells the processes it starts.
export const FOLDER = (process.env.HECHT_JOURNEYS ??= mkdtempSync(join(tmpdir(), 'hecht-journeys-')));
export const DATABASE = `sqlite:${join(FOLDER, 'hecht.db')}`;
