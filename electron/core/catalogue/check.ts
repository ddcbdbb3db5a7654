import { checkOrganisation } from './check-organisation.ts';
import type { CatalogueProblem } from './problems.ts';
import type { Catalogue, Unit } from './types.ts';

/** Checks what stands between the parts of a catalogue whose every field is in order. */
export function checkReferences(catalogue: Catalogue): CatalogueProblem[] {
  return [...duplicates(catalogue), ...terms(catalogue), ...units(catalogue), ...events(catalogue), ...indicators(catalogue), ...forms(catalogue), ...checkOrganisation(catalogue)];
}

function duplicates(catalogue: Catalogue): CatalogueProblem[] {
  return [
    ...twice('terms', 'name', catalogue.terms.map((term) => term.name)),
    ...twice('members', 'id', (catalogue.members ?? []).map((member) => member.id)),
    ...twice('bodies', 'id', (catalogue.bodies ?? []).map((body) => body.id)),
    ...twice('channels', 'id', (catalogue.channels ?? []).map((channel) => channel.id)),
    ...twice('assignments', 'id', (catalogue.assignments ?? []).map((assignment) => assignment.id)),
    ...twice('units', 'id', catalogue.units.map((unit) => unit.id)),
    ...twice('indicators', 'code', catalogue.indicators.map((indicator) => indicator.code)),
    ...twice('forms', 'code', catalogue.forms.map((form) => form.code)),
    ...catalogue.forms.flatMap((form, at) => [
      ...twice(`forms[${at}].indicators`, '', form.indicators),
      ...twice(`forms[${at}].reportingUnits`, '', form.reportingUnits),
    ]),
    ...catalogue.indicators.flatMap((indicator, at) => twice(`indicators[${at}].sumOf`, '', indicator.sumOf ?? [])),
  ];
}

function twice(list: string, field: string, values: readonly string[]): CatalogueProblem[] {
  const first = new Map<string, string>();
  return values.flatMap((found, at): CatalogueProblem[] => {
    const path = `${list}[${at}]${field === '' ? '' : `.${field}`}`;
    const before = first.get(found);
    if (before === undefined) first.set(found, path);
    return before === undefined ? [] : [{ path, code: 'duplicate', params: { found, first: before } }];
  });
}

function terms(catalogue: Catalogue): CatalogueProblem[] {
  return catalogue.terms.flatMap((term, at): CatalogueProblem[] => {
    const path = `terms[${at}]`;
    if (term.endsOn !== null && term.endsOn < term.startsOn) {
      return [{ path: `${path}.endsOn`, code: 'ends-before-it-begins', params: { from: term.startsOn, to: term.endsOn } }];
    }
    const other = catalogue.terms.slice(0, at).find((one) => one.startsOn <= (term.endsOn ?? '9999') && term.startsOn <= (one.endsOn ?? '9999'));
    return other === undefined ? [] : [{ path, code: 'terms-overlap', params: { other: other.name } }];
  });
}

function units(catalogue: Catalogue): CatalogueProblem[] {
  const byId = new Map(catalogue.units.map((unit) => [unit.id, unit]));
  const members = (catalogue.members ?? []).flatMap((member, at): CatalogueProblem[] =>
    member.from !== null && member.to !== null && member.to < member.from
      ? [{ path: `members[${at}].to`, code: 'ends-before-it-begins', params: { from: member.from, to: member.to } }]
      : [],
  );
  return [
    ...members,
    ...catalogue.units.flatMap((unit, at): CatalogueProblem[] => {
      const path = `units[${at}]`;
      const problems: CatalogueProblem[] = [];
      if (unit.validTo !== null && unit.validTo < unit.validFrom) {
        problems.push({ path: `${path}.validTo`, code: 'ends-before-it-begins', params: { from: unit.validFrom, to: unit.validTo } });
      }
      if (unit.parentId != null && !byId.has(unit.parentId)) {
        problems.push({ path: `${path}.parentId`, code: 'unknown-reference', params: { found: unit.parentId, list: 'units' } });
      }
      if (isOwnAncestor(unit, byId)) problems.push({ path: `${path}.parentId`, code: 'own-parent', params: { found: unit.id } });
      return problems;
    }),
  ];
}

