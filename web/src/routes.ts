// Which page an address is. Pure, so that it can be tested without a browser.
export type Page =
  | { name: 'start' }
  | { name: 'signIn' }
  | { name: 'forgotten' }
  | { name: 'choosePassword' }
  | { name: 'account' }
  | { name: 'search' }
  | { name: 'schemes' }
  | { name: 'scheme'; id: string }
  | { name: 'versions'; id: string }
  | { name: 'whatIf'; id: string }
  | { name: 'question'; id: string; number: number }
  | { name: 'answers'; id: string }
  | { name: 'result'; id: string }
  | { name: 'savedCheck'; id: string }
  | { name: 'networks' }
  | { name: 'newNetwork' }
  | { name: 'network'; id: string }
  | { name: 'editNetwork'; id: string }
  | { name: 'newMember'; id: string }
  | { name: 'parties' }
  | { name: 'newParty' }
  | { name: 'party'; id: string }
  | { name: 'editParty'; id: string }
  | { name: 'newMandate'; id: string }
  | { name: 'editMandate'; id: string }
  | { name: 'applications' }
  | { name: 'newApplication' }
  | { name: 'application'; id: string; part: string }
  | { name: 'projects' }
  | { name: 'terms' }
  | { name: 'meetings' }
  | { name: 'meeting'; id: string }
  | { name: 'regions' }
  | { name: 'region'; set: string; code: string }
  | { name: 'admin' }
  | { name: 'people' }
  | { name: 'newPerson' }
  | { name: 'person'; id: string }
  | { name: 'imports' }
  | { name: 'newImport'; kind: string }
  | { name: 'import'; id: string }
  | { name: 'publications' }
  | { name: 'newPublication' }
  | { name: 'publication'; id: string }
  | { name: 'audit' }
  | { name: 'keys' }
  | { name: 'missing' };

type PageName = Page['name'];

const ID = String.raw`([\w.~-]{1,64})`;
const SCHEME = String.raw`/regelingen/([\w@.-]+)`;

// A page with nothing to fill in, or with an id.
const plain = (path: string, name: PageName): [RegExp, (found: RegExpExecArray) => Page] =>
  [new RegExp(`^${path}$`), () => ({ name }) as Page];
const withId = (path: string, name: PageName): [RegExp, (found: RegExpExecArray) => Page] =>
  [new RegExp(`^${path}$`), ([, id = '']) => ({ name, id }) as Page];

// Every page with an address; the journeys walk them all.
export const TABLE: [RegExp, (found: RegExpExecArray) => Page][] = [
  plain('/', 'start'),
  plain('/aanmelden', 'signIn'),
  plain('/wachtwoord-vergeten', 'forgotten'),
  plain('/wachtwoord-kiezen', 'choosePassword'),
  plain('/account', 'account'),
  plain('/zoeken', 'search'),
  plain('/regelingen', 'schemes'),
  withId(SCHEME, 'scheme'),
  withId(`${SCHEME}/versies`, 'versions'),
  withId(`${SCHEME}/wat-als`, 'whatIf'),
  [new RegExp(`^${SCHEME}/toets$`), ([, id = '']) => ({ name: 'question', id, number: 1 })],
  [
    new RegExp(`^${SCHEME}/toets/([1-9]\\d{0,3})$`),
    ([, id = '', number]) => ({ name: 'question', id, number: Number(number) }),
  ],
  withId(`${SCHEME}/toets/antwoorden`, 'answers'),
  withId(`${SCHEME}/toets/uitkomst`, 'result'),
  withId(`/toetsen/${ID}`, 'savedCheck'),
  plain('/wijkverbanden', 'networks'),
  plain('/wijkverbanden/nieuw', 'newNetwork'),
  withId(`/wijkverbanden/${ID}`, 'network'),
  withId(`/wijkverbanden/${ID}/wijzigen`, 'editNetwork'),
  withId(`/wijkverbanden/${ID}/deelnemers/nieuw`, 'newMember'),
  plain('/partijen', 'parties'),
  plain('/partijen/nieuw', 'newParty'),
  withId(`/partijen/${ID}`, 'party'),
  withId(`/partijen/${ID}/wijzigen`, 'editParty'),
  withId(`/partijen/${ID}/mandaten/nieuw`, 'newMandate'),
  withId(`/mandaten/${ID}/wijzigen`, 'editMandate'),
  plain('/aanvragen', 'applications'),
  plain('/aanvragen/nieuw', 'newApplication'),
  [new RegExp(`^/aanvragen/${ID}$`), ([, id = '']) => ({ name: 'application', id, part: '' })],
  [new RegExp(`^/aanvragen/${ID}/([a-z]+)$`), ([, id = '', part = '']) => ({ name: 'application', id, part })],
  plain('/projecten', 'projects'),
  plain('/beheer/termijnen', 'terms'),
  plain('/vergaderingen', 'meetings'),
  withId(`/vergaderingen/${ID}`, 'meeting'),
  plain('/regio', 'regions'),
  [new RegExp(`^/regio/${ID}/${ID}$`), ([, set = '', code = '']) => ({ name: 'region', set, code })],
  plain('/beheer', 'admin'),
  plain('/beheer/personen', 'people'),
  plain('/beheer/personen/nieuw', 'newPerson'),
  withId(`/beheer/personen/${ID}`, 'person'),
  plain('/beheer/imports', 'imports'),
  [new RegExp(`^/beheer/imports/nieuw/${ID}$`), ([, kind = '']) => ({ name: 'newImport', kind })],
  withId(`/beheer/imports/${ID}`, 'import'),
  plain('/beheer/regelingversies', 'publications'),
  plain('/beheer/regelingversies/nieuw', 'newPublication'),
  withId(`/beheer/regelingversies/${ID}`, 'publication'),
  plain('/beheer/audit', 'audit'),
  plain('/beheer/api-sleutels', 'keys'),
];

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export function pageOf(path: string): Page {
  const plainPath = decoded(path).replace(/(.)\/$/, '$1');
  for (const [pattern, page] of TABLE) {
    const found = pattern.exec(plainPath);
    if (found) return page(found);
  }
  return { name: 'missing' };
}

