// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { glossaryFiles, parse } from '../../plugins/glossary.ts';
import en from './en.json';
import { LANGUAGES } from './language';
import { FAULTS } from './particular';
import { PLACE_NAMES } from './particularNames';

const SERVER = '../server/src/main/java';
const STORE = '../store/src/main/java/io/holdfast/store/importing';
const DEFINITION = '../core/src/main/java/io/holdfast/core/definition';
const PROBLEM = '../core/src/main/java/io/holdfast/core/problem';
/** In the order in which their texts stand. */
const PARTICULARS = [...['Question', 'File', 'Store'].map((of) => `${PROBLEM}/${of}Particular.java`), `${SERVER}/io/holdfast/server/problem/ServerParticular.java`];
const CODES = `${PROBLEM}/ErrorCode.java`;
const RULE_FAULT = '../core/src/main/java/io/holdfast/core/segment/RuleFault.java';

function javaFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? javaFiles(path) : entry.name.endsWith('.java') ? [readFileSync(path, 'utf8')] : [];
  });
}

/** The arguments of a call, from behind its bracket, as they are written. */
function argumentsAt(code: string, start: number): string[] {
  const found = [''];
  let depth = 0;
  for (const letter of code.slice(start)) {
    if (letter === ')' && depth === 0) break;
    if ('([{'.includes(letter)) depth += 1;
    if (')]}'.includes(letter)) depth -= 1;
    if (letter === ',' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found;
}

/** The actions a file writes into the audit trail: texts, or constants of the file. */
function actionsOf(code: string): string[] {
  if (!/\bAudit\b/.test(code)) return [];
  const constants = new Map([...code.matchAll(/String ([A-Z_]+) = "([^"]*)"/g)].map((found) => [found[1]!, found[2]!]));
  return [...code.matchAll(/\bwrite\(/g)].flatMap((call) => {
    const [, action = ''] = argumentsAt(code, call.index + call[0].length);
    const texts = [...action.matchAll(/"([a-z_]+)"/g)].map((found) => found[1]!);
    const named = [...action.matchAll(/\b[A-Z_]{2,}\b/g)].flatMap(([name]) => constants.get(name) ?? []);
    return [...texts, ...named];
  });
}

/** What the details of an entry are called in a file that writes into the audit trail. */
function detailsOf(code: string): string[] {
  if (!/\bAudit\b/.test(code)) return [];
  const literal = [...code.matchAll(/\bMap\.of\(/g)].flatMap((call) => argumentsAt(code, call.index + call[0].length).filter((_, index) => index % 2 === 0));
  const put = [...code.matchAll(/\b(?:asked|detail)\.put\(/g)].map((call) => argumentsAt(code, call.index + call[0].length)[0]!);
  return [...literal, ...put].flatMap((name) => /^\s*"(\w+)"\s*$/.exec(name)?.[1] ?? []);
}

/** What a file says is the matter, with the number of values it gives; not where which it is hangs on something. */
function particularsOf(code: string): [string, number][] {
  return [...code.matchAll(/\bnew Problem\(/g)].flatMap((call) => {
    const given = argumentsAt(code, call.index + call[0].length);
    const at = given.findIndex((argument) => /^\s*\w+Particular\.[A-Z_]+\s*$/.test(argument));
    return at < 0 ? [] : [[given[at]!.split('.')[1]!.trim(), given.length - at - 1] as [string, number]];
  });
}

/** The codes of an enum, each with what it is called with: between its brackets, as it is written. */
function constantsOf(file: string): Map<string, string> {
  const code = readFileSync(file, 'utf8');
  return new Map([...code.matchAll(/^ +([A-Z][A-Z_]+)\(/gm)].map((found) => [found[1]!, argumentsAt(code, found.index + found[0].length).join(',')]));
}

/** The texts of a kind by their codes. */
function textsOf(kind: string): Map<string, string> {
  return new Map(Object.entries(en).filter(([key]) => key.startsWith(`${kind}.`)).map(([key, text]) => [key.slice(kind.length + 1), text]));
}

/** The texts of a kind in the glossary of a language by their codes. */
function glossaryOf(language: string, kind: string): Map<string, string> {
  const all = Object.entries(parse(glossaryFiles(language).map((file) => readFileSync(file, 'utf8')).join('\n')));
  return new Map(all.filter(([key]) => key.startsWith(`${kind}.`)).map(([key, text]) => [key.slice(kind.length + 1), text]));
}

function places(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!))].sort();
}

describe('what the server says', () => {
  it('has a text for every action of the audit trail, and no text is of none', () => {
    const actions = [...new Set(javaFiles(SERVER).flatMap(actionsOf))].sort();
    const texts = Object.keys(en).filter((key) => key.startsWith('audit.')).map((key) => key.slice('audit.'.length));
    expect(texts.sort()).toEqual(actions);
  });

  it('has a name for every detail of the audit trail', () => {
    const names = [...new Set(javaFiles(SERVER).flatMap(detailsOf))];
    const settings = [...readFileSync(`${SERVER}/io/holdfast/server/setting/SettingView.java`, 'utf8').matchAll(/note\(changes, "(\w+)"/g)].map((found) => found[1]!);
    expect(names.length).toBeGreaterThan(20);
    expect(settings.length).toBeGreaterThan(3);
    expect([...names, ...settings].filter((name) => !(`detail.${name}` in en))).toEqual([]);
  });

  it('has a text for every problem', () => {
    const codes = [...readFileSync(CODES, 'utf8').matchAll(/^ {4}([A-Z_]+)\(/gm)].map((found) => found[1]!);
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => !(`problem.${code}` in en))).toEqual([]);
  });

  it('has words for every way in which a switch is found, and they fill in what the server fills in', () => {
    const wanted = [...constantsOf(`${DEFINITION}/Because.java`)].map(([code, english]) => [code, places(english)]);
    expect(wanted.length).toBeGreaterThan(5);
    for (const language of LANGUAGES) {
      expect([...glossaryOf(language, 'because')].map(([code, text]) => [code, places(text)])).toEqual(wanted);
    }
  });

  it('has words for why a metric is undefined', () => {
    const english = javaFiles('../core/src/main/java/io/holdfast/core/metric').flatMap((code) => /String undefinedWhen\(\) \{\s+return "([^"]*)"/.exec(code)?.[1] ?? []);
    expect(english.length).toBeGreaterThan(15);
    for (const language of LANGUAGES) {
      const known = glossaryOf(language, 'undefined');
      expect(english.filter((words) => !known.has(words.replaceAll(' ', '_')))).toEqual([]);
    }
  });

  it('has a text for every reason of a row set aside', () => {
    const wanted = [...constantsOf(`${STORE}/load/Reason.java`).keys()].sort();
    for (const language of LANGUAGES) expect([...glossaryOf(language, 'quarantined').keys()].sort()).toEqual(wanted);
  });

  it('has words for what exactly is the matter, and they fill in what the server fills in', () => {
    const wanted = PARTICULARS.flatMap((file) => [...constantsOf(file)]).map(([code, english]) => [code, places(english)]);
    expect(wanted.length).toBeGreaterThan(200);
    expect([...textsOf('particular')].map(([code, text]) => [code, places(text)])).toEqual(wanted);
  });

  it('is given as many values as the sentence of what is the matter has places', () => {
    const wanted = new Map(PARTICULARS.flatMap((file) => [...constantsOf(file)]).map(([code, english]) => [code, places(english).length]));
    const calls = ['core', 'store', 'answer', 'server', 'report', 'cli'].flatMap((module) => javaFiles(`../${module}/src/main/java`)).flatMap(particularsOf);
    expect(calls.length).toBeGreaterThan(180);
    expect(calls.filter(([code, values]) => wanted.get(code) !== values)).toEqual([]);
  });

  it('has a sentence with a place for every value that is called by a name', () => {
    const known = new Map(PARTICULARS.flatMap((file) => [...constantsOf(file)]).map(([code, english]) => [code, places(english)]));
    const named = Object.entries(PLACE_NAMES).flatMap(([code, names]) => Object.keys(names).map((place) => [code, place] as const));
    expect(named.filter(([code, place]) => known.get(code)?.includes(place) !== true)).toEqual([]);
  });

  it('has words for every reason why a rule cannot be read', () => {
    const reasons = [...readFileSync(RULE_FAULT, 'utf8').matchAll(/^ {8}([A-Z_]+),?$/gm)].map((found) => found[1]!);
    expect(reasons.length).toBeGreaterThan(10);
    expect(Object.keys(FAULTS).sort()).toEqual(reasons.map((reason) => reason.toLowerCase()).sort());
  });

  it('has a text for every note of an import, and it fills in what the server fills in', () => {
    const file = `${STORE}/mapping/ImportNote.java`;
    const snapshot = places(/BEFORE =\s+([^;]*);/.exec(readFileSync(file, 'utf8'))![1]!);
    const wanted = [...constantsOf(file)].map(([code, english]) => [code, english.includes('BEFORE') ? snapshot : places(english)]);
    expect(wanted.length).toBeGreaterThan(10);
    expect([...textsOf('import_note')].map(([code, text]) => [code, places(text)])).toEqual(wanted);
  });
});