function isOwnAncestor(unit: Unit, byId: ReadonlyMap<string, Unit>): boolean {
  const seen = new Set<string>();
  for (let id = unit.parentId; id != null && !seen.has(id); id = byId.get(id)?.parentId) {
    if (id === unit.id) return true;
    seen.add(id);
  }
  return false;
}

/** A unit that goes in an event must not outlive it, and one that comes of it must exist by then. */
function events(catalogue: Catalogue): CatalogueProblem[] {
  const byId = new Map(catalogue.units.map((unit) => [unit.id, unit]));
  return catalogue.unitEvents.flatMap((event, at): CatalogueProblem[] => {
    const path = `unitEvents[${at}]`;
    const problems: CatalogueProblem[] = [];
    if (event.from.length === 0 || (event.to.length === 0 && event.type !== 'dissolve')) problems.push({ path, code: 'event-without-units', params: {} });
    for (const [side, ids] of [['from', event.from], ['to', event.to]] as const) {
      for (const [position, id] of ids.entries()) {
        const place = `${path}.${side}[${position}]`;
        const unit = byId.get(id);
        if (unit === undefined) {
          problems.push({ path: place, code: 'unknown-reference', params: { found: id, list: 'units' } });
        } else if (side === 'from' && !event.to.includes(id) && (unit.validTo === null || unit.validTo > event.date)) {
          problems.push({ path: place, code: 'event-date-differs', params: { date: event.date, unit: unit.name, expected: unit.validTo ?? '' } });
        } else if (side === 'to' && unit.validFrom > event.date) {
          problems.push({ path: place, code: 'event-date-differs', params: { date: event.date, unit: unit.name, expected: unit.validFrom } });
        }
      }
    }
    return problems;
  });
}

function indicators(catalogue: Catalogue): CatalogueProblem[] {
  const byCode = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]));
  const told = new Set<string>();
  return catalogue.indicators.flatMap((indicator, at): CatalogueProblem[] => {
    const problems = (indicator.sumOf ?? []).flatMap((code, position): CatalogueProblem[] => {
      const part = byCode.get(code);
      const path = `indicators[${at}].sumOf[${position}]`;
      if (part === undefined) return [{ path, code: 'unknown-reference', params: { found: code, list: 'indicators' } }];
      return part.kind === 'ratio' ? [{ path, code: 'derived-ratio', params: { found: code } }] : [];
    });
    const cycle = cycleFrom(indicator.code, (code) => byCode.get(code)?.sumOf ?? []);
    if (cycle !== null && !cycle.some((code) => told.has(code))) {
      problems.push({ path: `indicators[${at}].sumOf`, code: 'derivation-cycle', params: { cycle: [...cycle, indicator.code].join(' → ') } });
      for (const code of cycle) told.add(code);
    }
    return problems;
  });
}

/** The way from `start` back to itself, null when there is none. */
function cycleFrom(start: string, partsOf: (code: string) => readonly string[]): string[] | null {
  const seen = new Set<string>();
  const walk = (code: string, way: readonly string[]): string[] | null => {
    for (const part of partsOf(code)) {
      if (part === start) return [...way, code];
      if (seen.has(part)) continue;
      seen.add(part);
      const found = walk(part, [...way, code]);
      if (found !== null) return found;
    }
    return null;
  };
  return walk(start, []);
}

function forms(catalogue: Catalogue): CatalogueProblem[] {
  const codes = new Set(catalogue.indicators.map((indicator) => indicator.code));
  const ids = new Set(catalogue.units.map((unit) => unit.id));
  const unknown = (path: string, list: string, known: ReadonlySet<string>, values: readonly string[]): CatalogueProblem[] =>
    values.flatMap((found, at): CatalogueProblem[] => (known.has(found) ? [] : [{ path: `${path}[${at}]`, code: 'unknown-reference', params: { found, list } }]));
  return catalogue.forms.flatMap((form, at) => [
    ...unknown(`forms[${at}].indicators`, 'indicators', codes, form.indicators),
    ...unknown(`forms[${at}].reportingUnits`, 'units', ids, form.reportingUnits),
  ]);
}
