// The component of every page, fetched when it is first opened.
import type { Component } from 'svelte';
import type { Page } from './routes';

type Props<Name> = Omit<Extract<Page, { name: Name }>, 'name'>;
type Pages = { [Name in Page['name']]: () => Promise<{ default: Component<Props<Name>> }> };

const PAGES: Pages = {
  start: () => import('./start/StartPage.svelte'),
  signIn: () => import('./access/SignInPage.svelte'),
  forgotten: () => import('./access/ForgottenPage.svelte'),
  choosePassword: () => import('./access/ChoosePasswordPage.svelte'),
  account: () => import('./access/AccountPage.svelte'),
  search: () => import('./register/SearchPage.svelte'),
  schemes: () => import('./schemes/SchemesPage.svelte'),
  scheme: () => import('./schemes/SchemePage.svelte'),
  versions: () => import('./schemes/VersionsPage.svelte'),
  whatIf: () => import('./schemes/WhatIfPage.svelte'),
  question: () => import('./schemes/QuestionPage.svelte'),
  answers: () => import('./schemes/AnswersPage.svelte'),
  result: () => import('./schemes/ResultPage.svelte'),
  savedCheck: () => import('./schemes/SavedCheckPage.svelte'),
  networks: () => import('./register/NetworksPage.svelte'),
  newNetwork: () => import('./register/NewNetworkPage.svelte'),
  network: () => import('./register/NetworkPage.svelte'),
  editNetwork: () => import('./register/EditNetworkPage.svelte'),
  newMember: () => import('./register/NewMemberPage.svelte'),
  parties: () => import('./register/PartiesPage.svelte'),
  newParty: () => import('./register/NewPartyPage.svelte'),
  party: () => import('./register/PartyPage.svelte'),
  editParty: () => import('./register/EditPartyPage.svelte'),
  newMandate: () => import('./register/NewMandatePage.svelte'),
  editMandate: () => import('./register/EditMandatePage.svelte'),
  applications: () => import('./applications/ApplicationsPage.svelte'),
  newApplication: () => import('./applications/NewApplicationPage.svelte'),
  application: () => import('./applications/ApplicationPage.svelte'),
  projects: () => import('./applications/ProjectsPage.svelte'),
  terms: () => import('./applications/TermsPage.svelte'),
  meetings: () => import('./applications/MeetingsPage.svelte'),
  meeting: () => import('./applications/MeetingPage.svelte'),
  regions: () => import('./register/RegionsPage.svelte'),
  region: () => import('./register/RegionPage.svelte'),
  admin: () => import('./access/AdminPage.svelte'),
  people: () => import('./access/PeoplePage.svelte'),
  newPerson: () => import('./access/NewPersonPage.svelte'),
  person: () => import('./access/PersonPage.svelte'),
  imports: () => import('./imports/ImportsPage.svelte'),
  newImport: () => import('./imports/NewImportPage.svelte'),
  import: () => import('./imports/ImportPage.svelte'),
  publications: () => import('./schemes/PublicationsPage.svelte'),
  newPublication: () => import('./schemes/NewPublicationPage.svelte'),
  publication: () => import('./schemes/PublicationPage.svelte'),
  audit: () => import('./audit/AuditPage.svelte'),
  keys: () => import('./access/KeysPage.svelte'),
  missing: () => import('./Missing.svelte'),
};

export interface Opened {
  component: Component<Record<string, unknown>>;
  props: Record<string, unknown>;
}

export async function open(page: Page): Promise<Opened> {
  const { name, ...props } = page;
  const { default: component } = await PAGES[name]();
  return { component: component as Component<Record<string, unknown>>, props };
}
