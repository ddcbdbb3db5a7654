import type { Catalogue, Form, Indicator, Unit } from '../catalogue/types.ts';
import type { Settlement } from '../import/types.ts';
import { buildIndicatorIndex, writtenForms } from '../indicator/match.ts';
import type { IndicatorIndex, IndicatorMatch } from '../indicator/match.ts';
import { readLabel, wholeLabel, withoutCounting } from '../indicator/label.ts';
import { matchMeasure } from '../indicator/measure.ts';
import { isMistyped } from '../indicator/mistyped.ts';
import type { Period } from '../period/types.ts';
import { fold } from '../text/fold.ts';
import { remember } from '../text/remember.ts';
import { buildUnitIndex } from '../unit/match.ts';
import type { UnitIndex, UnitMatch } from '../unit/match.ts';
import { findUnitInText } from '../unit/mention.ts';
import type { UnitMention } from '../unit/mention.ts';
import { isLocalKind, kindAt, splitWords } from '../unit/words.ts';
import { ownPlaces, reportingUnits, unitWordsOf } from './form-units.ts';
import type { Sense } from './sense.ts';
import { senseOf, tidyText } from './sense.ts';
import type { TimeMention } from './time.ts';
import { timesIn } from './time.ts';
import type { Scope } from './vocabulary.ts';
import { holdsWords, scopeOf } from './vocabulary.ts';

/** A settled answer stands beside what the catalogue says: `left-out` is a name that a person told to pass over. */
export type UnitSense = UnitMatch | { readonly kind: 'left-out' };
export type IndicatorSense =
  | IndicatorMatch
  | { readonly kind: 'left-out' }
  /** In the catalogue, but not in the form that is being imported. */
  | { readonly kind: 'elsewhere'; readonly indicator: Indicator };
/** What a text names as a unit, beyond resemblance. */
export type NamedUnit = Extract<UnitSense, { kind: 'match' | 'closed' | 'ambiguous' | 'left-out' }>;

/**
 * What texts mean for one form and period: the catalogue's names, the period's words, and what a person settled. The
 * part that depends on the catalogue alone is kept between workbooks.
 */
export type Lexicon = {
  readonly form: Form;
  readonly period: Period;
  readonly sense: (text: string) => Sense;
  /** Whether a text alone is an indicator's name or alias, be it one of several with the same name. */
  readonly isName: (sense: Sense) => boolean;
  /** Whether a text is an indicator's name but for a slip of the keys, so that its words of scope are the name's. */
  readonly isMistyped: (sense: Sense) => boolean;
  readonly groupOf: (sense: Sense) => string | null;
  /** Whether a text is a group's name and nothing more, but for its ordinal. */
  readonly isGroupName: (sense: Sense) => boolean;
  readonly unitNamed: (sense: Sense) => NamedUnit | null;
  readonly unit: (text: string) => UnitSense;
  readonly unitsIn: (text: string) => readonly UnitMention[];
  readonly unitById: (id: string) => Unit | undefined;
  /** The one unit whose name begins with a text that was cut off. */
  readonly unitCutOff: (text: string) => Unit | null;
  /** Whether a unit reports the form, itself or as one that came of another through the unit events. */
  readonly reports: (unit: Unit) => boolean;
  /** Whether it is a higher unit that does not report the form: the one whose units report, and whose row sums theirs. */
  readonly isAboveForm: (unit: Unit) => boolean;
  /** Whether a text is the committee's own place with the word for its level: `Huyện Thanh Ba`. */
  readonly isOwnPlace: (text: string) => boolean;
  /** The unit that a person gave to the whole file; null when told to leave it out, undefined when not settled. */
  readonly fileUnit: Unit | null | undefined;
  readonly indicator: (path: readonly string[]) => IndicatorSense;
  /** Whether a person has said what this path means. */
  readonly isSettled: (path: readonly string[]) => boolean;
  /** The indicator whose official code a cell holds. */
  readonly codeOf: (text: string) => Indicator | null;
  readonly isMeasure: (sense: Sense) => boolean;
  /** `41 tin, bài`: a number with a measure of the catalogue behind it. */
  readonly isAmount: (sense: Sense) => boolean;
  readonly measures: readonly string[];
  readonly periods: (text: string) => readonly TimeMention[];
  /** The scope and the periods a text tells beside the catalogue's names in it. */
  readonly aside: (sense: Sense) => Aside;
};

