// Every sentence of the screen, in Dutch; those of an area stand in its folder. The English catalogue has this one's
// type, so none can be missing.
import { nl as access } from './access/nl';
import { nl as applications } from './applications/nl';
import { nl as audit } from './audit/nl';
import { nl as imports } from './imports/nl';
import { plural } from './plural';
import { nl as register } from './register/nl';
import { nl as schemes } from './schemes/nl';
import { nl as start } from './start/nl';

export const nl = {
  access,
  applications,
  audit,
  imports,
  register,
  start,
  ...schemes,
  notation: {
    thousands: '.',
    decimal: ',',
    euro: '€ ',
    timeSeparator: '.',
    per: (unit: string) => `per ${unit}`,
    months: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober',
      'november', 'december'],
  },
  shell: {
    name: 'Hecht',
    skip: 'Naar de inhoud',
    areas: 'Onderdelen',
    menu: 'Menu',
    language: 'Taal',
    languages: { nl: 'Nederlands', en: 'English' },
    theme: 'Weergave',
    themes: { system: 'Als het systeem', light: 'Licht', dark: 'Donker' },
    path: 'Kruimelpad',
    loading: 'Bezig met laden …',
    failed: 'Dit ging niet goed',
    failedText: 'De gegevens konden niet worden opgehaald. Probeer het opnieuw. Blijft het misgaan, meld het dan.',
    again: 'Opnieuw proberen',
    toStart: 'Naar het begin',
    forbidden: 'Dit mag u hier niet zien',
    forbiddenText: (name: string) => `U bent aangemeld als ${name}. Met uw rollen hoort deze pagina er niet bij.` +
      ' Vraag wie in uw organisatie beheert.',
    offlineTitle: 'Geen verbinding',
    offline: 'Er is geen verbinding met Hecht. Wat u hebt ingevuld, staat er nog. Probeer het zo weer.',
    tooMany: (seconds: number) =>
      `Dit is te vaak geprobeerd. Probeer het over ${plural(Math.ceil(seconds / 60), 'minuut', 'minuten')} weer.`,
    find: 'Zoeken',
    findHint: 'Zoek partij, verband, aanvraag …',
    signIn: 'Aanmelden',
    signOut: 'Afmelden',
    signedOut: 'U bent afgemeld.',
    account: 'Mijn account',
    missing: 'Deze pagina is er niet',
    missingText: 'Het adres klopt niet, of de pagina is weg.',
    missingLink: 'Naar de regelingen',
  },
  form: {
    errors: 'Er klopt nog iets niet',
    error: 'Fout:',
    optional: '(niet verplicht)',
    cancel: 'Annuleren',
    takeAway: 'Weghalen',
    warning: 'Let op:',
    end: {
      end: 'Beëindigen',
      last: 'Laatste dag',
      noDate: 'Vul een datum in die bestaat, bijvoorbeeld 1-4-2026.',
    },
    file: {
      drop: 'Of sleep een bestand hierheen.',
      chosen: (name: string) => `Gekozen: ${name}`,
    },
    stale: {
      title: 'Iemand anders heeft dit intussen gewijzigd',
      choose: 'Kies per veld wat blijft staan, en sla daarna opnieuw op. Er is niets verloren.',
      taken: 'De wijzigingen zijn samengevoegd. Controleer ze en sla opnieuw op.',
      before: 'Toen u begon',
      theirs: 'Nu opgeslagen',
      mine: 'Uw invoer',
      take: 'Neem over',
      chosen: 'Gekozen',
      also: 'Ook gewijzigd en hieronder overgenomen:',
    },
  },
  diagnostics: {
    line: 'Regel',
    where: 'Kolom of veld',
    wrong: 'Wat is er',
    remedy: 'Wat helpt',
  },
  table: {
    csv: 'Opslaan als CSV',
    xlsx: 'Opslaan als Excel',
    actions: 'Wat u kunt doen',
    all: 'alle',
    pages: 'Bladeren',
    page: (page: number, last: number) => `Bladzijde ${page} van ${last}`,
    previous: 'Vorige',
    next: 'Volgende',
    sort: (column: string) => `Sorteer op ${column}`,
    none: 'Geen rijen die hierbij passen.',
  },
  map: {
    under: (value: string) => `tot ${value}`,
    between: (low: string, high: string) => `${low} tot ${high}`,
    from: (value: string) => `${value} en meer`,
    unknown: 'niet bekend of niet getoond',
  },
  tasks: {
    left: (days: number) => days < 0 ? `${plural(-days, 'dag', 'dagen')} te laat`
      : days === 0 ? 'vandaag' : `nog ${plural(days, 'dag', 'dagen')}`,
  },
  areas: {
    start: 'Start', schemes: 'Regelingen', applications: 'Aanvragen', networks: 'Wijkverbanden',
    parties: 'Partijen', regions: 'Regio',
    admin: 'Beheer',
  },
  roles: {
    practice: 'praktijk',
    participant: 'deelnemer',
    coordinator: 'wijkmanager',
    'lead-party': 'penvoerder',
    'working-group': 'werkgroep',
    'advisory-committee': 'adviescommissie',
    board: 'directie',
    finance: 'financiën',
    'regional-staff': 'medewerker van de regio',
    delegate: 'afgevaardigde',
    branch: 'brancheorganisatie',
    insurer: 'zorgverzekeraar',
    municipality: 'gemeente',
    citizen: 'inwoner',
    auditor: 'controleur',
    administrator: 'beheerder',
  },
  outcomes: { yes: 'Ja', no: 'Nee', unknown: 'Nog onbekend', undetermined: 'Onbepaald' },
  conditionOutcomes: { yes: 'voldoet', no: 'voldoet niet', unknown: 'nog onbekend', undetermined: 'onbepaald' },
  boolean: { yes: 'Ja', no: 'Nee' },
  levels: { must: 'eis', should: 'advies', info: 'ter informatie' },
};

export type Catalogue = typeof nl;
