import type { EvidenceItem } from '../../contract/tasks.ts';
import { periodLabel } from '../../core/period/label.ts';
import type { Evidence, RecordRef } from '../../core/record/types.ts';
import { unitLabels } from '../../core/report/unit-label.ts';
import { formatVietnamese } from '../../core/text/number.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import { readCurrentFigures } from '../../store/repositories/figures.ts';
import { readRecordLabel } from '../../store/repositories/record-labels.ts';
import type { Context } from '../context.ts';
import { failure } from '../failure.ts';

/** Fails with `evidence-not-found` when something named as evidence is not there, or lies in the bin. */
export async function requireEvidence(context: Context, db: ReadableDatabase, evidence: readonly Evidence[]): Promise<void> {
  for (const one of evidence) {
    const { found, label } = await describeEvidence(context, db, one);
    if (!found) throw failure('evidence-not-found', { what: label });
  }
}

/** Evidence with the words to show for it. */
export async function describeEvidence(context: Context, db: ReadableDatabase, evidence: Evidence): Promise<EvidenceItem> {
  switch (evidence.kind) {
    case 'words':
      return { evidence, label: evidence.text, found: true };
    case 'record':
      return named(db, evidence, evidence.record);
    case 'file':
      return named(db, evidence, { kind: 'file', id: evidence.attachment });
    case 'figure':
      return figured(context, db, evidence);
  }
}

async function named(db: ReadableDatabase, evidence: Evidence, record: RecordRef): Promise<EvidenceItem> {
  const label = await readRecordLabel(db, record);
  if (label === null) return { evidence, label: record.id, found: false };
  return { evidence, label: [label.number, label.title].filter((part) => part !== '').join(' – '), found: !label.removed };
}

/** A figure is evidence when it was given: a number, a zero, or that it does not apply. */
async function figured(context: Context, db: ReadableDatabase, evidence: Extract<Evidence, { readonly kind: 'figure' }>): Promise<EvidenceItem> {
  const { catalogue } = await context.catalogues.current(db);
  const indicator = catalogue?.indicators.find((one) => one.code === evidence.indicator);
  const unit = catalogue === null ? evidence.unit : unitLabels(catalogue)(evidence.unit);
  const figure = (await readCurrentFigures(db, evidence.form, [evidence.period])).find((one) => one.unit === evidence.unit && one.indicator === evidence.indicator)?.figure;
  const found = figure !== undefined && figure.state !== 'missing';
  const value = figure === undefined || figure.value === null ? (found ? ': x' : '') : `: ${formatVietnamese(figure.value)} ${indicator?.measure ?? ''}`.trimEnd();
  return { evidence, label: `${indicator?.name ?? evidence.indicator}, ${unit}, ${periodLabel(evidence.period, context.person.language)}${value}`, found };
}
