// The parts of the API that a journey plays itself, in one place: a small region in memory. What it does not know goes
// to the server of the journeys.
import type { Page, Route } from '@playwright/test';
import {
  AREAS,
  CODE,
  count,
  FACTS,
  KIND,
  ME,
  MUNICIPALITY,
  member,
  NETWORK,
  open,
  PARTY,
  party,
  PASSWORD,
  REGION,
  region,
  square,
  STANDING,
} from './region';

export { CODE, ME, NETWORK, PARTY, PASSWORD };

interface Options {
  roles?: string[];
  signedIn?: boolean;
  code?: boolean;
  mustChange?: boolean;
  // What the first role is held for.
  organisation?: string;
}

export class Mock {
  readonly data = region();
  signedIn: boolean;
  offline = false;
  // What is answered once to the next change, instead of what would be.
  next: { status: number; change?: () => void } | null = null;
  readonly sent: { method: string; path: string; body: unknown; headers: Record<string, string> }[] = [];
  constructor(readonly options: Options) {
    this.signedIn = options.signedIn ?? true;
  }

  session() {
    const roles = this.options.roles ?? ['coordinator', 'regional-staff', 'administrator', 'finance'];
    return {
      person: ME,
      csrfToken: 'token',
      mustChangePassword: this.options.mustChange ?? false,
      needsCode: false,
      mustSetUpCode: false,
      codeOn: false,
      roles: roles.map((role, index) => ({
        role,
        organisationId: index === 0 ? (this.options.organisation ?? NETWORK) : '',
        organisationName: index === 0 ? 'Wijkverband Schalkwijk' : '',
      })),
    };
  }
}

type Answer = { status?: number; json?: unknown } | null;

const found = <T extends { id: string }>(items: T[], id: string | undefined): Answer => {
  const item = items.find((each) => each.id === id);
  return item ? { json: item } : problem(404, 'Niet gevonden');
};
const problem = (status: number, detail: string, errors: object[] = []): Answer => ({
  status,
  json: { title: detail, status, detail, errors },
});

function listed(items: unknown[], query: URLSearchParams): Answer {
  const words = (query.get('zoek') ?? '').toLowerCase();
  const kind = query.get('soort');
  const matching = items.filter(
    (item) =>
      JSON.stringify(item).toLowerCase().includes(words) && (!kind || JSON.stringify(item).includes(`"${kind}"`)),
  );
  const [page, pageSize] = [Number(query.get('page') ?? 1), Number(query.get('pageSize') ?? 20)];
  return {
    json: { items: matching.slice((page - 1) * pageSize, page * pageSize), page, pageSize, total: matching.length },
  };
}

function signIn(mock: Mock, body: { email?: string; password?: string; code?: string }): Answer {
  if (body.email !== ME.email || body.password !== PASSWORD) {
    return problem(401, 'E-mailadres of wachtwoord klopt niet.');
  }
  if (mock.options.code && body.code !== CODE) {
    return problem(401, 'De code is nodig.', [
      { field: 'code', detail: 'De code klopt niet', remedy: 'Neem de code die de app nu toont.' },
    ]);
  }
  mock.signedIn = true;
  return { status: 201, json: mock.session() };
}

