import type { Indicator, UnitKind } from '../catalogue/types.ts';
import { PATH_SEPARATOR } from '../import/issues.ts';
import { contradictsScale } from '../indicator/scale.ts';
import type { IndicatorSense, Lexicon, NamedUnit } from './lexicon.ts';
import { breakdownName } from './groups.ts';
import { amongKinds, kindsAlone } from './row-kinds.ts';
import { isPercent } from './values.ts';
import type { Sense } from './sense.ts';
import type { TimeMention } from './time.ts';
import { withoutTimes } from './time.ts';
import type { Scope, TotalWord } from './vocabulary.ts';
import { isLeftOut, withoutCurrentWords } from './vocabulary.ts';

/** What a header path or the labels of a row say about the figures below or beside them. */
export type Facets = {
  readonly unit: { readonly named: NamedUnit; readonly text: string } | null;
  readonly indicator: { readonly found: IndicatorSense; readonly path: readonly string[] } | null;
  readonly scope: Scope | null;
  /** The period named: the asked one, another one, or none. */
  readonly time: { readonly standing: 'asked' | 'other'; readonly text: string; readonly key?: string } | null;
  readonly total: TotalWord | null;
  /** The unit of measure printed in a header row of its own. */
  readonly measure: string | null;
  /** Texts that name an indicator or could, without words of time, scope and table-making. */
  readonly rest: readonly string[];
  /** The path as a person would quote it. */
  readonly text: string;
};

/** A group of indicators that the words above a table name. `whole`: a line says nothing else, so it holds for all of the table. */
export type TableGroup = { readonly text: string; readonly whole: boolean };

/** A group above the whole table stands above every path in it; one merely mentioned decides only what is open without it. */
export const indicatorWithin = (path: readonly string[], group: TableGroup | null, lexicon: Lexicon): IndicatorSense => {
  if (group === null || lexicon.isSettled(path)) return lexicon.indicator(path);
  if (group.whole) return lexicon.indicator([group.text, ...path]);
  const alone = lexicon.indicator(path);
  if (alone.kind !== 'ambiguous') return alone;
  const within = lexicon.indicator([group.text, ...path]);
  return within.kind === 'match' ? within : alone;
};

export const pathText = (path: readonly string[]): string => path.join(PATH_SEPARATOR);

/**
 * Reads a path from the outside in. Words of time and scope count only outside the names of the catalogue, so that an
 * indicator called `Tỷ lệ …` is no comparison column.
 */
export const readFacets = (path: readonly Sense[], lexicon: Lexicon, group: TableGroup | null = null): Facets => {
  let unit: Facets['unit'] = null;
  let scope: Scope | null = null;
  const times: TimeMention[] = [];
  let total: TotalWord | null = null;
  let measure: string | null = null;
  let kinds: readonly UnitKind[] | null = null;
  const rest: string[] = [];
  for (const [at, sense] of path.entries()) {
    if (sense.text === '') continue;
    const above = path[at - 1];
    if (sense.numeric && above !== undefined && /^(?:cac )?(?:thang|quy)\b/.test(above.key)) {
      times.push(...lexicon.periods(`${above.key.includes('quy') ? 'Quý' : 'Tháng'} ${sense.text}`));
      continue;
    }
    const said = lexicon.unitNamed(sense);
    const named = said === null ? null : amongKinds(said, kinds);
    if (named === null && BAND.test(sense.key)) {
      const alone = kindsAlone(sense.text);
      if (alone !== null) {
        kinds = alone;
        continue;
      }
    }
    if ((named?.kind === 'match' && lexicon.isAboveForm(named.unit)) || (named === null && lexicon.isOwnPlace(sense.text))) {
      total = 'all';
      continue;
    }
    if (named !== null) {
      unit = { named, text: sense.text };
      continue;
    }
    if (rest.length > 0 && isMeasureTier(sense, lexicon.indicator(rest), lexicon)) {
      measure = sense.text;
      continue;
    }
    const part = rest.length > 0 && !lexicon.isName(sense) ? breakdownName(sense.text) : null;
    if (part !== null && lexicon.indicator([...rest, part]).kind !== 'match') {
      scope = 'part';
      continue;
    }
    // `Chỉ tiêu` over names of indicators is their heading, not what was planned.
    if (sense.head === 'indicator' && path.slice(at + 1).some((inner) => lexicon.isName(inner) || lexicon.groupOf(inner) !== null)) continue;
    const ofCatalogue = lexicon.isName(sense) || lexicon.groupOf(sense) !== null;
    if (sense.total !== null && !ofCatalogue) {
      total = sense.total;
      continue;
    }
    const aside = lexicon.aside(sense);
    if (isLeftOut(aside.scope) && !ofCatalogue && lexicon.isMistyped(sense)) {
      rest.push(sense.text);
      continue;
    }
    if (sense.head !== null && aside.scope === null && aside.times.length === 0 && !ofCatalogue) continue;
    times.push(...aside.times);
    if (!(ofCatalogue && aside.scope === 'plain')) scope = worseScope(scope, aside.scope);
    if (ofCatalogue && aside.times.length === 0 && (aside.scope === null || aside.scope === 'plain')) rest.push(sense.text);
    else if (aside.scope !== 'plain' && !isLeftOut(aside.scope)) {
      const residue = withoutCurrentWords(withoutTimes(sense.text, aside.times));
      if (residue !== '' && !isBareTimeWord(residue, lexicon)) rest.push(residue);
    }
  }
  const ordered = groupsFirst(rest, lexicon);
  const found = rest.length === 0 ? null : { found: indicatorWithin(ordered, group, lexicon), path: ordered };
  return { unit, indicator: found, scope, time: timeOf(times, scope), total, measure, rest, text: pathText(path.map((sense) => sense.text).filter((text) => text !== '')) };
};

