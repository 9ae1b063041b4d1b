// Applications as the API gives them. Which stages, steps, texts and facts there are says the scheme; nothing here
// knows one by name.
import { call, get, getAll, part, post, put, type Paged } from '../api';
import type { FactKind, FactType } from '../kit/fact';
import type { Saved } from '../kit/saved';

export type Outcome = 'yes' | 'no' | 'unknown' | 'undetermined';
export type Route = 'new' | 'existing';
export type Verdict = 'positive' | 'conditional' | 'negative';
export type Asked = 'reason' | 'amount' | 'letter' | 'questions' | 'answers' | 'advice' | 'receipt';

export interface ApplicationSummary {
  id: string;
  number: string;
  title: string;
  scheme: string;
  schemeTitle: string;
  subject: string;
  stage: string;
  stageTitle: string;
  stageSince: string;
  dueDate: string | null;
  round: string | null;
  submittedAt: string | null;
  asked: string | null;
  awarded: string | null;
  ended: boolean;
  waitsForReader: boolean;
}

// Where something was taken over from: an application that this applicant sent in before.
export interface TakenFrom {
  applicationId: string;
  number: string;
  date: string;
  // There, and here, since then.
  changed: boolean;
  edited: boolean;
}
export interface EarlierAnswer {
  name: string;
  value: unknown;
  shown: string;
  source: string;
  number: string;
  date: string;
}

export interface Fact {
  name: string;
  question: string;
  who: string;
  type: FactType;
  options: string[];
  optionLabels: string[];
  value: unknown;
  shown: string;
  origin: 'typed' | 'register' | 'dossier' | 'frozen';
  source: string;
  date: string | null;
  // What the register says by now, where that is something else.
  now: string;
  takenFrom: TakenFrom | null;
}

export interface ApplicationText {
  id: string;
  version: number;
  text: string;
  part: 'plan' | 'results';
  title: string;
  help: string;
  body: string;
  savedAt: string;
  mayFill: boolean;
  takenFrom: TakenFrom | null;
}

export interface ApplicationParty {
  id: string;
  version: number;
  partyId: string;
  name: string;
  discipline: string | null;
  share: string | null;
  consent: 'asked' | 'given' | 'refused';
  consentReason: string | null;
  consentAt: string | null;
  lead: boolean;
  mayConsent: boolean;
}

export interface LineValues {
  partyId: string | null;
  description: string;
  category: string;
  amount: string;
  fromDate: string;
  toDate: string;
}
export interface Line extends LineValues {
  id: string;
  version: number;
  categoryTitle: string;
  spent: string | null;
  spentNote: string | null;
  mayFill: boolean;
}

export type ExecutorKind = 'network' | 'other-network' | 'regional-gp-organisation' | 'primary-care-organisation'
  | 'health-centre' | 'other-party';
export type Progress = 'not-started' | 'under-way' | 'reached' | 'stopped';
export interface ActivityValues {
  title: string;
  kind: 'new' | 'continued';
  type: string | null;
  description: string | null;
  serves: string | null;
  supportNeed: string | null;
  theme: number | null;
  executorKind: ExecutorKind | null;
  executorId: string | null;
  noCosts: boolean;
  participants: string[];
  progress: Progress | null;
  progressNote: string | null;
}
export interface Activity extends ActivityValues {
  id: string;
  version: number;
  // Names; of the executor where it is a party.
  executor: string;
  participantNames: string[];
  lines: Line[];
  total: string;
  mayFill: boolean;
}

export interface Question {
  id: string;
  version: number;
  section: string;
  question: string;
  askedAt: string;
  toApplicant: boolean;
  answer: string | null;
  answeredAt: string | null;
  mayAnswer: boolean;
}

export interface ApplicationFile {
  id: string;
  kind: 'attachment' | 'receipt' | 'letter';
  section: string;
  name: string;
  bytes: number;
  eventId: string | null;
  addedAt: string;
}

export interface PairSide {
  applicationId: string | null;
  number: string;
  scheme: string;
  activity: string;
  description: string;
  parties: string;
  fromDate: string | null;
  toDate: string | null;
  amount: string | null;
}
export interface Pair {
  id: string;
  version: number;
  evidence: string;
  verdict: 'double' | 'not-double' | null;
  reason: string | null;
  one: PairSide;
  other: PairSide;
}

export interface Guard {
  text: string;
  outcome: Outcome;
  reason: string;
  missing: string[];
}
export interface Step {
  transition: string;
  title: string;
  allowed: boolean;
  outcome: Outcome;
  guards: Guard[];
  asks: Asked[];
  leadsTo: string;
  leadsToTitle: string;
  dueDate: string | null;
  freezes: boolean;
}

export interface ApplicationEvent {
  id: string;
  sequence: number;
  title: string;
  toTitle: string;
  at: string;
  person: string;
  organisation: string;
  reason: string | null;
  amount: string | null;
  conditions: string | null;
  receipt: string | null;
  frozenHash: string | null;
}

// On a period of the application that it stands with.
export interface Report {
  id: string;
  number: string;
  periodFrom: string;
  periodTo: string;
  stageTitle: string;
  dueDate: string | null;
  late: boolean;
}