function register(mock: Mock, method: string, parts: string[], query: URLSearchParams, body: never): Answer {
  const { data } = mock;
  const [resource, id, sub, subId] = parts;
  if (resource === 'wijkverbanden') {
    if (!id) return method === 'GET' ? listed([data.network], query) : { status: 201, json: data.network };
    if (sub === 'deelnames' && method === 'POST') {
      const { partyId, ...rest } = body as { partyId: string };
      const joining = data.parties.find((each) => each.id === partyId);
      if (joining)
        data.members.push(member(`m-${data.members.length + 1}`, joining, { ...rest, confirmedAt: null }));
      return { status: 201, json: {} };
    }
    if (sub === 'deelnames') return listed(data.members, query);
    if (sub === 'functies') return method === 'GET' ? listed(data.functions, query) : { status: 201, json: {} };
    if (sub === 'taken') return listed([{ id: 't-1', task: 'valpreventie', state: 'waits-for-region' }], query);
    if (sub === 'stappen' && method === 'POST') {
      Object.assign(data.network, { state: (body as { state: string }).state });
      return { status: 201, json: data.network };
    }
    if (sub === 'stappen') return listed(data.steps, query);
    if (sub === 'normen') return { json: STANDING };
    if (sub === 'feiten') return { json: { known: FACTS, unknown: [] } };
    if (method === 'PUT') {
      Object.assign(data.network, body, { version: data.network.version + 1 });
      return { json: data.network };
    }
    return found([data.network], id);
  }
  if (resource === 'deelnames') {
    const here = data.members.find((each) => each.id === id);
    if (here) Object.assign(here, sub ? { confirmedAt: '2026-11-24T10:00:00Z' } : body);
    return { json: here };
  }
  if (resource === 'partijen') {
    if (!id) {
      if (method === 'GET') return listed(data.parties, query);
      const made = { ...party('q-nieuw', 'practice', '', ['huisarts']), ...(body as object) };
      data.parties.push(made);
      return { status: 201, json: made };
    }
    if (sub === 'patientaantallen') {
      if (method === 'POST')
        data.counts.push({ ...count(`c-${data.counts.length + 1}`, '', 0), ...(body as object) });
      return method === 'POST' ? { status: 201, json: {} } : listed(data.counts, query);
    }
    if (sub === 'agb-codes') return listed(id === PARTY ? [{ agb: '01000001', ...open }] : [], query);
    if (sub === 'deelnames')
      return listed(
        data.members.filter(({ partyId }) => partyId === id),
        query,
      );
    if (sub === 'bankrekeningen') {
      const bank = data.banks.find((each) => each.id === subId);
      if (bank) bank.confirmedBy = ME.name;
      return method === 'POST' ? { status: 201, json: {} } : listed(data.banks, query);
    }
    const here = data.parties.find((each) => each.id === id);
    if (here && method === 'PUT') Object.assign(here, body, { version: here.version + 1 });
    return found(data.parties, id);
  }
  return null;
}

function regions(parts: string[], query: URLSearchParams): Answer {
  const [resource, , sub] = parts;
  const { code, name } = REGION;
  const set = {
    id: REGION.regionSet,
    kind: 'zorgkantoor',
    name: REGION.setName,
    version: '2024',
    areaYear: 2024,
    source: 'CBS',
  };
  if (resource === 'regio-indelingen')
    return listed(sub ? [{ code, name, inhabitants: 17800, areas: ['GM0392'] }] : [set], query);
  if (resource === 'gebieden' && sub) return { json: AREAS.find((each) => each.code === sub) };
  if (resource === 'gebieden') return listed([MUNICIPALITY, ...AREAS], query);
  if (resource === 'grenzen') {
    return {
      json: {
        type: 'FeatureCollection',
        features: AREAS.map((each, index) => square(4.6 + index / 50, each.code, each.name)),
      },
    };
  }
  if (resource === 'zoekresultaten') {
    return {
      json: {
        items: [
          { kind: 'alliance', id: NETWORK, name: 'Wijkverband Schalkwijk', detail: 'incomplete' },
          { kind: 'party', id: PARTY, name: 'Huisartsenpraktijk De Linde', detail: 'Haarlem' },
        ],
      },
    };
  }
  return null;
}

