// The small region that journeys play: invented parties, one network, one of everything.

export const ME = { id: 'p-coordinator', name: 'Noor de Wit', email: 'noor@voorbeeld.nl' };
export const PASSWORD = 'paard batterij nietje';
export const CODE = '123456';
export const NETWORK = 'n-schalkwijk';
export const PARTY = 'q-linde';

export const open = { fromDate: '2024-01-01', toDate: null };
export const REGION = {
  regionSet: 'zorgkantoor-2024',
  setName: 'Zorgkantoorregio’s 2024',
  code: 'ZK11',
  name: 'Kennemerland',
};

export const party = (id: string, kind: string, name: string, disciplines: string[]) => ({
  id,
  kind,
  name,
  place: 'Haarlem',
  disciplines,
  kvk: '01234567',
  uzovi: null,
  municipalityCode: 'GM0392',
  address: 'Voorbeeldlaan 1',
  postcode: '2036 AB',
  phone: '023 000 00 00',
  email: `info@${id}.voorbeeld.nl`,
  website: null,
  legalForm: null,
  regionalOrganisationId: 'q-regio',
  ...open,
  version: 3,
});
export type Party = ReturnType<typeof party>;

export const member = (id: string, { id: partyId, name, kind, disciplines }: Party, more: object = {}) => ({
  id,
  partyId,
  partyName: name,
  partyKind: kind,
  allianceId: NETWORK,
  allianceName: 'Wijkverband Schalkwijk',
  discipline: disciplines[0],
  role: 'participant',
  ...open,
  confirmedAt: '2024-01-05T09:00:00Z' as string | null,
  version: 1,
  ...more,
});

export const count = (id: string, referenceDate: string, value: number, more: object = {}) => ({
  id,
  agb: '01000001',
  referenceDate,
  kind: 'registered',
  listVersion: null,
  count: value,
  source: 'ION-uitvraag',
  supplier: ME.name,
  suppliedAt: '2026-10-03T09:12:00Z',
  replaces: null,
  reason: null,
  ...more,
});

const area = (code: string, name: string, inhabitants: number | null) => ({
  year: 2024,
  code,
  name,
  level: 'district',
  municipalityCode: 'GM0392',
  inhabitants,
  inhabitantsRounded: true,
  source: 'CBS',
});
export const MUNICIPALITY = { ...area('GM0392', 'Voorbeeldstad', 17800), level: 'municipality' };
export const AREAS = [
  area('WK039210', 'Europawijk', 9845),
  area('WK039211', 'Boerhaavewijk', 7955),
  area('WK039212', 'Haven', null),
];

export function region() {
  const linde = party(PARTY, 'practice', 'Huisartsenpraktijk De Linde', ['huisarts']);
  const meer = party('q-meer', 'practice', 'Huisartsen Meerwijk', ['huisarts']);
  const pharmacy = party('q-apotheek', 'pharmacy', 'Apotheek Schalkwijk', ['apotheker']);
  const care = party('q-zorg', 'home-care', 'Thuiszorg Spaarne', ['wijkverpleging']);
  const social = party('q-sociaal', 'municipality', 'Gemeente Voorbeeld', ['sociaal-domein']);
  return {
    parties: [linde, meer, pharmacy, care, social],
    members: [
      member('m-1', linde),
      member('m-2', meer, { fromDate: '2024-06-01' }),
      member('m-3', pharmacy),
      member('m-4', care, { confirmedAt: null }),
    ],
    network: {
      id: NETWORK,
      name: 'Wijkverband Schalkwijk',
      state: 'incomplete',
      types: [
        { type: 'wijkverband', ...open },
        { type: 'lzv', ...open },
      ],
      areas: AREAS.map(({ year, code }) => ({ year, code })),
      regions: [{ regionSet: REGION.regionSet, code: REGION.code }],
      regionalOrganisationId: 'q-regio',
      description: null,
      website: null,
      meetingRhythm: 'elke zes weken',
      ...open,
      version: 7,
    },
    functions: [
      {
        id: 'f-1',
        kind: 'contact-point',
        partyId: 'q-meer',
        personId: null,
        reachability: 'ma–do 9.00–17.00 uur, 023 000 00 00',
        ...open,
      },
    ],
    steps: [{ id: 's-1', state: 'structured', onDate: '2025-03-03', evidence: 'vergadering van 3 maart' }],
    counts: [
      count('c-1', '2026-01-01', 2870),
      count('c-2', '2026-04-01', 2905),
      count('c-3', '2026-07-01', 2960),
      count('c-4', '2026-07-01', 2951, { replaces: 'c-3', reason: 'dubbel geteld' }),
      count('c-5', '2026-10-01', 3012),
    ],
    banks: [
      {
        id: 'b-1',
        iban: 'NL91ABNA0417164300',
        holder: 'Huisartsenpraktijk De Linde',
        enteredBy: 'Sam Visser',
        confirmedBy: null as string | null,
        confirmedAt: null as string | null,
      },
    ],
    people: [
      {
        id: ME.id,
        name: ME.name,
        email: ME.email,
        state: 'active',
        version: 2,
        roles: [
          {
            id: 'r-1',
            role: 'coordinator',
            organisationId: NETWORK,
            organisationName: 'Wijkverband Schalkwijk',
            from: '2024-01-01',
            to: null as string | null,
          },
        ],
      },
    ],
    keys: [{ id: 'k-1', name: 'maandcijfers', organisationId: '', organisationName: '', expires: '2027-12-31' }],
    imports: [] as Record<string, unknown>[],
    checks: [] as Record<string, unknown>[],
    events: [
      {
        id: '2',
        at: '2026-11-20T10:00:00Z',
        actorId: ME.id,
        actorName: ME.name,
        action: 'membership.add',
        subject: 'm-4',
        payload: { party: 'q-zorg' },
      },
      {
        id: '1',
        at: '2026-11-19T10:00:00Z',
        actorId: null,
        actorName: null,
        action: 'migration',
        subject: 'database',
        payload: {},
      },
    ],
  };
}

