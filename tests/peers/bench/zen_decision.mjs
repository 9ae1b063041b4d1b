// The conditions and amounts of LZV as a decision graph of zen-engine (JDM): expressions, then a table for the outcome.

// zen's language has no spaces in names.
export const zenContext = (facts) => ({
  patienten: facts['ingeschreven patiënten'],
  disciplines: facts['andere disciplines'],
  inDeLead: facts['huisartsen in de lead'],
  indiendatum: facts.indiendatum,
  gevraagd: facts['gevraagd bedrag'],
  patientenzorg: facts['directe patiëntenzorg'],
  deelt: facts['deelt best practices'],
  dubbel: facts['dubbele financiering'],
  samenloopZk: facts['samenloop Zilveren Kruis'],
  plan: facts['plan en begroting'],
  praktijken: facts['aantal praktijken'],
  eerder: facts['eerder toegekend dit jaar'],
});

// It has no distinct values either: at least two different ones is one that differs from the first.
const EXPRESSIONS = {
  meetellend: 'filter(disciplines, # != "huisarts")',
  omvang: 'patienten >= 2 * 2095',
  breedte: 'len($.meetellend) >= 2 and some($.meetellend, # != $.meetellend[0])',
  regie: 'inDeLead',
  // Not its newer d(…): that loses the offset.
  opTijd: 'date(indiendatum) < date("2023-10-01T22:00:00Z")',
  organisatie: 'patientenzorg == 0',
  bestPractices: 'deelt',
  enkel: 'not dubbel',
  samenloop: 'samenloopZk != "zelfde activiteit"',
  open: 'samenloopZk == "andere activiteit"',
  begroting: 'plan',
  meerdere: 'praktijken >= 2',
  plafond: 'round(patienten * 7.50, 2)',
  maximaal: 'max([0, min([gevraagd, $.plafond - eerder])])',
  voldoet: '$.omvang and $.breedte and $.regie and $.opTijd and $.organisatie and $.bestPractices and $.enkel and ' +
    '$.samenloop and $.begroting',
};

const edge = (from, to) => ({id: `${from}-${to}`, type: 'edge', sourceId: from, targetId: to});

export const decision = {
  nodes: [
    {id: 'in', name: 'in', type: 'inputNode'},
    {id: 'rules', name: 'rules', type: 'expressionNode', content: {
      passThrough: false,
      expressions: Object.entries(EXPRESSIONS).map(([key, value]) => ({id: key, key, value})),
    }},
    {id: 'outcome', name: 'outcome', type: 'decisionTableNode', content: {
      hitPolicy: 'first',
      passThrough: true,
      inputs: [{id: 'met', name: 'met', field: 'voldoet'}, {id: 'open', name: 'open', field: 'open'}],
      outputs: [{id: 'outcome', name: 'outcome', field: 'outcome'}],
      rules: [
        {_id: 'no', met: 'false', open: '', outcome: '"nee"'},
        {_id: 'open', met: '', open: 'true', outcome: '"onbepaald"'},
        {_id: 'yes', met: '', open: '', outcome: '"ja"'},
      ],
    }},
    {id: 'out', name: 'out', type: 'outputNode'},
  ],
  edges: [edge('in', 'rules'), edge('rules', 'outcome'), edge('outcome', 'out')],
};