export interface Dossier extends ApplicationSummary {
  version: number;
  leadPartyId: string;
  leadName: string;
  contactPersonId: string;
  contactName: string;
  allianceId: string | null;
  partyId: string | null;
  route: Route | null;
  routeReason: string | null;
  schemeHash: string;
  stageDeadline: string;
  edits: 'none' | 'asked' | 'all';
  draft: boolean;
  mayFill: boolean;
  announced: boolean;
  // Of the server: the time left is counted from it.
  now: string;
  closesAt: string | null;
  check: {
    outcome: Outcome;
    round: string | null;
    conditions: { id: string; text: string; outcome: Outcome; reason: string }[];
    amounts: { id: string; text: string; value: string | null; shown: string }[];
    missing: string[];
  };
  facts: Fact[];
  answersVersion: number;
  answers: Record<string, unknown>;
  texts: ApplicationText[];
  parties: ApplicationParty[];
  activities: Activity[];
  categories: { id: string; title: string; paid: boolean }[];
  questions: Question[];
  documents: ApplicationFile[];
  pairs: Pair[];
  advice: { activityId: string; verdict: Verdict; reason: string; conditions: string | null; eventId: string }[];
  views: { activityId: string; personName: string; verdict: Verdict; reason: string; own: boolean }[];
  steps: Step[];
  events: ApplicationEvent[];
  authorised: { id: string; name: string }[];
  mayAuthorise: boolean;
  publications: Publication[];
  mayPublish: boolean;
  // Of a report: the application it is about, and what was received in its period.
  parentId: string | null;
  parentNumber: string | null;
  received: string | null;
  reports: Report[];
}

export interface StepValues {
  transition: string;
  reason?: string;
  amount?: string;
  receipt?: string;
  conditions?: string;
  questions?: { section: string; question: string }[];
  advice?: { activityId: string; verdict: Verdict; reason: string; conditions: string | null }[];
}

export interface StartValues {
  scheme: string;
  allianceId?: string;
  partyId?: string;
  leadPartyId?: string;
  route?: Route;
  routeReason?: string;
  answers?: Record<string, unknown>;
  transition?: string;
  questions?: { section: string; question: string }[];
}

const one = (id: string, rest = '') => `/aanvragen/${part(id)}${rest}`;

export const getDossier = (id: string) => get<Dossier>(one(id));
export const startApplication = (values: StartValues) => post<{ id: string } & Saved>('/aanvragen', values);
export const editApplication = (dossier: Dossier, values: Record<string, unknown>) => {
  const { title, leadPartyId, route, routeReason, contactPersonId, received } = dossier;
  return put<Saved>(one(dossier.id), { title, leadPartyId, route, routeReason, contactPersonId, received, ...values },
    dossier.version);
};
export const getEarlier = (id: string, signal: AbortSignal) =>
  get<{ facts: EarlierAnswer[]; texts: EarlierAnswer[] }>(one(id, '/eerdere-antwoorden'), signal);
export const saveText = (id: string, version: number, body: string, takenFrom?: string) =>
  put<ApplicationText & Saved>(`/aanvraagteksten/${part(id)}`, { body, takenFrom }, version);
export const saveAnswers = (id: string, version: number, answers: Record<string, unknown>,
  takenFrom: Record<string, string> = {}) => put<Saved>(one(id, '/gegevens'), { answers, takenFrom }, version);
export const addParty = (id: string, values: { partyId: string; share: string | null }) =>
  post<Saved>(one(id, '/partijen'), values);
export const editParty = ({ id, version }: ApplicationParty, values: Record<string, unknown>) =>
  put<Saved>(`/aanvraagpartijen/${part(id)}`, values, version);
export const removeParty = (id: string) => call<undefined>(`/aanvraagpartijen/${part(id)}`, { method: 'DELETE' });
export const giveConsent = (id: string, values: { given: boolean; reason?: string }) =>
  post<Saved>(`/aanvraagpartijen/${part(id)}/instemmingen`, values);
export const addActivity = (id: string, values: ActivityValues) => post<Saved>(one(id, '/activiteiten'), values);
export const editActivity = (id: string, version: number, values: ActivityValues) =>
  put<Saved>(`/activiteiten/${part(id)}`, values, version);
export const removeActivity = (id: string) => call<undefined>(`/activiteiten/${part(id)}`, { method: 'DELETE' });
export const addLine = (activity: string, values: LineValues) =>
  post<Saved>(`/activiteiten/${part(activity)}/posten`, values);
export const editLine = (id: string, version: number, values: LineValues) =>
  put<Saved>(`/begrotingsposten/${part(id)}`, values, version);
export const removeLine = (id: string) => call<undefined>(`/begrotingsposten/${part(id)}`, { method: 'DELETE' });
export const recordSpending = (id: string, version: number, spent: string | null, note: string | null) =>
  put<Saved>(`/bestedingen/${part(id)}`, { spent, note }, version);
export const answerQuestion = (id: string, version: number, answer: string) =>
  put<Saved>(`/aanvraagvragen/${part(id)}`, { answer }, version);