export const NORM = {
  scheme: 'norm-wijkverband@2030',
  title: 'Norm hecht wijkverband',
  outcome: 'no',
  answer: {
    conditions: [
      {
        id: 'huisarts',
        level: 'must',
        outcome: 'yes',
        text: 'Huisartsenzorg doet mee',
        reason: 'Huisarts doet mee.',
      },
      {
        id: 'wijkverpleging',
        level: 'must',
        outcome: 'yes',
        text: 'Wijkverpleging doet mee',
        reason: 'Wijkverpleging doet mee.',
      },
      { id: 'apotheker', level: 'must', outcome: 'yes', text: 'Apotheker doet mee', reason: 'Apotheker doet mee.' },
      {
        id: 'sociaal',
        level: 'must',
        outcome: 'no',
        text: 'Sociaal domein doet mee',
        reason: 'Sociaal domein doet niet mee.',
      },
      {
        id: 'aanspreekpunt',
        level: 'should',
        outcome: 'yes',
        text: 'Er is een aanspreekpunt',
        reason: 'Er is een aanspreekpunt.',
      },
    ],
  },
};

export const STANDING = {
  norms: [NORM],
  openPoints: [
    { detail: 'Er is geen coördinator wijkverpleging', remedy: 'Wijs er een aan, of leg vast waarom niet.' },
  ],
  practices: 2,
  registeredPatients: null,
  practicesWithoutCount: ['Huisartsen Meerwijk'],
  practicesCountedElsewhere: [],
};

export const FACTS = [
  { fact: 'ingeschreven patiënten', value: 12345, source: 'ION-aantallen van 2 praktijken', date: '2026-10-01' },
  { fact: 'andere disciplines', value: ['apotheker', 'wijkverpleging'], source: 'deelnames', date: '2026-11-24' },
  { fact: 'aantal praktijken', value: 2, source: 'deelnames', date: '2026-11-24' },
];

export const KIND = {
  id: 'parties',
  title: 'Partijen',
  columns: [
    { name: 'naam', meaning: 'Naam van de partij', required: true },
    { name: 'soort', meaning: 'Soort partij', required: true },
    { name: 'agb', meaning: 'AGB-code van acht cijfers', required: false },
  ],
  example: 'naam;soort;agb\r\nPraktijk De Linde;huisartsenpraktijk;01000001\r\n',
  rules: ['Een AGB-code heeft acht cijfers. Excel haalt de nul vooraan weg: zet de kolom op tekst.'],
};

export const square = (west: number, code: string, name: string) => ({
  type: 'Feature',
  properties: { code, name },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 52.3],
        [west + 0.02, 52.3],
        [west + 0.02, 52.32],
        [west, 52.32],
        [west, 52.3],
      ],
    ],
  },
});
