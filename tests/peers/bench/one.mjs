// One applicant at a time: Hecht's assess against two other rules engines that run the same conditions and amounts.
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

import zen from '@gorules/zen-engine';
import {evaluate, parseDateTime} from 'feelin';

import {writeApplicants} from '../applicants.mjs';
import {lzv} from '../lzv.mjs';
import {decision, zenContext} from './zen_decision.mjs';
import {hechtBench, median, micro, processorSeconds, ratio, smallest, table} from './times.mjs';

const APPLICANTS = 1_000;
const ROUNDS = 9;
const AT_ONCE = 100;

// The formulas of schemes/lzv-hozk@2023.yaml. feelin knows no undetermined(), so that is null here.
const FEEL_DEFINITIONS = {'meetellende disciplines': 'distinct values(andere disciplines[item != "huisarts"])',
  indieningsronde: 'if indiendatum < @"2023-10-02T00:00:00+02:00" then "2023" else null'};
const FEEL_AMOUNTS = {plafond: 'round half up(ingeschreven patiënten * plafond per patiënt, 2)',
  'maximaal toe te kennen': 'max(0, min(gevraagd bedrag, plafond - eerder toegekend dit jaar))'};
const FEEL_CONDITIONS = [
  'ingeschreven patiënten >= normpraktijken minimaal * normpraktijk',
  'count(meetellende disciplines) >= disciplines minimaal',
  'huisartsen in de lead',
  'indieningsronde != null',
  'directe patiëntenzorg = 0',
  'deelt best practices',
  'not(dubbele financiering)',
  'if samenloop Zilveren Kruis = "andere activiteit" then null else samenloop Zilveren Kruis = "geen"',
  'plan en begroting',
];
const FEEL_WISH = 'aantal praktijken >= 2';
const PARAMETERS = {normpraktijk: 2095, 'normpraktijken minimaal': 2, 'disciplines minimaal': 2,
  'plafond per patiënt': 7.5};

function readTable(path) {
  const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n').map((line) => line.split(';'));
  return lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]])));
}

// What a program would hand over: values of the right type.
function typed(row) {
  return Object.fromEntries(lzv.facts.map((name) => {
    const type = lzv.types[name];
    if (name === 'andere disciplines') return [name, row[name].split('|')];
    if (type === 'BOOLEAN') return [name, row[name] === 'true'];
    return [name, /^(INTEGER|DECIMAL)/.test(type) ? Number(row[name]) : row[name]];
  }));
}

const outcomeOf = (results) => results.includes(false) ? 'nee' : results.includes(null) ? 'onbepaald' : 'ja';
const answer = (outcome, amounts) => [outcome, ...amounts.map((amount) => amount.toFixed(2))].join(';');

// One expression after the other. feelin has no form that is parsed once, so each is parsed each time.
function feelinCheck(facts) {
  const context = {...PARAMETERS, ...facts};
  for (const [name, formula] of Object.entries(FEEL_DEFINITIONS)) context[name] = evaluate(formula, context).value;
  for (const [name, formula] of Object.entries(FEEL_AMOUNTS)) context[name] = evaluate(formula, context).value;
  const results = FEEL_CONDITIONS.map((formula) => evaluate(formula, context).value);
  evaluate(FEEL_WISH, context);
  return answer(outcomeOf(results), lzv.amounts.map((name) => context[name]));
}

async function perCheck(work) {
  const times = [];
  for (let i = 0; i < ROUNDS; ++i) {
    times.push(await processorSeconds(work) / APPLICANTS);
  }
  return times;
}

function expectedAnswers(program, from, to) {
  execFileSync(program, ['check', lzv.id, '--population', from, '--out', to], {stdio: 'ignore'});
  return readTable(to).map((row) => [row.outcome, ...lzv.amounts.map((name) => row[name])].join(';'));
}

export async function oneCheck(program, benchProgram, folder) {
  const [from, to] = ['one.csv', 'one-out.csv'].map((name) => join(folder, name));
  writeApplicants(from, lzv, {rows: APPLICANTS, seed: 20230201, notation: 'plain', unknowns: false});
  const expected = expectedAnswers(program, from, to);
  const applicants = readTable(from).map(typed);

  const forFeelin = applicants.map((facts) => ({...facts, indiendatum: parseDateTime(facts.indiendatum)}));
  let differences = forFeelin.filter((facts, i) => feelinCheck(facts) !== expected[i]).length;
  const feelin = await perCheck(() => forFeelin.forEach(feelinCheck));

  const engine = new zen.ZenEngine();
  const rules = engine.createDecision(Buffer.from(JSON.stringify(decision)));
  const forZen = applicants.map(zenContext);
  const zenAnswers = await Promise.all(forZen.map(async (facts) => {
    const {result} = await rules.evaluate(facts);
    return answer(result.outcome, [result.plafond, result.maximaal]);
  }));
  differences += zenAnswers.filter((found, i) => found !== expected[i]).length;
  const inTurn = await perCheck(async () => {
    for (const facts of forZen) await rules.evaluate(facts);
  });
  const atOnce = await perCheck(async () => {
    for (let i = 0; i < forZen.length; i += AT_ONCE) {
      await Promise.all(forZen.slice(i, i + AT_ONCE).map((facts) => rules.evaluate(facts)));
    }
  });

  const hecht = hechtBench(benchProgram, '^(assess/lzv|missing_facts/lzv)$', ROUNDS);
  const sum = (pick) => [...hecht.values()].reduce((total, times) => total + pick(times), 0);
  const row = (what, times, ours) => [what, micro(median(times) * 1e6), micro(smallest(times) * 1e6),
    ours ? ratio(smallest(times), ours) : ''];
  const ours = sum(smallest);
  table(`3. One check: ${lzv.id}, ${APPLICANTS} applicants of whom everything is known, ${ROUNDS} rounds; ` +
    `${differences} answers differ from Hecht's`, ['processor time', 'median', 'smallest', '/ Hecht'], [
    ...[...hecht].map(([name, times]) => row(`Hecht, ${name}`, times)),
    ['Hecht, together', micro(sum(median) * 1e6), micro(ours * 1e6), ''],
    row('zen-engine, one after the other', inTurn, ours),
    row(`zen-engine, ${AT_ONCE} at once`, atOnce, ours),
    row('feelin, 14 expressions', feelin, ours),
  ]);
  return differences === 0;
}