export type Aside = { readonly scope: Scope | null; readonly times: readonly TimeMention[] };

/** The group that a text names, and whether the text is nothing more than its name. */
type GroupSense = { readonly group: string | null; readonly alone: boolean };

const NO_GROUP: GroupSense = { group: null, alone: false };

type Shared = {
  readonly units: UnitIndex;
  readonly indicatorsOfForm: readonly Indicator[];
  readonly ofForm: IndicatorIndex;
  readonly ofCatalogue: IndicatorIndex;
  readonly byCode: ReadonlyMap<string, Indicator>;
  readonly inForm: ReadonlySet<string>;
  readonly reporting: ReadonlySet<string>;
  readonly unitById: ReadonlyMap<string, Unit>;
  readonly measures: readonly string[];
  /** Folded names without spaces: what a text must hold to be an indicator's name. */
  readonly nameKeys: readonly string[];
  /** Words of which a text must hold one to name a unit. */
  readonly unitWords: ReadonlySet<string>;
  readonly measureKeys: ReadonlySet<string>;
  readonly groupKeys: ReadonlySet<string>;
  readonly groupWords: ReadonlySet<string>;
  readonly groups: Map<string, GroupSense>;
  readonly senses: Map<string, Sense>;
  readonly names: Map<string, boolean>;
  readonly unitNames: Map<string, NamedUnit | null>;
  readonly measureTexts: Map<string, boolean>;
  readonly mentions: Map<string, readonly UnitMention[]>;
  readonly times: Map<string, readonly TimeMention[]>;
  readonly asides: Map<string, Aside>;
  /** Folded names of the catalogue that hold words of time or scope themselves, longest first. */
  readonly speakingNames: readonly string[];
};

const sharedByCatalogue = new WeakMap<Catalogue, Map<string, Shared>>();
const LONGEST_NAME = 160;
const AMOUNT = /^\d(?:[\d.,]*\d)?\s+(?=\p{L})/u;

