import type { Generated } from 'kysely';
import type { RecordTables } from './record-tables.ts';

/**
 * The tables as the newest migration leaves them. Columns that end in `_key` are our own small integers, kept inside the
 * store because a figure takes a third of the room with them; `id` and `code` are what the rest of the app knows.
 * Dates are ISO text, moments ISO date-times in UTC, `*_json` JSON text.
 */
export type Tables = {
  readonly setting: { name: string; value_json: string };
  readonly event_log: EventLogTable;
  readonly committee: { committee_key: number; name: string; parent_body: string; place: string; symbol: string; format_profile: string };
  readonly term: { position: number; name: string; starts_on: string; ends_on: string | null };
  readonly member: { id: string; position: number; full_name: string; role: string; office: string; from_date: string | null; to_date: string | null };
  readonly unit: UnitTable;
  readonly unit_alias: { unit_key: number; position: number; alias: string };
  readonly unit_event: { event_key: number; position: number; type: string; date: string; basis: string };
  readonly unit_event_unit: { event_key: number; side: string; position: number; unit_key: number };
  readonly indicator: IndicatorTable;
  readonly indicator_alias: { indicator_key: number; position: number; alias: string };
  readonly indicator_part: { indicator_key: number; position: number; part_key: number };
  readonly form: FormTable;
  readonly form_indicator: { form_key: number; position: number; indicator_key: number };
  readonly form_unit: { form_key: number; position: number; unit_key: number };
  readonly period: PeriodTable;
  readonly kept_file: { sha256: string; size: number; kept_at: string };
  readonly import: ImportTable;
  readonly figure_change: FigureChangeTable;
  readonly figure_revision: FigureRevisionTable;
  readonly figure: FigureTable;
  readonly layout: { form_key: number; signature: string; settlements_json: string; updated_at: string };
  readonly report: ReportTable;
  readonly report_file: { report_key: number; position: number; name: string; sha256: string; size: number };
  readonly report_snapshot: { report_key: number; snapshot_json: string };
  /** Superseded by `series_number`, which took over its rows; kept because steps are additive. */
} & RecordTables;

/** Append-only: triggers refuse to change or delete a row, and each row's hash takes in the one before. */
type EventLogTable = {
  seq: Generated<number>;
  at: string;
  by: string;
  action: string;
  subject: string;
  before_json: string | null;
  after_json: string | null;
  hash: string;
};

type UnitTable = {
  unit_key: Generated<number>;
  id: string;
  position: number;
  name: string;
  kind: string;
  code: string | null;
  /** Null at the top; 1 in `parent_given` tells "no parent" from "nothing said", so that a catalogue comes out as it went in. */
  parent_key: number | null;
  parent_given: number;
  valid_from: string;
  valid_to: string | null;
};

type IndicatorTable = {
  indicator_key: Generated<number>;
  code: string;
  position: number;
  name: string;
  group_name: string;
  measure: string;
  kind: string;
  decimals: number;
  /** 1 when the catalogue gives a derivation, even an empty one. */
  derived: number;
};

type FormTable = {
  form_key: Generated<number>;
  code: string;
  position: number;
  name: string;
  frequency: string;
  window_start_day: number;
  due_day: number;
  due_month_offset: number | null;
};

/** A period of a form comes into being when something is first said about it or stored in it. */
type PeriodTable = {
  period_key: Generated<number>;
  form_key: number;
  label: string;
  state: string;
  closed_at: string | null;
  window_from: string | null;
  window_to: string | null;
  due_on: string | null;
};

type ImportTable = {
  import_key: Generated<number>;
  id: string;
  period_key: number;
  file_name: string;
  sha256: string;
  size: number;
  status: string;
  at: string;
  by: string;
  unit_ids_json: string;
  value_count: number;
  error_count: number;
  warning_count: number;
  layout_signature: string;
  issues_json: string;
  settlements_json: string;
  sheets_json: string;
  /** The values read, while the file waits for a person; null once they are revisions or nothing. */
  pending_json: string | null;
};

/** One act that wrote figures: an import taken, a file withdrawn, an edit in the grid. */
type FigureChangeTable = {
  change_key: Generated<number>;
  period_key: number;
  /** The import whose cells the revisions come from; null when a person typed them. */
  import_key: number | null;
  at: string;
  by: string;
  note: string | null;
  /** Sheet names that the revisions' `sheet` counts into. */
  sheets_json: string;
  /** The revisions it wrote stand in a row; the last is before the first when it wrote none. */
  first_revision_key: number;
  last_revision_key: number;
};

/**
 * `state`: 0 number, 1 zero, 2 missing, 3 not applicable. `cell` is row × 16,384 + column, both from 0; null with `sheet`
 * and `raw_text` for a typed figure. Revisions of one figure are a chain by `previous_key`, newest first. That its unit and
 * indicator exist is enforced where the figure itself stands: once a figure and not once a revision.
 */
type FigureRevisionTable = {
  revision_key: Generated<number>;
  change_key: number;
  unit_key: number;
  indicator_key: number;
  state: number;
  value: number | null;
  previous_key: number | null;
  sheet: number | null;
  cell: number | null;
  raw_text: string | null;
  /** The change that took this revision back; it stays on record and no longer counts. */
  withdrawn_by: number | null;
};

/** What counts now: `counting_key` is the newest revision that is not withdrawn, and `state` and `value` are its. All null when none is left. */
type FigureTable = {
  period_key: number;
  unit_key: number;
  indicator_key: number;
  newest_key: number;
  counting_key: number | null;
  state: number | null;
  value: number | null;
};

type ReportTable = {
  report_key: Generated<number>;
  id: string;
  form_code: string;
  period: string;
  kind: string;
  profile: string;
  status: string;
  revision: number;
  draft_json: string;
  created_at: string;
  updated_at: string;
  frozen_at: string | null;
  printed_number: string | null;
};