function importing(mock: Mock, method: string, parts: string[], query: URLSearchParams, body: never): Answer {
  const { imports } = mock.data;
  const [resource, id, sub] = parts;
  if (resource === 'import-soorten') return listed([KIND], query);
  if (!id && method === 'GET') return listed(imports, query);
  if (!id) {
    const { files } = body as { files: { name: string; contentBase64: string }[] };
    const [file = { name: '', contentBase64: '' }] = files;
    const lines = Buffer.from(file.contentBase64, 'base64').toString().trim().split(/\r?\n/).slice(1);
    const wrong = {
      file: file.name,
      column: 14,
      field: 'agb',
      detail: 'De AGB-code ontbreekt',
      remedy: 'Zet er acht cijfers.',
    };
    const problems = lines.flatMap((line, index) =>
      line.split(';').length === 3 ? [] : [{ ...wrong, line: index + 2 }],
    );
    const made = {
      id: `i-${imports.length + 1}`,
      kind: 'parties',
      state: problems.length ? 'refused' : 'ready',
      createdAt: '2026-11-24T10:00:00Z',
      files: [file.name],
      linesDone: 0,
      linesTotal: lines.length,
      added: problems.length ? 0 : lines.length,
      changed: 0,
      unchanged: 0,
      removed: 0,
      remarks: [],
      differences: problems.length
        ? []
        : [{ change: 'added', kind: 'partij', label: 'A', column: '', before: '', after: '' }],
      problemsTotal: problems.length,
      problems,
    };
    imports.unshift(made);
    return { status: 201, json: made };
  }
  const here = imports.find((each) => each.id === id);
  if (here && sub) Object.assign(here, { state: 'running', linesDone: 1 });
  else if (here?.state === 'running') Object.assign(here, { state: 'done', linesDone: here.linesTotal });
  return here ? { json: { ...here } } : problem(404, 'Niet gevonden');
}

function administration(mock: Mock, method: string, parts: string[], query: URLSearchParams, body: never): Answer {
  const { data } = mock;
  const [resource, id, sub] = parts;
  const person = data.people.find((each) => each.id === id);
  if (resource === 'personen') {
    if (!id && method === 'POST') {
      const made = {
        ...(body as { name: string; email: string }),
        id: 'p-nieuw',
        state: 'invited',
        version: 1,
        roles: [],
      };
      data.people.push(made);
      return { status: 201, json: made };
    }
    if (!id) return listed(data.people, query);
    if (person && sub === 'blokkeringen') person.state = 'disabled';
    else if (person && sub === 'rollen') {
      person.roles.push({
        id: `r-${person.roles.length + 1}`,
        organisationName: '',
        ...(body as { role: string; organisationId: string; from: string; to: null }),
      });
    } else if (person && method === 'PUT') Object.assign(person, body, { version: person.version + 1 });
    return found(data.people, id);
  }
  if (resource === 'rollen') {
    for (const { roles } of data.people) for (const role of roles) if (role.id === id) Object.assign(role, body);
    return { json: {} };
  }
  if (resource === 'api-sleutels') {
    if (method === 'DELETE') {
      data.keys = data.keys.filter((key) => key.id !== id);
      return { status: 204 };
    }
    if (method === 'GET') return listed(data.keys, query);
    const made = {
      ...(body as { name: string; organisationId: string; expires: string }),
      id: 'k-2',
      organisationName: '',
    };
    data.keys.push(made);
    return { status: 201, json: { ...made, secret: 'hecht_k2_zeergeheim' } };
  }
  if (resource === 'auditgebeurtenissen') return listed(data.events, query);
  return resource === 'auditcontroles' ? { json: { events: 2, lastHash: 'ab12'.repeat(16) } } : null;
}

