import type { UnitKind } from '../catalogue/types.ts';
import type { Column } from './columns.ts';
import type { Facets } from './facets.ts';
import { indicatorWithin, readFacets } from './facets.ts';
import { isBlank } from './grid.ts';
import { GROUP_LEVEL, breakdownName, groupStack, headsOtherFigures, isGroupLabel, levelOfOrdinal, ordinalInLabel, startsBreakdown } from './groups.ts';
import type { NamedUnit, UnitSense } from './lexicon.ts';
import { amongKinds, kindsAlone, ofKind, wardOf } from './row-kinds.ts';
import type { DataRow, RowIndicator, RowReader, RowUnit } from './data-row.ts';
import { codeOfRow, mergeCode, periodOfRow } from './row-facets.ts';
import type { Sense } from './sense.ts';
import type { Cell } from './types.ts';
import { isLeftOut } from './vocabulary.ts';

/** Reads the labels of all rows of a table, top to bottom, with the groups they stand in. */
export const readRows = ({ grid, area, columns, lexicon, tableGroup }: RowReader): readonly DataRow[] => {
  const unitCols = columns.filter((column) => column.role === 'unit');
  const indicatorCols = columns.filter((column) => column.role === 'indicator');
  const indexCols = columns.filter((column) => column.role === 'index');
  const codeCols = columns.filter((column) => column.role === 'code');
  const periodCols = columns.filter((column) => column.role === 'period');
  const valueCols = columns.filter((column) => column.role === 'value');
  const labelCols = [...unitCols, ...indicatorCols].sort((a, b) => a.col - b.col);
  const stubEnd = Math.min(...valueCols.map((column) => column.col), Number.POSITIVE_INFINITY);

  const groups = groupStack();
  let unitContext: RowUnit | null = null;
  /** The indicator that heads the units below it, and the one that rows saying only a time belong to. */
  let headingIndicator: RowIndicator | null = null;
  let indicatorContext: RowIndicator | null = null;
  let unitBefore: RowUnit | null = null;
  let breakdownLevel: number | null = null;
  let breakdown = false;
  let groupDoubtful = false;
  /** How deep the heading stands below which the figures are another time's; null outside of such a part. */
  let otherPart: number | null = null;
  /** A name above its groups (`Số buổi`, then `- Trang tin`, `- Đài`), and how deep it stands. */
  let parent: { readonly name: string; readonly level: number } | null = null;
  /** The kinds of the units below a heading such as `Các xã`. */
  let band: readonly UnitKind[] | null = null;
  const outerBefore = new Map<number, Cell>();
  const unitsAreNumbered = area.dataRows.some((row) => indexCols.some((column) => levelOfOrdinal(grid.at(row, column.col)?.text ?? '') === 2));

  /** The text of a label column in a row: its own, or the one merged down to it; below it when another label column goes on. */
  const labelAt = (row: number, column: Column): Cell | null => {
    const cell = grid.shown(row, column.col);
    return cell === undefined || isBlank(cell) ? null : cell;
  };

  const hasFigures = (row: number): boolean => valueCols.some((column) => !isBlank(grid.at(row, column.col)));

  /**
   * Where units head the indicators below them, a heading of the same depth that names no known unit is a unit nobody
   * knows, never a group of the unit before it.
   */
  const headings = unitHeadings();
  const isStrangeUnit = (sense: Sense, level: number | null): boolean =>
    headings !== null && lexicon.groupOf(sense) === null && (level === null || headings.level === null || level <= headings.level);

  function unitHeadings(): { readonly level: number | null } | null {
    if (unitCols.length > 0 || indicatorCols.length === 0) return null;
    for (const row of area.dataRows) {
      if (area.skippedRows.has(row) || hasFigures(row)) continue;
      const label = indicatorCols.map((column) => grid.at(row, column.col)).find((cell) => !isBlank(cell));
      if (label === undefined || lexicon.unitNamed(lexicon.sense(label.text)) === null) continue;
      const index = indexCols.map((column) => grid.at(row, column.col)).find((cell) => !isBlank(cell));
      return { level: (index === undefined ? null : levelOfOrdinal(index.text)) ?? levelIn(label.text) };
    }
    return null;
  }

  /** A group named once for several rows, without a merge: its cell is empty while the column of names goes on. */
  const outerLabel = (row: number, column: Column): Cell | null => {
    if (column === indicatorCols[indicatorCols.length - 1] || column.role !== 'indicator') return null;
    const inner = indicatorCols[indicatorCols.length - 1];
    return inner === undefined || labelAt(row, inner) === null ? null : (outerBefore.get(column.col) ?? null);
  };

  const readRow = (row: number): DataRow => {
    const hasValues = hasFigures(row);
    const index = indexCols.map((column) => grid.at(row, column.col)).find((cell) => !isBlank(cell)) ?? null;
    const base = { row, hidden: grid.rowHidden(row), unit: null, indicator: null, time: null, scope: null, total: null, breakdown: false, group: null, groupDoubtful: false } as const;

    let labels = labelCols.map((column) => ({ column, cell: labelAt(row, column) ?? outerLabel(row, column) })).filter((label): label is { column: Column; cell: Cell } => label.cell !== null);
    if (labels.length === 0) {
      // A total or group merged over the ordinal column, or a name written into it by mistake.
      const stray = grid.row(row).find((cell) => cell.col < stubEnd && cell.kind === 'text' && lexicon.sense(cell.text).indexToken === null && !lexicon.sense(cell.text).numeric && levelOfOrdinal(cell.text) === null);
      const column = stray === undefined ? undefined : columns.find((candidate) => candidate.col === stray.col);
      if (stray !== undefined && column !== undefined && mayHoldLabel(column, lexicon.sense(stray.text))) labels = [{ column, cell: stray }];
    }
    for (const { column, cell } of labels) outerBefore.set(column.col, cell);
    const time = periodOfRow(row, periodCols, grid, lexicon);
    if (labels.length === 0) {
      if (labelCols.length === 0) return { ...base, kind: hasValues ? 'data' : 'blank', label: null, time };
      return { ...base, kind: hasValues ? (time?.standing === 'other' ? 'left-out' : 'unlabelled') : 'blank', label: null, time };
    }

    for (const { cell } of labels) {
      const sense = lexicon.sense(cell.text);
      if (sense.total !== null && !lexicon.isName(sense) && lexicon.groupOf(sense) === null) return { ...base, kind: hasValues ? 'total' : 'blank', label: cell, total: sense.total };
    }

    let unit: RowUnit | null = null;
    let beside: readonly UnitKind[] | null = null;
    const indicatorCells: Cell[] = [];
    for (const { column, cell } of labels) {
      const sense = lexicon.sense(cell.text);
      const named = lexicon.unitNamed(sense);
      const kinds = named === null ? kindsAlone(sense.text) : null;
      if (kinds !== null && labels.length > 1) {
        beside = kinds;
        continue;
      }
      if (kinds !== null) band = kinds;
      // `II | Thị trấn` heads the towns below it, be it a town's short name or not.
      if (named !== null && !hasValues && isHeadingOrdinal(sense.text, index) && kindsAlone(sense.text) !== null) {
        band = kindsAlone(sense.text);
        return { ...base, kind: 'blank', label: cell };
      }
      const ward = wardOf(column, cell.text);
      if (ward !== null) unit = { found: lexicon.unit(ward), text: ward, cell };
      else if (named !== null) unit = { found: named, text: sense.text, cell };
      else if (column.role === 'unit' && !(unitCols.length === 1 && indicatorCols.length === 0 && isIndicatorText(sense))) {
        unit = { found: lexicon.unit(sense.text), text: sense.text, cell };
      } else indicatorCells.push(cell);
    }
    if (unit !== null) unit = { ...unit, found: beside === null ? amongKinds(unit.found, band) : ofKind(unit.found, beside) };
    if (unit !== null && indicatorCols.length > 0 && unitCols.length > 0) unitBefore = unit;
    if (unit === null && unitCols.length > 0 && indicatorCols.length > 0 && indicatorCells.length > 0) unit = unitBefore;

    if (unit !== null && indicatorCells.length === 0) return unitRow(base, row, unit, index, hasValues, time);
    return indicatorRow(base, row, unit, indicatorCells, index, hasValues, time);
  };

  const isIndicatorText = (sense: Sense): boolean => lexicon.isName(sense) || lexicon.groupOf(sense) !== null;

  const unitRow = (base: Omit<DataRow, 'kind' | 'label'>, row: number, unit: RowUnit, index: Cell | null, hasValues: boolean, time: Facets['time']): DataRow => {
    // The row of the district among its communes sums them.
    if (unit.found.kind === 'match' && lexicon.isAboveForm(unit.found.unit)) return { ...base, kind: hasValues ? 'total' : 'blank', label: unit.cell, total: 'all' };
    if (unit.found.kind === 'near' && hasValues && isHeadingOrdinal(unit.text, index)) return { ...base, kind: 'total', label: unit.cell, total: 'part' };
    const unnamed = unit.found.kind === 'near' || unit.found.kind === 'none';
    if (hasValues && unnamed && lexicon.isOwnPlace(unit.text)) return { ...base, kind: 'total', label: unit.cell, total: 'all' };
    if (hasValues && unnamed && readFacets([lexicon.sense(unit.text)], lexicon).time?.standing === 'other') {
      return { ...base, kind: 'left-out', label: unit.cell, time: { standing: 'other', text: unit.text } };
    }
    if (unit.found.kind === 'none' && hasValues) {
      const facets = readFacets([lexicon.sense(unit.text)], lexicon);
      if (isLeftOut(facets.scope) || facets.time?.standing === 'other') return { ...base, kind: 'left-out', label: unit.cell, scope: facets.scope, time: facets.time };
      if (isCluster(unit.text, index)) return { ...base, kind: 'total', label: unit.cell, total: 'part' };
    }
    const code = codeOfRow(row, codeCols, grid, lexicon);
    if (!hasValues) {
      // A unit that heads the indicators below it, or a unit that gave nothing.
      unitContext = isKnownUnit(unit.found) ? unit : null;
      groups.clear();
      return { ...base, kind: 'blank', label: unit.cell, unit: isKnownUnit(unit.found) ? unit : null };
    }
    return { ...base, kind: 'data', label: unit.cell, unit, indicator: code ?? (labelCols.length === 1 ? headingIndicator : null), time };
  };

  /** `Các xã`, `Cụm I`, or a name with a higher ordinal than the units': a heading with the sum of its units. */
  const isCluster = (text: string, index: Cell | null): boolean => {
    if (/^(?:cac|khoi|cum|nhom|vung|tieu vung|khu vuc) /.test(lexicon.sense(text).key.replace(/^[ivx]+ /, ''))) return true;
    return isHeadingOrdinal(text, index);
  };

  const isHeadingOrdinal = (text: string, index: Cell | null): boolean => {
    const level = (index === null ? null : levelOfOrdinal(index.text)) ?? levelIn(text);
    return level !== null && level <= 1 && unitsAreNumbered;
  };

  const indicatorRow = (base: Omit<DataRow, 'kind' | 'label'>, row: number, unit: RowUnit | null, cells: readonly Cell[], index: Cell | null, hasValues: boolean, time: Facets['time']): DataRow => {
    const own = cells[cells.length - 1];
    if (own === undefined) return { ...base, kind: 'blank', label: null };
    const outer = cells.slice(0, -1).map((cell) => lexicon.sense(cell.text).text);
    const sense = lexicon.sense(own.text);
    const ordinal = (index === null ? null : levelOfOrdinal(index.text)) ?? levelIn(sense.text);
    const rowUnit = unit ?? unitContext ?? (headings === null ? null : { found: { kind: 'none' } as const, text: '', cell: own });

    if (startsBreakdown(sense) && !hasValues) {
      breakdown = true;
      return { ...base, kind: 'blank', label: own };
    }
    if (breakdown && ordinal !== null && ordinal < 4 && (breakdownLevel === null || ordinal <= breakdownLevel)) breakdown = false;
    // `Trong đó: nữ` may be the very name or alias of an indicator.
    const inner = lexicon.isName(sense) ? null : breakdownName(sense.text);
    const isPart = breakdown || inner !== null;

    const heads = isGroupLabel(sense, ordinal, hasValues, lexicon) && cells.length === 1;
    if (otherPart !== null && (heads || ordinal !== null) && (ordinal ?? GROUP_LEVEL) <= otherPart) otherPart = null;
    if (heads && !hasValues && headsOtherFigures(sense, lexicon)) otherPart = ordinal ?? GROUP_LEVEL;
    if (otherPart !== null) return { ...base, kind: hasValues ? 'left-out' : 'group', label: own, scope: 'cumulative' };

    if (parent !== null && lexicon.isGroupName(sense) && depthBelow(row, own) > parent.level) {
      const path = [sense.text, parent.name];
      return { ...base, kind: hasValues ? 'data' : 'blank', label: own, unit: rowUnit, indicator: { found: indicatorWithin(path, tableGroup, lexicon), path, cell: own }, group: sense.text };
    }
    parent = null;

    if (heads) {
      groups.push(sense.text, ordinal, lexicon.groupOf(sense) !== null, hasValues);
      groupDoubtful = false;
      breakdown = false;
      indicatorContext = null;
      headingIndicator = null;
      if (!hasValues && isStrangeUnit(sense, ordinal)) {
        unitContext = { found: lexicon.unit(sense.text), text: sense.text, cell: own };
        groups.clear();
      }
      return { ...base, kind: hasValues ? 'left-out' : 'group', label: own, group: sense.text, unit: hasValues ? rowUnit : null };
    }

    const context = [...groups.contextFor(isPart ? null : ordinal), ...outer];
    const facets = readFacets([lexicon.sense(inner ?? own.text)], lexicon);
    const name = facets.rest[facets.rest.length - 1] ?? null;
    if (name === null || (isLeftOut(facets.scope) && !lexicon.isName(sense))) {
      // A row that only says which time its figures are of: they belong to the indicator above.
      return { ...base, kind: hasValues ? (isLeftOut(facets.scope) || facets.time?.standing === 'other' ? 'left-out' : 'data') : 'blank', label: own, unit: rowUnit, indicator: indicatorContext, scope: facets.scope, time: facets.time ?? time };
    }
    const path = [...context, name];
    if (lexicon.indicator(path).kind === 'ambiguous' && headsGroups(row, ordinal ?? GROUP_LEVEL)) {
      parent = { name, level: ordinal ?? GROUP_LEVEL };
      return { ...base, kind: hasValues ? 'left-out' : 'blank', label: own };
    }
    const coded = codeOfRow(row, codeCols, grid, lexicon);
    const found = indicatorWithin(path, tableGroup, lexicon);
    const indicator: RowIndicator = mergeCode({ found, path, cell: own }, coded);
    if (!hasValues) {
      headingIndicator = indicator;
      if (indicator.found.kind === 'match') {
        indicatorContext = indicator;
        breakdownLevel = ordinal;
      }
      return { ...base, kind: 'blank', label: own, unit: rowUnit, indicator };
    }
    groups.addChild();
    headingIndicator = null;
    const known = indicator.found.kind === 'match' || indicator.found.kind === 'elsewhere' || indicator.found.kind === 'left-out';
    if (known && !isPart) {
      indicatorContext = indicator;
      breakdownLevel = ordinal;
    }
    const doubtful = groupDoubtful && outer.length === 0;
    if (!known && !isPart && outer.length === 0 && (ordinal === null || ordinal < 2)) groupDoubtful = true;
    return { ...base, kind: 'data', label: own, unit: rowUnit, indicator, time: facets.time ?? time, scope: facets.scope, breakdown: isPart, groupDoubtful: doubtful };
  };

  const rows = area.dataRows.filter((row) => !area.skippedRows.has(row));

  /** How deep a row stands by its ordinal, or without any by its bullet. */
  const depthBelow = (row: number, label: Cell): number => {
    const index = indexCols.map((column) => grid.at(row, column.col)).find((cell) => !isBlank(cell));
    return (index === undefined ? null : levelOfOrdinal(index.text)) ?? levelIn(label.text) ?? 4.5;
  };

  /** Whether the next row names a group and stands deeper. */
  const headsGroups = (row: number, level: number): boolean => {
    const next = rows[rows.indexOf(row) + 1];
    if (next === undefined) return false;
    const label = indicatorCols.map((column) => labelAt(next, column)).find((cell) => cell !== null) ?? null;
    return label !== null && label.row === next && lexicon.isGroupName(lexicon.sense(label.text)) && !lexicon.isName(lexicon.sense(label.text)) && depthBelow(next, label) > level;
  };

  return rows.map(readRow);
};

/** A total or a name written into the ordinal column, or merged over it; the other columns have names of their own. */
const mayHoldLabel = (column: Column, sense: Sense): boolean => {
  if (column.role === 'measure' || column.role === 'note') return false;
  return (column.role !== 'period' && column.role !== 'code') || sense.total !== null;
};

const levelIn = (text: string): number | null => {
  const ordinal = ordinalInLabel(text);
  return ordinal === null ? null : levelOfOrdinal(ordinal);
};

const isKnownUnit = (found: UnitSense): found is NamedUnit => found.kind !== 'none' && found.kind !== 'near';
