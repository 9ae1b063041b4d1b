// The sentences of the first page, in Dutch.
import { plural } from '../plural';

export const nl = {
  morning: 'Goedemorgen',
  afternoon: 'Goedemiddag',
  evening: 'Goedenavond',
  sub: (date: string, tasks: number) =>
    `${date} · ${tasks === 0 ? 'er wacht niets op u' : `${plural(tasks, 'ding vraagt', 'dingen vragen')} uw aandacht`}`,
  check: 'Regeling toetsen',
  code: 'Stel eerst de tweede controle in',
  codeText: 'Een van uw rollen vraagt bij het aanmelden ook een code. Tot die er is, werkt de rol nog niet.',
  codeLink: 'Tweede controle instellen',
  tasks: 'Te doen',
  open: 'Openen',
  noTasks: 'Niets te doen',
  noTasksText: 'Er wacht niets op u. Wilt u weten wat uw verband of praktijk kan krijgen?',
  networks: 'Mijn wijkverbanden',
  noNetworks: 'U hoort nog bij geen wijkverband.',
  allNetworks: 'Alle wijkverbanden',
  region: 'Mijn regio',
  noRegion: 'Uw verbanden horen nog bij geen regio.',
  schemes: 'Open regelingen',
  nextDate: (date: string) => `volgende datum ${date}`,
  allSchemes: 'Alle regelingen',
  visitor: {
    title: 'Samen een hecht wijkverband',
    sub: 'Hecht helpt huisartsen, wijkverpleging, apothekers, sociaal domein en anderen zich te organiseren.',
    check: 'Toets een regeling',
    checkText: 'Beantwoord een paar vragen en zie meteen: ja, nee of nog onbekend.' +
      ' Met het bedrag, elke voorwaarde met haar bron, en wat zou helpen. Zonder account.',
    reasons: 'Elk antwoord met reden',
    reasonsText: 'U ziet per voorwaarde waarom, en waar dat staat.' +
      ' Wat niet bekend is, blijft onbekend en telt niet als nul.',
    register: 'Een keer invullen',
    registerText: 'Wie doet mee, in welke rol en sinds wanneer: het register vult de vragen voor u in.',
    privacy: 'Alleen aantallen',
    privacyText: 'Hecht bewaart geen gegevens van patiënten. Alleen aantallen, met bron en datum.',
  },
};