function own(mock: Mock, method: string, parts: string[], query: URLSearchParams, body: never): Answer {
  const [resource, id] = parts;
  const tasks = [
    {
      id: 't-1',
      text: 'Thuiszorg Spaarne moet haar deelname bevestigen',
      due: '2026-11-10',
      link: `/wijkverbanden/${NETWORK}`,
      kind: 'membership',
    },
    {
      id: 't-2',
      text: 'Sociaal domein ontbreekt in Wijkverband Schalkwijk',
      due: '2027-01-01',
      link: `/wijkverbanden/${NETWORK}`,
      kind: 'core',
    },
  ];
  switch (resource) {
    case 'taken':
      return { json: { items: tasks } };
    case 'totp':
      if (method === 'PUT')
        return (body as { code: string }).code === CODE
          ? { status: 204 }
          : problem(400, 'Fout', [
              { field: 'code', detail: 'De code klopt niet', remedy: 'Neem de code die de app nu toont.' },
            ]);
      return {
        json: { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Hecht:noor?secret=JBSWY3DPEHPK3PXP&issuer=Hecht' },
      };
    case 'toetsen':
      if (method === 'GET')
        return id ? found(mock.data.checks as { id: string }[], id) : listed(mock.data.checks, query);
      return null;
    default:
      return (
        register(mock, method, parts, query, body) ??
        regions(parts, query) ??
        (/^import/.test(resource ?? '') ? importing(mock, method, parts, query, body) : null) ??
        administration(mock, method, parts, query, body)
      );
  }
}

const TOO_MANY = 429;
const OPEN = ['sessies', 'herstelverzoeken', 'wachtwoordkeuzes', 'regelingen'];

async function answer(mock: Mock, route: Route): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  const parts = url.pathname
    .replace(/^\/v1\//, '')
    .split('/')
    .map(decodeURIComponent);
  const [method, body] = [request.method(), (request.postDataJSON() ?? {}) as never];
  if (method !== 'GET') mock.sent.push({ method, path: url.pathname, body, headers: request.headers() });
  const reply = (answered: Answer) =>
    route.fulfill({
      status: answered?.status ?? 200,
      contentType: 'application/json',
      headers: answered?.status === TOO_MANY ? { 'Retry-After': '90' } : {},
      body: JSON.stringify(answered?.json ?? {}),
    });
  if (mock.offline) return route.abort('internetdisconnected');
  if (parts[0] === 'regelingen') return route.continue();
  if (mock.next && method !== 'GET') {
    const { status, change } = mock.next;
    mock.next = null;
    change?.();
    return reply(problem(status, `Geweigerd met ${status}.`));
  }
  if (parts[0] === 'sessies' && method === 'POST') return reply(signIn(mock, body));
  if (parts[0] === 'sessies' && method === 'DELETE') {
    mock.signedIn = false;
    return route.fulfill({ status: 204 });
  }
  if ((!mock.signedIn && !OPEN.includes(parts[0] ?? '')) || (parts[0] === 'sessies' && !mock.signedIn)) {
    return reply(problem(401, 'Meld u aan.'));
  }
  if (parts[0] === 'sessies') return reply({ json: mock.session() });
  if (OPEN.includes(parts[0] ?? '') || parts[0] === 'wachtwoorden') return route.fulfill({ status: 204 });
  if (parts[0] === 'toetsen' && method === 'POST') return reply(await keep(mock, route, body));
  return reply(own(mock, method, parts, url.searchParams, body) ?? problem(404, 'Niet gevonden'));
}

// A kept check has the answer that the server gives.
async function keep(
  mock: Mock,
  route: Route,
  body: { scheme: string; facts: object; shared: boolean },
): Promise<Answer> {
  const checked = await route.fetch({
    url: new URL(`/v1/regelingen/${body.scheme}/toets`, route.request().url()).href,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    postData: JSON.stringify({ feiten: body.facts }),
  });
  const result = (await checked.json()) as { outcome: string; date: string };
  const made = {
    ...body,
    id: `t-${mock.data.checks.length + 1}`,
    answer: result,
    outcome: result.outcome,
    checkDate: result.date,
    savedBy: ME.id,
    savedAt: '2026-11-24T10:00:00Z',
  };
  mock.data.checks.push(made);
  return { status: 201, json: made };
}

export async function play(page: Page, options: Options = {}): Promise<Mock> {
  const mock = new Mock(options);
  await page.route('**/v1/**', (route) => answer(mock, route));
  return mock;
}