/** `Các xã` over the names of communes. */
const BAND = /^(?:cac |khoi |nhom )?(?:xa|phuong|thi tran|dac khu)\b/;

/** A measure in a header row of its own: one of the catalogue's, or one that contradicts the indicator's. */
const isMeasureTier = (sense: Sense, named: IndicatorSense, lexicon: Lexicon): boolean =>
  named.kind === 'match' && lexicon.periods(sense.text).length === 0 && !isShareOf(sense, named.indicator) && (lexicon.isMeasure(sense) || (sense.text.length < 25 && !lexicon.isName(sense) && sense.scope === null && contradictsScale(sense.text, named.indicator)));

/** `%` below a count is how much of its plan was done, whatever other indicators are measured in. */
const isShareOf = (sense: Sense, indicator: Indicator): boolean => sense.text.includes('%') && !isPercent(indicator);

/** A name may stand above its groups (`Tin, bài` over `Trang tin` and `Đài`) as well as below them. */
const groupsFirst = (rest: readonly string[], lexicon: Lexicon): readonly string[] => {
  const last = rest[rest.length - 1];
  if (last === undefined || rest.length < 2 || !lexicon.isGroupName(lexicon.sense(last)) || lexicon.isName(lexicon.sense(last))) return rest;
  return [last, ...rest.slice(0, -1)];
};

/** The asked period inside its year or quarter is the asked period; the longer one by itself is another one, unless this period's figures are meant in so many words. */
const timeOf = (times: readonly TimeMention[], scope: Scope | null): Facets['time'] => {
  const other = times.find((mention) => mention.standing === 'other');
  if (other !== undefined) return { standing: 'other', text: other.text, key: other.key };
  const asked = times.find((mention) => mention.standing === 'asked');
  if (asked !== undefined) return { standing: 'asked', text: asked.text };
  const longer = times[0];
  return longer === undefined || scope === 'current' ? null : { standing: 'other', text: longer.text };
};

const isBareTimeWord = (text: string, lexicon: Lexicon): boolean => {
  const sense = lexicon.sense(text);
  return sense.head !== null || sense.scope === 'plain' || sense.key === '' || /^(?:thang|quy|nam|ky|trong|cua|tai|den|tu|so)$/.test(sense.key);
};

const worseScope = (before: Scope | null, next: Scope | null): Scope | null => {
  if (isLeftOut(before)) return before;
  if (next === null) return before;
  return next === 'plain' && before === 'current' ? before : next;
};

export const indicatorOf = (facets: Facets): Indicator | null => {
  const found = facets.indicator?.found;
  return found?.kind === 'match' ? found.indicator : null;
};