export const buildLexicon = (catalogue: Catalogue, form: Form, period: Period, settlements: readonly Settlement[]): Lexicon => {
  const shared = sharedFor(catalogue, form, period);
  const settledUnits = new Map<string, string | null>();
  const settledIndicators = new Map<string, string | null>();
  let fileUnit: Unit | null | undefined;
  for (const settlement of settlements) {
    if (settlement.kind === 'unit' && settlement.text === null) {
      fileUnit = settlement.unitId === null ? null : shared.unitById.get(settlement.unitId);
    } else if (settlement.kind === 'unit' && settlement.text !== null) settledUnits.set(fold(settlement.text), settlement.unitId);
    else if (settlement.kind === 'indicator') settledIndicators.set(fold(settlement.text), settlement.indicatorCode);
  }

  const sense = (text: string): Sense => remember(shared.senses, text, () => senseOf(text, period.kind));
  const unit = (text: string): UnitSense => {
    if (settledUnits.size > 0) {
      const id = settledUnits.get(fold(text));
      if (id === null) return { kind: 'left-out' };
      const settled = id === undefined ? undefined : shared.unitById.get(id);
      if (settled !== undefined) return { kind: 'match', unit: settled, sameNameClosed: [] };
    }
    return ofForm(shared.units.match(tidyText(text)));
  };
  /** Where only one of the units of a name reports the form, it is the one that is meant. */
  const ofForm = <Found extends UnitMatch>(found: Found): Found | UnitMatch => {
    if (found.kind !== 'ambiguous') return found;
    const reporting = found.candidates.filter((candidate) => shared.reporting.has(candidate.id));
    const [only] = reporting;
    return only !== undefined && reporting.length === 1 ? { kind: 'match', unit: only, sameNameClosed: [] } : found;
  };
  const indicator = (path: readonly string[]): IndicatorSense => {
    if (settledIndicators.size > 0) {
      const code = settledIndicators.get(fold(path.join(' ')));
      if (code === null) return { kind: 'left-out' };
      const settled = code === undefined ? undefined : shared.byCode.get(code);
      if (settled !== undefined) return { kind: 'match', indicator: settled };
    }
    const found = shared.ofForm.match(path);
    if (found.kind === 'match' || found.kind === 'ambiguous') return found;
    const elsewhere = shared.ofCatalogue.match(path);
    if (elsewhere.kind === 'match' && !shared.inForm.has(elsewhere.indicator.code)) return { kind: 'elsewhere', indicator: elsewhere.indicator };
    return found;
  };
  const isName = (given: Sense): boolean => {
    if (given.numeric || given.mark || given.key === '' || given.text.length > LONGEST_NAME) return false;
    if (settledIndicators.size > 0 && settledIndicators.get(given.key) != null) return true;
    return remember(shared.names, given.text, () => {
      if (!holdsAny(given.key, shared.nameKeys)) return false;
      const found = shared.ofForm.match([given.text]);
      if (found.kind === 'match' || found.kind === 'ambiguous') return true;
      if (found.kind === 'near' && found.reason === 'measure') return true;
      const elsewhere = shared.ofCatalogue.match([given.text]);
      return elsewhere.kind === 'match' || elsewhere.kind === 'ambiguous';
    });
  };
  const groupIn = (given: Sense): GroupSense =>
    remember(shared.groups, given.text, () => {
      if (!given.key.split(' ').some((word) => shared.groupWords.has(word))) return NO_GROUP;
      return { group: shared.ofCatalogue.groupOf(given.text), alone: shared.groupKeys.has(fold(readLabel(given.text).text)) || shared.groupKeys.has(fold(wholeLabel(given.text))) };
    });
  const namedUnit = (given: Sense): NamedUnit | null => {
    if (given.head !== null && !settledUnits.has(given.key)) return null;
    if (settledUnits.size === 0 && !mayNameUnit(given.key, shared.unitWords)) return null;
    const found = unit(given.text);
    if (found.kind === 'none' || found.kind === 'near') return null;
    return isName(given) && found.kind !== 'left-out' ? null : found;
  };
  const isMeasure = (text: string): boolean => text !== '' && text.length < 40 && !saysShare(text) && remember(shared.measureTexts, text, () => shared.measures.some((measure) => matchMeasure(text, { measure }) === 'same'));
  const periods = (text: string): readonly TimeMention[] => remember(shared.times, text, () => timesIn(text, period));
  return {
    form,
    period,
    sense,
    isName,
    isMistyped: (given) => given.text.length <= LONGEST_NAME && isMistyped(given.text, shared.indicatorsOfForm),
    groupOf: (given) => (given.numeric || given.mark || given.text.length > LONGEST_NAME ? null : groupIn(given).group),
    isGroupName: (given) => groupIn(given).alone,
    unitNamed: (given) => {
      if (given.numeric || given.mark || given.key === '' || given.text.length > 90) return null;
      return settlements.length > 0 ? namedUnit(given) : remember(shared.unitNames, given.text, () => namedUnit(given));
    },
    unit,
    unitsIn: (text) => findUnitInText(text, shared.units).map((mention) => {
      const result = ofForm(mention.result);
      return result.kind === 'none' || result.kind === 'near' ? mention : { ...mention, result };
    }),
    unitById: (id) => shared.unitById.get(id),
    unitCutOff: (text) => {
      const key = fold(text);
      const found = catalogue.units.filter((each) => shared.reporting.has(each.id) && [each.name, ...each.aliases].some((name) => fold(name).startsWith(key)));
      return found.length === 1 ? (found[0] ?? null) : null;
    },
    reports: (given) => shared.reporting.has(given.id),
    isOwnPlace: (text) => {
      const words = splitWords(text);
      const kind = text.length > 60 ? null : kindAt(words, 0);
      return kind !== null && !isLocalKind(kind.kinds) && words.length > kind.length && ownPlaces(catalogue).has(words.slice(kind.length).map((word) => word.folded).join(''));
    },
    isAboveForm: (given) => (given.kind === 'huyen' || given.kind === 'tinh') && !shared.reporting.has(given.id),
    fileUnit,
    indicator,
    isSettled: (path) => settledIndicators.size > 0 && settledIndicators.has(fold(path.join(' '))),
    codeOf: (text) => shared.byCode.get(text.trim().toUpperCase()) ?? null,
    isMeasure: (given) => isMeasure(given.text),
    isAmount: (given) => AMOUNT.test(given.text) && isMeasure(given.text.replace(AMOUNT, '')),
    measures: shared.measures,
    periods,
    aside: (given) => remember(shared.asides, given.text, () => asideOf(given, shared.speakingNames, shared.measureKeys, period, periods)),
  };
};

