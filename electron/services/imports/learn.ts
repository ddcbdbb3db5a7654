import type { Catalogue } from '../../core/catalogue/types.ts';
import { PATH_SEPARATOR } from '../../core/import/issues.ts';
import type { Settlement } from '../../core/import/types.ts';
import { toneKey } from '../../core/text/fold.ts';

/** What a settlement answers: a later answer to the same question takes the place of an earlier one. */
function questionOf(settlement: Settlement): string {
  switch (settlement.kind) {
    case 'unit':
      return JSON.stringify(['unit', settlement.text]);
    case 'indicator':
      return JSON.stringify(['indicator', settlement.text]);
    case 'cell':
      return JSON.stringify(['cell', settlement.sheet, settlement.cell]);
    case 'period':
      return JSON.stringify(['period']);
    case 'confirm':
      return JSON.stringify(['confirm', settlement.code, settlement.sheet, settlement.cell]);
  }
}

/** Earlier answers and new ones, each question answered once. */
export function mergeSettlements(before: readonly Settlement[], added: readonly Settlement[]): readonly Settlement[] {
  return [...new Map([...before, ...added].map((settlement) => [questionOf(settlement), settlement])).values()];
}

export type LearnedAlias = { readonly subject: string; readonly alias: string };

/**
 * The catalogue with the names that a person has matched as aliases. A name that already means something in the
 * catalogue is left alone, and so is a path of several headers: it is the layout that gives it its meaning.
 */
export function withLearnedAliases(catalogue: Catalogue, settlements: readonly Settlement[]): { readonly catalogue: Catalogue; readonly additions: readonly LearnedAlias[] } {
  const additions: LearnedAlias[] = [];
  const unitNames = new Set(catalogue.units.flatMap((unit) => [unit.name, ...unit.aliases]).map(toneKey));
  const indicatorNames = new Set(catalogue.indicators.flatMap((indicator) => [indicator.name, ...indicator.aliases]).map(toneKey));
  const units = new Map<string, string[]>();
  const indicators = new Map<string, string[]>();
  for (const settlement of settlements) {
    if (settlement.kind === 'unit' && settlement.unitId !== null && settlement.text !== null) {
      learn(unitNames, units, settlement.unitId, settlement.text, `unit:${settlement.unitId}`);
    } else if (settlement.kind === 'indicator' && settlement.indicatorCode !== null && !settlement.text.includes(PATH_SEPARATOR)) {
      learn(indicatorNames, indicators, settlement.indicatorCode, settlement.text, `indicator:${settlement.indicatorCode}`);
    }
  }
  return {
    additions,
    catalogue: {
      ...catalogue,
      units: catalogue.units.map((unit) => ({ ...unit, aliases: [...unit.aliases, ...(units.get(unit.id) ?? [])] })),
      indicators: catalogue.indicators.map((indicator) => ({ ...indicator, aliases: [...indicator.aliases, ...(indicators.get(indicator.code) ?? [])] })),
    },
  };

  function learn(names: Set<string>, into: Map<string, string[]>, id: string, text: string, subject: string): void {
    const alias = text.trim().normalize('NFC');
    if (alias === '' || names.has(toneKey(alias))) return;
    names.add(toneKey(alias));
    into.set(id, [...(into.get(id) ?? []), alias]);
    additions.push({ subject, alias });
  }
}
