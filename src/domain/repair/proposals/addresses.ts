import { plainText } from '../../cells/text/plainText';
import type { Place } from '../../places/places';
import { rankSuburbs } from '../../places/rankSuburbs';
import { stateKey } from '../../countries/stateKey';
import { rankOptions } from '../../references/rankOptions';
import type { Issue } from '../../validation/issue';
import { literal, type Repair } from '../repair';
import type { RepairContext } from '../repairContext';
import { inCaseOf } from './inCaseOf';

/** States of a like name, then that of the postcode beside it, then those of the suburb; certain where the first two agree. */
export function proposeStates(issue: Issue, context: RepairContext): readonly Repair[] {
  const { byKey } = context.country.states;
  const alike = rankOptions(String(issue.value), [...byKey.keys()]).map((name) => byKey.get(name) ?? name);
  const byPostcode = statesBeside(issue, context);
  const isCertain = alike[0] !== undefined && byPostcode.length === 1 && byPostcode[0] === alike[0];
  const bySuburb = byPostcode.length > 0 ? [] : suburbBeside(issue, context).map(({ state }) => state);
  return [...alike, ...byPostcode, ...bySuburb].map((state, at) => literal(state, isCertain && at === 0 ? 'safe' : 'likely'));
}

/** The state of the postcode, first where the suburb lies. Which of them is wrong cannot be told for certain. */
export function proposeStateOfPostcode(issue: Issue, context: RepairContext): readonly Repair[] {
  const states = statesBeside(issue, context);
  const ofSuburb = suburbBeside(issue, context).map(({ state }) => state);
  return [...ofSuburb.filter((state) => states.includes(state)), ...states].map((state) => literal(state, 'likely'));
}

/** The postcode in the cell, certain when nothing but marks stands around its figures and letters; then those of the suburb beside it. */
export function proposePostcodes(issue: Issue, context: RepairContext): readonly Repair[] {
  const { postcodes } = context.country;
  const text = plainText(String(issue.value));
  const inText = text.match(postcodes.inText) ?? [];
  const candidates = [
    { text: text.replace(/[\s.,_-]/g, ''), isSafe: true },
    ...(inText.length === 1 ? inText.map((found) => ({ text: found, isSafe: false })) : []),
    { text: postcodes.mend(text), isSafe: false },
  ];
  const inCell = candidates.flatMap(({ text: candidate, isSafe }) => {
    const postcode = postcodes.read(candidate);
    return postcode !== null && postcodes.isInUse(postcode) ? [literal(postcode, isSafe ? 'safe' : 'likely')] : [];
  });
  return [...inCell, ...proposePostcodesOfSuburb(issue, context)];
}

/** The postcodes of the suburb, in the state beside it if it lies there. */
export function proposePostcodesOfSuburb(issue: Issue, context: RepairContext): readonly Repair[] {
  const places = suburbBeside(issue, context);
  const state = context.country.states.byKey.get(stateKey(plainText(beside(issue, 'State', context))));
  const there = places.filter((place) => place.state === state);
  const meant = there.length > 0 ? there : places;
  return meant.map(({ postcode }) => literal(postcode, meant.length === 1 ? 'likely' : 'unsure'));
}

/** Suburbs of much the same name at the postcode, written in capitals where the cell is. */
export function proposeSuburbs(issue: Issue, context: RepairContext): readonly Repair[] {
  const postcode = postcodeBeside(issue, context);
  const places = postcode === null ? [] : (context.places?.at(postcode) ?? []);
  const typed = String(issue.value);
  return rankSuburbs(typed, places).map((suburb, _, all) => literal(inCaseOf(typed, suburb), all.length === 1 ? 'likely' : 'unsure'));
}

function statesBeside(issue: Issue, context: RepairContext): readonly string[] {
  const postcode = postcodeBeside(issue, context);
  return postcode === null ? [] : context.country.postcodes.statesOf(postcode);
}

function postcodeBeside(issue: Issue, context: RepairContext): string | null {
  return context.country.postcodes.read(plainText(beside(issue, 'Postcode', context)));
}

function suburbBeside(issue: Issue, context: RepairContext): readonly Place[] {
  return context.places?.named(beside(issue, 'Suburb', context)) ?? [];
}

/** Another part of the same address. */
function beside(issue: Issue, part: 'Suburb' | 'State' | 'Postcode', context: RepairContext): string {
  return String(context.beside(issue, issue.field.key.replace(/Suburb|State|Postcode/, part)));
}
