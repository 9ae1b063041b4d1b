// The count of registered patients in SQL, written from the rules and not from Hecht's code.
import {text} from './database.mjs';

// Reads with declared types; a practice code is text, for it begins with a zero.
export const readRows = (path) => `SELECT * FROM read_csv(${text(path)}, header = true, delim = ';',
  auto_detect = false, quote = '"', escape = '"', nullstr = '', columns = {agb: 'VARCHAR', pseudoniem: 'VARCHAR',
  inschrijfdatum: 'DATE', uitschrijfdatum: 'DATE'})`;

// Of each pseudonym that is registered on the day: its first and its last practice, the same when there is one.
export const patients = (rows, day) => `SELECT pseudoniem, min(agb) AS agb, max(agb) AS other FROM ${rows}
  WHERE inschrijfdatum < DATE ${text(day)} AND (uitschrijfdatum IS NULL OR uitschrijfdatum >= DATE ${text(day)})
  GROUP BY pseudoniem`;

// Every practice that occurs, with the pseudonyms that are registered there and nowhere else.
export const counts = (rows, patientsTable) => `
  SELECT agb, coalesce(n, 0) AS aantal
  FROM (SELECT DISTINCT agb FROM ${rows}) LEFT JOIN
    (SELECT agb, count(*) AS n FROM ${patientsTable} WHERE agb = other GROUP BY agb) USING (agb)
  ORDER BY agb`;

export const conflicts = (rows, patientsTable, day) => `
  SELECT DISTINCT pseudoniem, r.agb FROM ${rows} r JOIN
    (SELECT pseudoniem FROM ${patientsTable} WHERE agb <> other) USING (pseudoniem)
  WHERE inschrijfdatum < DATE ${text(day)} AND (uitschrijfdatum IS NULL OR uitschrijfdatum >= DATE ${text(day)})
  ORDER BY pseudoniem, agb`;
