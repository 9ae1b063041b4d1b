// The areas in the main navigation: what they hold, and for whom they are. The server decides what someone may do; this
// only keeps doors out of sight that would not open.
import Building from '@lucide/svelte/icons/building-2';
import FileText from '@lucide/svelte/icons/file-text';
import House from '@lucide/svelte/icons/house';
import Network from '@lucide/svelte/icons/network';
import Scale from '@lucide/svelte/icons/scale';
import Settings from '@lucide/svelte/icons/settings';
import Users from '@lucide/svelte/icons/users-round';
import type { Catalogue } from './nl';
import type { Page } from './routes';
import { toAdmin, toApplications, toNetworks, toParties, toRegions, toSchemes, toStart } from './routes';
import type { Role } from './session.svelte';

export interface Area {
  id: keyof Catalogue['areas'];
  href: string;
  icon: typeof House;
  pages: Page['name'][];
  // Without it the area is for everyone; empty: for everyone who is signed in.
  roles?: Role[];
}

// Those who run the installation, invite people, load files, decide on versions of schemes or look back.
export const ADMINISTRATION: Role[] = ['administrator', 'auditor', 'regional-staff', 'coordinator', 'practice',
  'participant', 'finance', 'board'];

export const AREAS: Area[] = [
  { id: 'start', href: toStart(), icon: House, pages: ['start'] },
  {
    id: 'schemes', href: toSchemes(), icon: Scale,
    pages: ['schemes', 'scheme', 'versions', 'whatIf', 'question', 'answers', 'result', 'savedCheck'],
  },
  {
    id: 'applications', href: toApplications(), icon: FileText, roles: [],
    pages: ['applications', 'newApplication', 'application', 'meetings', 'meeting', 'projects'],
  },
  {
    id: 'networks', href: toNetworks(), icon: Users, roles: [],
    pages: ['networks', 'newNetwork', 'network', 'editNetwork', 'newMember'],
  },
  {
    id: 'parties', href: toParties(), icon: Building, roles: [],
    pages: ['parties', 'newParty', 'party', 'editParty', 'newMandate', 'editMandate'],
  },
  { id: 'regions', href: toRegions(), icon: Network, roles: [], pages: ['regions', 'region'] },
  {
    id: 'admin', href: toAdmin(), icon: Settings, roles: ADMINISTRATION,
    pages: ['admin', 'people', 'newPerson', 'person', 'imports', 'newImport', 'import', 'publications',
      'newPublication', 'publication', 'terms', 'audit', 'keys'],
  },
];

// Pages that anyone may open; all others ask to sign in first.
export const OPEN: Page['name'][] = [
  'start', 'signIn', 'forgotten', 'choosePassword', 'schemes', 'scheme', 'versions', 'question', 'answers', 'result',
  'projects', 'missing',
];
