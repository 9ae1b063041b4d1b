// The scheme lzv-hozk@2023 a second time, written by hand from the scheme file: made-up networks, and what they get, in
// SQL. Nothing here comes from Hecht's code, so that a mistake in one is not a mistake in both.
import {euros, yesOrNo} from './applicants.mjs';

export const DISCIPLINES = [
  'huisarts', 'wijkverpleging', 'apotheker', 'sociaal-domein', 'fysiotherapeut', 'dietist', 'oefentherapeut',
  'ergotherapeut', 'huidtherapeut', 'logopedist', 'optometrist', 'specialist-ouderengeneeskunde',
  'arts-verstandelijk-gehandicapten', 'mondzorg', 'verloskundige', 'ggz', 'vvt', 'paramedici-overig',
];
const EDGES = [4188, 4189, 4190, 4191, 4000, 3999, 4001];
const FEW = [0, 1, 2, 3, 2095, 2096];
const CEILING_CENTS = 750;
// The end of 1 October in Amsterdam.
const LAST_CLOSING = '2023-10-01T22:00:00Z';
// The seconds at which a round closes (end of the day in Amsterdam), and those at which the clocks change.
const MOMENTS = ['2023-02-01T23:00:00Z', '2023-04-01T22:00:00Z', '2023-06-01T22:00:00Z', '2023-10-01T22:00:00Z',
  '2023-03-26T01:00:00Z', '2023-10-29T01:00:00Z'].map((text) => Date.parse(text));
const SUMMER_TIME = {from: Date.parse('2023-03-26T01:00:00Z'), to: Date.parse('2023-10-29T01:00:00Z')};
const YEAR = {from: Date.parse('2022-12-31T23:00:00Z'), seconds: 365 * 24 * 3600};
const HOUR = 3_600_000;

const otherDisciplines =
  `len(list_distinct(list_filter(string_split("andere disciplines", '|'), lambda d: d <> 'huisarts')))`;

function patients(random, varied) {
  const kind = random.below(100);
  if (kind < 25) return random.of(EDGES);
  if (kind < 30) return random.of(FEW);
  // Past 32 and 53 bits: no network is so large, but nothing may go wrong in silence.
  if (kind < 31 && varied) return random.of([4_294_967_296, 9_007_199_254_741, 999_999_999_999]);
  return random.between(2_000, 40_000);
}

// Now and then none at all of the others, or the same twice; a huisarts does not count.
function disciplines(random) {
  const list = [];
  for (let count = random.of([1, 2, 2, 3, 3, 4, 6]); count > 0; --count) list.push(random.of(DISCIPLINES));
  if (random.percent(10)) list.push('huisarts');
  if (random.percent(15)) list.push(list[0]);
  return list.join('|');
}

// One instant, written in the time of Amsterdam with or without its offset, in UTC, or in the time of another place.
function written(random, varied, instant) {
  const summer = instant >= SUMMER_TIME.from && instant < SUMMER_TIME.to;
  const hours = summer ? 2 : 1;
  const local = (shift) => new Date(instant + shift * HOUR).toISOString().slice(0, 19);
  const fraction = varied && random.oneIn(50) ? random.of(['.000', '.5', '.999', '.123456']) : '';
  const form = varied ? random.below(10) : 0;
  if (form < 4) return `${local(hours)}${fraction}+0${hours}:00`;
  if (form < 6) return `${local(0)}${fraction}Z`;
  if (form < 7) return `${local(-5)}${fraction}-05:00`;
  if (form < 8) return `${local(3 - hours)}${fraction}+0${3 - hours}:00`;
  return `${local(hours)}${fraction}`;
}

function moment(random, varied) {
  const near = random.percent(40);
  const instant = near
    ? random.of(MOMENTS) + random.of([-3600, -2, -1, 0, 1, 2, 3600]) * 1000
    : YEAR.from + random.below(YEAR.seconds) * 1000;
  return written(random, varied, instant);
}

// Around what the ceiling leaves, to the cent, so that least and most are tried on both sides.
function asked(random, left) {
  const kind = random.below(10);
  if (kind < 1) return 0;
  if (kind < 4) return Math.max(0, left + random.of([-1, 0, 1]));
  if (kind < 6) return random.between(1, 80) * 100_000;
  return random.below(9_000_000);
}

function earlier(random, ceiling) {
  const kind = random.below(10);
  if (kind < 6) return 0;
  if (kind < 8) return Math.max(0, ceiling + random.of([-1, 0, 1]));
  return random.below(5_000_000);
}

