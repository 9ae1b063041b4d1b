// The scheme kbz-rijnmond@2022 a second time, written by hand from the scheme file: made-up practices, and what they
// get, in SQL. Nothing here comes from Hecht's code, so that a mistake in one is not a mistake in both.
import {yesOrNo} from './applicants.mjs';

const EDGES = [14_998, 14_999, 15_000, 15_001];
const FIRST_DAYS = ['2022-06-30', '2022-07-01', '2022-07-02', '2022-09-29', '2022-09-30', '2022-10-01'];
const LEAP_DAYS = ['2020-02-28', '2020-02-29', '2020-03-01', '2024-02-28', '2024-02-29', '2024-03-01'];
const QUARTERS = ['2022-Q2', '2022-Q3', '2022-Q4', '2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1'];
const DAY = 86_400_000;
const ENTRY = {from: Date.parse('2022-07-01'), days: 92};
const YEARS = {from: Date.parse('2019-01-01'), days: 2_200};

function patients(random) {
  const kind = random.below(100);
  if (kind < 5) return random.of([0, 1, 2, 3, 5, 6]);
  if (kind < 6) return random.of([4_294_967_296, 9_007_199_254_741, 999_999_999_999]);
  return random.between(500, 12_000);
}

function entry(random) {
  const kind = random.below(20);
  if (kind < 4) return random.of(FIRST_DAYS);
  if (kind < 5) return random.of(LEAP_DAYS);
  const span = kind < 18 ? ENTRY : YEARS;
  return new Date(span.from + random.below(span.days) * DAY).toISOString().slice(0, 10);
}