export const judgePair = (id: string, version: number, verdict: string, reason: string) =>
  put<Saved>(`/dubbelparen/${part(id)}`, { verdict, reason }, version);
export const giveView = (activity: string, verdict: Verdict, reason: string) =>
  put<Saved>(`/activiteiten/${part(activity)}/oordeel`, { verdict, reason });
export const declareInterest = (id: string, reason: string) => post<Saved>(one(id, '/belangen'), { reason });
export const addFile = (id: string, section: string, name: string, content: string) =>
  post<Saved>(one(id, '/bijlagen'), { section, name, content });
export const removeFile = (id: string) => call<undefined>(`/bijlagen/${part(id)}`, { method: 'DELETE' });
export const fileAddress = (id: string) => `/v1/bijlagen/${part(id)}`;
export const formAddress = (id: string) => `/v1/aanvragen/${part(id)}/formulier`;
export const blankFormAddress = (scheme: string, route: Route) =>
  `/v1/regelingen/${part(scheme)}/formulier?soort=${route}`;
export const takeStep = (id: string, version: number, values: StepValues) =>
  call<{ stage: string } & Saved>(one(id, '/stappen'), { method: 'POST', body: values, version });
export const previewStep = (id: string, values: StepValues, signal?: AbortSignal) =>
  post<{ steps: Step[] }>(one(id, '/stapproeven'), values, signal);

// Those of which an application can be made here.
export interface ApplicableScheme {
  id: string;
  version: string;
  title: string;
  validFrom: string;
  validTo: string | null;
}
export interface SchemeProcess {
  title: string;
  process: {
    stages: { id: string; title: string }[];
    transitions: { id: string; title: string; from: string[]; to: string | null; asks: Asked[] }[];
  };
  facts: (FactKind & { question: string })[];
}
export const listSchemes = () => getAll<ApplicableScheme>('/regelingen');
export const getScheme = (key: string) => get<SchemeProcess>(`/regelingen/${part(key)}`);

export interface Meeting {
  id: string;
  version: number;
  title: string;
  onDate: string;
  place: string | null;
  minutes: string | null;
  members: string[];
}
export interface MeetingPage extends Meeting {
  delegation: { id: string; name: string }[];
  items: { id: string; applicationId: string; number: string; title: string; subject: string; stageTitle: string }[];
  closed: number;
  mayEdit: boolean;
}
export type MeetingValues = Omit<Meeting, 'id' | 'version'>;
export const listMeetings = () => getAll<Meeting>('/vergaderingen');
export const getMeeting = (id: string) => get<MeetingPage>(`/vergaderingen/${part(id)}`);
export const addMeeting = (values: MeetingValues) => post<{ id: string } & Saved>('/vergaderingen', values);
export const editMeeting = (id: string, version: number, values: MeetingValues) =>
  put<Saved>(`/vergaderingen/${part(id)}`, values, version);
export const listCommittee = () => getAll<{ id: string; name: string }>('/commissieleden');
export const addItem = (meeting: string, applicationId: string) =>
  post<Saved>(`/vergaderingen/${part(meeting)}/agendapunten`, { applicationId });
export const removeItem = (id: string) => call<undefined>(`/agendapunten/${part(id)}`, { method: 'DELETE' });
export const findApplications = (words: string, signal?: AbortSignal) =>
  get<Paged<ApplicationSummary>>(`/aanvragen?zoek=${part(words)}&pageSize=10`, signal);

export interface Publication {
  id: string;
  fromDate: string;
  summary: string;
  withdrawnAt: string | null;
}
export const authorise = (id: string, personId: string) => post<Saved>(one(id, '/machtigingen'), { personId });
export const withdrawAuthorisation = (id: string, person: string) =>
  call<undefined>(one(id, `/machtigingen/${part(person)}`), { method: 'DELETE' });
export const publish = (id: string, values: { fromDate: string; summary: string }) =>
  post<Saved>(one(id, '/publicaties'), values);
export const withdrawPublication = (id: string, publication: string) =>
  call<undefined>(one(id, `/publicaties/${part(publication)}`), { method: 'DELETE' });

export interface Project {
  id: string;
  number: string;
  title: string;
  subject: string;
  schemeTitle: string;
  summary: string;
  fromDate: string;
  activities: string[];
  results: { title: string; body: string }[];
}
export const listProjects = () => getAll<Project>('/projecten');

export interface Term {
  name: string;
  version: number;
  days: number | null;
  uses: { scheme: string; schemeTitle: string; transitionTitle: string }[];
}
export const listTerms = () => getAll<Term>('/termijnen');
export const setTerm = ({ name, version }: Term, days: number | null) =>
  put<Saved>(`/termijnen/${part(name)}`, { days }, version);

export interface ListView {
  id: string;
  name: string;
  query: string;
}
export const listViews = () => getAll<ListView>('/weergaven?pagina=aanvragen');
export const saveView = (name: string, query: string) => post<Saved>('/weergaven', { page: 'aanvragen', name, query });
export const removeView = (id: string) => call<undefined>(`/weergaven/${part(id)}`, { method: 'DELETE' });