// The part of a scheme's page that lists its sources.
export const SOURCES = 'bronnen';

export const toStart = () => '/';
export const toSignIn = () => '/aanmelden';
export const toForgotten = () => '/wachtwoord-vergeten';
export const toAccount = () => '/account';
export const toSearch = (words: string) => `/zoeken?zoek=${encodeURIComponent(words)}`;
export const toSchemes = () => '/regelingen';
export const toScheme = (id: string) => `/regelingen/${id}`;
export const toVersions = (id: string) => `/regelingen/${id}/versies`;
export const toWhatIf = (id: string) => `/regelingen/${id}/wat-als`;
export const toQuestion = (id: string, number: number) => `/regelingen/${id}/toets/${number}`;
export const toAnswers = (id: string) => `/regelingen/${id}/toets/antwoorden`;
export const toResult = (id: string) => `/regelingen/${id}/toets/uitkomst`;
export const toSavedCheck = (id: string) => `/toetsen/${id}`;
export const toNetworks = () => '/wijkverbanden';
export const toNewNetwork = () => '/wijkverbanden/nieuw';
export const toNetwork = (id: string) => `/wijkverbanden/${id}`;
export const toEditNetwork = (id: string) => `/wijkverbanden/${id}/wijzigen`;
export const toNewMember = (id: string) => `/wijkverbanden/${id}/deelnemers/nieuw`;
export const toApplications = () => '/aanvragen';
export const toNewApplication = (scheme = '') =>
  `/aanvragen/nieuw${scheme && `?regeling=${encodeURIComponent(scheme)}`}`;
export const toApplication = (id: string, part = '') =>
  `/aanvragen/${id}${part && part !== 'overzicht' ? `/${part}` : ''}`;
export const toProjects = () => '/projecten';
export const toTerms = () => '/beheer/termijnen';
export const toMeetings = () => '/vergaderingen';
export const toMeeting = (id: string) => `/vergaderingen/${id}`;
export const toParties = () => '/partijen';
export const toNewParty = () => '/partijen/nieuw';
export const toParty = (id: string) => `/partijen/${id}`;
export const toEditParty = (id: string) => `/partijen/${id}/wijzigen`;
export const toNewMandate = (party: string) => `/partijen/${party}/mandaten/nieuw`;
export const toEditMandate = (id: string) => `/mandaten/${id}/wijzigen`;
export const toRegions = () => '/regio';
export const toRegion = (set: string, code: string) => `/regio/${set}/${code}`;
export const toAdmin = () => '/beheer';
export const toPeople = () => '/beheer/personen';
export const toNewPerson = () => '/beheer/personen/nieuw';
export const toPerson = (id: string) => `/beheer/personen/${id}`;
export const toImports = () => '/beheer/imports';
export const toNewImport = (kind: string) => `/beheer/imports/nieuw/${kind}`;
export const toImport = (id: string) => `/beheer/imports/${id}`;
export const toPublications = () => '/beheer/regelingversies';
export const toNewPublication = () => '/beheer/regelingversies/nieuw';
export const toPublication = (id: string) => `/beheer/regelingversies/${id}`;
export const toAudit = () => '/beheer/audit';
export const toKeys = () => '/beheer/api-sleutels';