export const kbz = {
  id: 'kbz-rijnmond@2022',
  separator: ',',
  lineEnd: '\r\n',
  facts: ['kwartaal', 'ingeschreven patiënten', 'percentage achterstandspatiënten', 'achterstandswijk',
    'pilotpraktijk', 'lid Rijnmond Dokters', 'module wijkmanagement', 'module toekomstbestendig',
    'in wijksamenwerkingsverband', 'patiënten wijksamenwerkingsverband', 'projectplan', 'neemt deel aan programma',
    'scholingen eerste jaar', 'instapdatum', 'toegelaten volgens rangorde', 'actieplan actueel',
    'rapportages op tijd'],
  amounts: ['per kwartaal', 'per jaar'],
  outcomes: ['ja', 'nee', 'nog onbekend'],
  must: ['achterstandswijk', 'lidmaatschap', 'wijkmanagement', 'wijksamenwerkingsverband', 'omvang verband',
    'projectplan', 'programma', 'scholing', 'instap', 'looptijd', 'toelating', 'actieplan', 'rapportage'],
  // In the order of the scheme file. The percentage only ranks and the other modules are a wish.
  asked: ['ingeschreven patiënten', 'achterstandswijk', 'pilotpraktijk', 'lid Rijnmond Dokters',
    'module wijkmanagement', 'in wijksamenwerkingsverband', 'patiënten wijksamenwerkingsverband', 'projectplan',
    'neemt deel aan programma', 'scholingen eerste jaar', 'instapdatum', 'kwartaal', 'toegelaten volgens rangorde',
    'actieplan actueel', 'rapportages op tijd'],

  applicant(random, varied) {
    const mostly = (yes) => yesOrNo(random, varied, random.percent(97) === yes);
    const percentage = random.below(10_001);
    return [
      random.percent(85) ? random.of(QUARTERS.slice(1, 7)) : random.of(QUARTERS), String(patients(random)),
      `${Math.floor(percentage / 100)}.${String(percentage % 100).padStart(2, '0')}`,
      yesOrNo(random, varied, random.percent(85)), yesOrNo(random, varied, random.percent(25)),
      mostly(true), mostly(true), random.of(['B', 'C', 'B|C', 'C|B', 'B|B']), mostly(true),
      String(random.percent(40) ? random.of(EDGES) : random.between(9_000, 60_000)), mostly(true), mostly(true),
      String(random.percent(30) ? 0 : random.between(1, 4)), entry(random),
      yesOrNo(random, varied, random.percent(85)), mostly(true), mostly(true),
    ];
  },

  parameters: {perPatient: '10.00', smallestNetwork: '15000', date: '2023-07-15'},

  // `cells` is the CSV as text. SQL's own null is the unknown of the scheme: `and`, `or` and comparisons agree with it.
  sql: ({perPatient, smallestNetwork, date}) => `
    WITH facts AS (
      SELECT id,
        kwartaal AS quarter,
        CAST("ingeschreven patiënten" AS DECIMAL(15,0)) AS patients,
        achterstandswijk IN ('ja', 'true') AS deprived,
        pilotpraktijk IN ('ja', 'true') AS pilot,
        "lid Rijnmond Dokters" IN ('ja', 'true') AS member,
        "module wijkmanagement" IN ('ja', 'true') AS management,
        "in wijksamenwerkingsverband" IN ('ja', 'true') AS joined,
        CAST("patiënten wijksamenwerkingsverband" AS BIGINT) AS network,
        projectplan IN ('ja', 'true') AS plan,
        "neemt deel aan programma" IN ('ja', 'true') AS active,
        CAST("scholingen eerste jaar" AS BIGINT) AS trainings,
        CAST(instapdatum AS DATE) AS entry,
        "toegelaten volgens rangorde" IN ('ja', 'true') AS admitted,
        "actieplan actueel" IN ('ja', 'true') AS action_plan,
        "rapportages op tijd" IN ('ja', 'true') AS reported
      FROM cells
    ), tests AS (
      SELECT *,
        pilot OR deprived AS wijk,
        network >= ${smallestNetwork} AS omvang,
        -- A year to follow a training: without one, a no only when the year is over.
        CASE WHEN trainings >= 1 THEN TRUE
             WHEN trainings = 0 AND DATE '${date}' >= entry + INTERVAL 1 YEAR THEN FALSE END AS scholing,
        pilot OR (entry >= DATE '2022-07-01' AND entry <= DATE '2022-09-30') AS instap,
        quarter BETWEEN '2022-Q3' AND '2023-Q4' AS looptijd,
        pilot OR admitted AS toelating,
        ${perPatient} AS rate
      FROM facts
    ), verdicts AS (
      SELECT *, wijk AND member AND management AND joined AND omvang AND plan AND active AND scholing AND instap
        AND looptijd AND toelating AND action_plan AND reported AS all_met
      FROM tests
    )
    SELECT id,
      CASE WHEN NOT all_met THEN 'nee' WHEN all_met THEN 'ja' ELSE 'nog onbekend' END AS outcome,
      -- A quarter is 0.25: division would leave exact numbers. DECIMAL rounds half away from zero.
      CAST(round(patients * rate * 0.25, 2) AS VARCHAR) AS "per kwartaal",
      CAST(round(patients * rate, 2) AS VARCHAR) AS "per jaar",
      nullif(concat_ws('|',
        CASE WHEN NOT wijk THEN 'achterstandswijk' END,
        CASE WHEN NOT member THEN 'lidmaatschap' END,
        CASE WHEN NOT management THEN 'wijkmanagement' END,
        CASE WHEN NOT joined THEN 'wijksamenwerkingsverband' END,
        CASE WHEN NOT omvang THEN 'omvang verband' END,
        CASE WHEN NOT plan THEN 'projectplan' END,
        CASE WHEN NOT active THEN 'programma' END,
        CASE WHEN NOT scholing THEN 'scholing' END,
        CASE WHEN NOT instap THEN 'instap' END,
        CASE WHEN NOT looptijd THEN 'looptijd' END,
        CASE WHEN NOT toelating THEN 'toelating' END,
        CASE WHEN NOT action_plan THEN 'actieplan' END,
        CASE WHEN NOT reported THEN 'rapportage' END), '') AS failed,
      nullif(concat_ws('|',
        CASE WHEN patients IS NULL THEN 'ingeschreven patiënten' END,
        CASE WHEN deprived IS NULL AND wijk IS NULL THEN 'achterstandswijk' END,
        CASE WHEN pilot IS NULL AND (wijk IS NULL OR instap IS NULL OR toelating IS NULL) THEN 'pilotpraktijk' END,
        CASE WHEN member IS NULL THEN 'lid Rijnmond Dokters' END,
        CASE WHEN management IS NULL THEN 'module wijkmanagement' END,
        CASE WHEN joined IS NULL THEN 'in wijksamenwerkingsverband' END,
        CASE WHEN network IS NULL THEN 'patiënten wijksamenwerkingsverband' END,
        CASE WHEN plan IS NULL THEN 'projectplan' END,
        CASE WHEN active IS NULL THEN 'neemt deel aan programma' END,
        -- Also when it is known to be 0: the answer waits until the year is over.
        CASE WHEN scholing IS NULL THEN 'scholingen eerste jaar' END,
        CASE WHEN entry IS NULL AND (scholing IS NULL OR instap IS NULL) THEN 'instapdatum' END,
        CASE WHEN quarter IS NULL THEN 'kwartaal' END,
        CASE WHEN admitted IS NULL AND toelating IS NULL THEN 'toegelaten volgens rangorde' END,
        CASE WHEN action_plan IS NULL THEN 'actieplan actueel' END,
        CASE WHEN reported IS NULL THEN 'rapportages op tijd' END), '') AS missing
    FROM verdicts`,
};