export const lzv = {
  id: 'lzv-hozk@2023',
  separator: ';',
  lineEnd: '\n',
  facts: ['ingeschreven patiënten', 'andere disciplines', 'huisartsen in de lead', 'indiendatum', 'gevraagd bedrag',
    'directe patiëntenzorg', 'deelt best practices', 'dubbele financiering', 'samenloop Zilveren Kruis',
    'plan en begroting', 'aantal praktijken', 'eerder toegekend dit jaar'],
  amounts: ['plafond', 'maximaal toe te kennen'],
  outcomes: ['ja', 'nee', 'nog onbekend', 'onbepaald'],
  must: ['omvang', 'breedte', 'regie', 'indiendatum', 'organisatie van zorg', 'best practices', 'dubbele financiering',
    'samenloop', 'plan en begroting'],
  // In the order of the scheme file. The number of practices is a wish, so nobody is asked for it.
  asked: ['ingeschreven patiënten', 'andere disciplines', 'huisartsen in de lead', 'indiendatum',
    'directe patiëntenzorg', 'deelt best practices', 'dubbele financiering', 'samenloop Zilveren Kruis',
    'plan en begroting', 'gevraagd bedrag', 'eerder toegekend dit jaar'],

  applicant(random, varied) {
    const count = patients(random, varied);
    const ceiling = count * CEILING_CENTS;
    const already = earlier(random, ceiling);
    const money = (cents) => euros(random, varied, cents, random.of([',', '.']));
    const mostly = (yes) => yesOrNo(random, varied, random.percent(96) === yes);
    return [
      String(count), disciplines(random), mostly(true), moment(random, varied),
      money(asked(random, ceiling - already)), money(random.percent(94) ? 0 : random.of([1, 100, 120_000])),
      mostly(true), mostly(false),
      random.percent(88) ? 'geen' : random.of(['andere activiteit', 'andere activiteit', 'zelfde activiteit']),
      mostly(true), String(random.between(0, 9)), money(already),
    ];
  },

  parameters: {standardPractice: '2095', ceilingPerPatient: '7.50'},

  // `cells` is the CSV as text, in every notation that Hecht reads. SQL's own null is the unknown of the scheme: `and`,
  // `or` and comparisons agree with it.
  factsOfText: `
    SELECT id,
      CAST("ingeschreven patiënten" AS DECIMAL(15,0)) AS patients,
      ${otherDisciplines} AS others,
      "huisartsen in de lead" IN ('ja', 'true') AS led,
      -- What is written without an offset is the time in Amsterdam.
      CASE WHEN indiendatum LIKE '%Z' OR substr(indiendatum, -6, 1) IN ('+', '-')
           THEN CAST(indiendatum AS TIMESTAMPTZ) < TIMESTAMPTZ '${LAST_CLOSING}'
           ELSE TRY_CAST(indiendatum AS TIMESTAMP) < TIMESTAMP '2023-10-02 00:00:00' END AS in_time,
      CAST(replace("gevraagd bedrag", ',', '.') AS DECIMAL(18,2)) AS asked,
      CAST(replace("directe patiëntenzorg", ',', '.') AS DECIMAL(18,2)) AS care,
      "deelt best practices" IN ('ja', 'true') AS shares,
      "dubbele financiering" IN ('ja', 'true') AS paid_twice,
      "samenloop Zilveren Kruis" AS concurrence,
      "plan en begroting" IN ('ja', 'true') AS planned,
      CAST("aantal praktijken" AS INTEGER) AS practices,
      CAST(replace("eerder toegekend dit jaar", ',', '.') AS DECIMAL(18,2)) AS earlier
    FROM cells`,

  // The same of cells that were read with their types, for the benchmarks: plain notation, and the narrowest types.
  types: {
    id: 'INTEGER', 'ingeschreven patiënten': 'INTEGER', 'andere disciplines': 'VARCHAR',
    'huisartsen in de lead': 'BOOLEAN', indiendatum: 'TIMESTAMPTZ', 'gevraagd bedrag': 'DECIMAL(12,2)',
    'directe patiëntenzorg': 'DECIMAL(12,2)', 'deelt best practices': 'BOOLEAN', 'dubbele financiering': 'BOOLEAN',
    'samenloop Zilveren Kruis': 'VARCHAR', 'plan en begroting': 'BOOLEAN', 'aantal praktijken': 'INTEGER',
    'eerder toegekend dit jaar': 'DECIMAL(12,2)',
  },
  factsOfTypes: (others = otherDisciplines) => `
    SELECT id,
      CAST("ingeschreven patiënten" AS DECIMAL(9,0)) AS patients,
      ${others} AS others,
      "huisartsen in de lead" AS led,
      indiendatum < TIMESTAMPTZ '${LAST_CLOSING}' AS in_time,
      "gevraagd bedrag" AS asked,
      "directe patiëntenzorg" AS care,
      "deelt best practices" AS shares,
      "dubbele financiering" AS paid_twice,
      "samenloop Zilveren Kruis" AS concurrence,
      "plan en begroting" AS planned,
      "aantal praktijken" AS practices,
      "eerder toegekend dit jaar" AS earlier
    FROM cells`,

  // The conditions and amounts. DECIMAL is exact and rounds half away from zero, and nothing here is below zero.
  verdicts: (facts, {standardPractice, ceilingPerPatient}) => `
    WITH facts AS (${facts}),
    ceilings AS (SELECT *, round(patients * ${ceilingPerPatient}, 2) AS ceiling FROM facts),
    tests AS (
      SELECT *,
        patients >= 2 * ${standardPractice} AS omvang,
        others >= 2 AS breedte,
        care = 0 AS organisatie,
        NOT paid_twice AS enkel,
        -- Another activity is left open, which is no "no".
        concurrence <> 'zelfde activiteit' AS samenloop,
        coalesce(concurrence = 'andere activiteit', FALSE) AS open,
        practices >= 2 AS meerdere,
        -- Zero as soon as nothing is asked or nothing is left, whatever else is unknown: no fact is below zero.
        CASE WHEN asked = 0 OR ceiling = 0 OR ceiling - earlier <= 0 THEN 0
             WHEN asked IS NULL OR ceiling IS NULL OR earlier IS NULL THEN NULL
             ELSE least(asked, ceiling - earlier) END AS award
      FROM ceilings
    ),
    verdicts AS (
      SELECT *, omvang AND breedte AND led AND in_time AND organisatie AND shares AND enkel AND samenloop AND planned
        AS all_met
      FROM tests
    )`,

  // The columns that Hecht writes, of `verdicts`.
  answers: `
    SELECT id,
      CASE WHEN NOT all_met THEN 'nee' WHEN open THEN 'onbepaald' WHEN all_met THEN 'ja' ELSE 'nog onbekend' END
        AS outcome,
      CAST(ceiling AS VARCHAR) AS "plafond",
      CAST(award AS VARCHAR) AS "maximaal toe te kennen",
      nullif(concat_ws('|',
        CASE WHEN NOT omvang THEN 'omvang' END,
        CASE WHEN NOT breedte THEN 'breedte' END,
        CASE WHEN NOT led THEN 'regie' END,
        CASE WHEN NOT in_time THEN 'indiendatum' END,
        CASE WHEN NOT organisatie THEN 'organisatie van zorg' END,
        CASE WHEN NOT shares THEN 'best practices' END,
        CASE WHEN NOT enkel THEN 'dubbele financiering' END,
        CASE WHEN NOT samenloop THEN 'samenloop' END,
        CASE WHEN NOT planned THEN 'plan en begroting' END), '') AS failed,
      nullif(concat_ws('|',
        CASE WHEN patients IS NULL THEN 'ingeschreven patiënten' END,
        CASE WHEN others IS NULL THEN 'andere disciplines' END,
        CASE WHEN led IS NULL THEN 'huisartsen in de lead' END,
        CASE WHEN in_time IS NULL THEN 'indiendatum' END,
        CASE WHEN care IS NULL THEN 'directe patiëntenzorg' END,
        CASE WHEN shares IS NULL THEN 'deelt best practices' END,
        CASE WHEN paid_twice IS NULL THEN 'dubbele financiering' END,
        CASE WHEN concurrence IS NULL THEN 'samenloop Zilveren Kruis' END,
        CASE WHEN planned IS NULL THEN 'plan en begroting' END,
        CASE WHEN award IS NULL AND asked IS NULL THEN 'gevraagd bedrag' END,
        CASE WHEN award IS NULL AND earlier IS NULL THEN 'eerder toegekend dit jaar' END), '') AS missing
    FROM verdicts`,

  sql: (parameters) => `${lzv.verdicts(lzv.factsOfText, parameters)} ${lzv.answers}`,
};