const sharedFor = (catalogue: Catalogue, form: Form, period: Period): Shared => {
  let known = sharedByCatalogue.get(catalogue);
  if (known === undefined) {
    known = new Map();
    sharedByCatalogue.set(catalogue, known);
  }
  const key = [form.code, form.indicators.join(','), form.reportingUnits.join(','), period.key, period.window.from, period.window.to].join('\u0000');
  const found = known.get(key);
  if (found !== undefined) return found;
  const inForm = new Set(form.indicators);
  const indicatorsOfForm = catalogue.indicators.filter((indicator) => inForm.has(indicator.code));
  const shared: Shared = {
    indicatorsOfForm,
    units: buildUnitIndex(catalogue.units, catalogue.unitEvents, period.window, `${catalogue.committee.place}; ${catalogue.committee.parentBody}`),
    ofForm: buildIndicatorIndex(indicatorsOfForm),
    ofCatalogue: buildIndicatorIndex(catalogue.indicators),
    byCode: new Map(catalogue.indicators.map((indicator) => [indicator.code.toUpperCase(), indicator])),
    inForm,
    reporting: reportingUnits(catalogue, form),
    unitById: new Map(catalogue.units.map((unit) => [unit.id, unit])),
    measures: [...new Set(catalogue.indicators.map((indicator) => indicator.measure).filter((measure) => measure !== ''))],
    nameKeys: nameKeysOf(catalogue),
    unitWords: new Set(catalogue.units.flatMap(unitWordsOf)),
    measureKeys: new Set(catalogue.indicators.map((indicator) => fold(indicator.measure))),
    groupWords: new Set(catalogue.indicators.flatMap((indicator) => fold(indicator.group).split(' '))),
    groupKeys: new Set(catalogue.indicators.map((indicator) => fold(indicator.group))),
    groups: new Map(),
    senses: new Map(),
    names: new Map(),
    unitNames: new Map(),
    measureTexts: new Map(),
    mentions: new Map(),
    times: new Map(),
    asides: new Map(),
    speakingNames: speakingNamesOf(catalogue, period),
  };
  if (known.size > 20) known.clear();
  known.set(key, shared);
  return shared;
};

const asideOf = (sense: Sense, speakingNames: readonly string[], measures: ReadonlySet<string>, period: Period, periods: (text: string) => readonly TimeMention[]): Aside => {
  let key = sense.key;
  for (const name of speakingNames) if (holdsWords(key, name)) key = ` ${key} `.replace(` ${name} `, ' ').trim();
  if (key === sense.key) return { scope: sense.scope, times: periods(sense.text) };
  // What is left of a name with its measure in brackets is the measure, whatever else the word may mean.
  return key === '' || measures.has(key) ? { scope: null, times: [] } : { scope: scopeOf(key, period.kind), times: timesIn(key, period) };
};

/** The shortest form that every longer one of the same name holds, so that one look through the list is enough. */
const nameKeysOf = (catalogue: Catalogue): readonly string[] => {
  const keys = catalogue.indicators.flatMap((indicator) => [indicator.name, ...indicator.aliases].flatMap(writtenForms).map((name) => (withoutCounting(fold(name)) || fold(name)).replaceAll(' ', '')));
  return [...new Set(keys)].filter((key) => key !== '');
};

/** Cheap enough to be asked of every text of a long sheet, before the text is read in earnest. */
const holdsAny = (key: string, names: readonly string[]): boolean => {
  const compact = key.replaceAll(' ', '');
  return names.some((name) => compact.includes(name));
};

/** Short texts are always looked at: their spaces may be missing. */
const mayNameUnit = (key: string, firstWords: ReadonlySet<string>): boolean => {
  const words = key.split(' ');
  return words.length <= 2 || words.some((word) => firstWords.has(word));
};

/** `Đạt %`, `% so với kế hoạch`: a percent sign that is no measure. */
const saysShare = (text: string): boolean => text.includes('%') && /\p{L}{2}/u.test(text) && !/^\s*\(?\s*(?:tỷ lệ|tỉ lệ|đvt|đơn vị tính|dvt)?\s*:?\s*%\s*\)?\s*$/iu.test(text.normalize('NFC'));

const speakingNamesOf = (catalogue: Catalogue, period: Period): readonly string[] => {
  const names = catalogue.indicators.flatMap((indicator) => [indicator.name, indicator.group, ...indicator.aliases]).filter((name) => name !== '');
  const speaking = names.filter((name) => scopeOf(name, period.kind) !== null || timesIn(name, period).length > 0);
  return [...new Set(speaking.map(fold))].sort((left, right) => right.length - left.length);
};
