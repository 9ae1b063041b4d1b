// The sentences of the audit trail, in Dutch.
import { plural } from '../plural';

export const nl = {
  title: 'Logboek',
  sub: 'Elke wijziging staat hier, met wie haar deed. Niemand kan er iets aan veranderen zonder dat het opvalt.',
  count: (count: number) => plural(count, 'gebeurtenis', 'gebeurtenissen'),
  when: 'Wanneer',
  actor: 'Wie',
  action: 'Wat',
  subject: 'Waarover',
  findSubject: 'Waarover (kenmerk)',
  findActor: 'Wie (kenmerk)',
  findAction: 'Wat er gebeurde',
  details: 'Bijzonderheden',
  program: 'het programma zelf',
  verify: 'Controleer de keten',
  verifyText: 'Elke gebeurtenis draagt een vingerafdruk van de vorige. Bij de controle worden ze allemaal nagerekend.',
  busy: 'De keten wordt nagerekend …',
  whole: (events: number) => `De keten klopt: ${plural(events, 'gebeurtenis', 'gebeurtenissen')} nagerekend.`,
  hash: 'Laatste vingerafdruk',
  broken: (at: string) => `De keten is verbroken bij gebeurtenis ${at}. Meld dit meteen bij de beheerder.`,
  notRead: 'Als beheerder controleert u of de keten heel is. Lezen wat anderen deden, hoort daar niet bij.',
  noneTitle: 'Nog niets gebeurd',
  noneText: 'Zodra iemand iets wijzigt, staat het hier.',
};
