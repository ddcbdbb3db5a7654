CREATE TRIGGER event_log_is_never_changed BEFORE UPDATE ON event_log BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;

CREATE TRIGGER event_log_is_never_shortened BEFORE DELETE ON event_log BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;

CREATE TABLE committee (
  committee_key INTEGER PRIMARY KEY CHECK (committee_key = 1),
  name TEXT NOT NULL,
  parent_body TEXT NOT NULL,
  place TEXT NOT NULL,
  symbol TEXT NOT NULL,
  format_profile TEXT NOT NULL
) STRICT;

CREATE TABLE event_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  before_json TEXT,
  after_json TEXT,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE figure (
  period_key INTEGER NOT NULL REFERENCES period,
  unit_key INTEGER NOT NULL REFERENCES unit,
  indicator_key INTEGER NOT NULL REFERENCES indicator,
  newest_key INTEGER NOT NULL,
  counting_key INTEGER,
  state INTEGER,
  value REAL,
  PRIMARY KEY (period_key, unit_key, indicator_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE figure_change (
  change_key INTEGER PRIMARY KEY,
  period_key INTEGER NOT NULL REFERENCES period,
  import_key INTEGER REFERENCES import,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  note TEXT,
  sheets_json TEXT NOT NULL,
  first_revision_key INTEGER NOT NULL,
  last_revision_key INTEGER NOT NULL
) STRICT;

CREATE TABLE figure_revision (
  revision_key INTEGER PRIMARY KEY,
  change_key INTEGER NOT NULL REFERENCES figure_change,
  unit_key INTEGER NOT NULL,
  indicator_key INTEGER NOT NULL,
  state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
  value REAL,
  previous_key INTEGER,
  sheet INTEGER,
  cell INTEGER,
  raw_text TEXT,
  withdrawn_by INTEGER REFERENCES figure_change
) STRICT;

CREATE TABLE form (
  form_key INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  frequency TEXT NOT NULL,
  window_start_day INTEGER NOT NULL,
  due_day INTEGER NOT NULL,
  due_month_offset INTEGER
) STRICT;

CREATE TABLE form_indicator (
  form_key INTEGER NOT NULL REFERENCES form ON DELETE CASCADE,
  position INTEGER NOT NULL,
  indicator_key INTEGER NOT NULL REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (form_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE form_unit (
  form_key INTEGER NOT NULL REFERENCES form ON DELETE CASCADE,
  position INTEGER NOT NULL,
  unit_key INTEGER NOT NULL REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (form_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
  import_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  period_key INTEGER NOT NULL REFERENCES period,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('imported', 'needs-review', 'duplicate', 'rejected', 'withdrawn')),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  unit_ids_json TEXT NOT NULL,
  value_count INTEGER NOT NULL,
  error_count INTEGER NOT NULL,
  warning_count INTEGER NOT NULL,
  layout_signature TEXT NOT NULL,
  issues_json TEXT NOT NULL,
  settlements_json TEXT NOT NULL,
  sheets_json TEXT NOT NULL,
  pending_json TEXT
) STRICT;

CREATE TABLE indicator (
  indicator_key INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  group_name TEXT NOT NULL,
  measure TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('flow', 'stock', 'ratio')),
  decimals INTEGER NOT NULL,
  derived INTEGER NOT NULL
) STRICT;

CREATE TABLE indicator_alias (
  indicator_key INTEGER NOT NULL REFERENCES indicator ON DELETE CASCADE,
  position INTEGER NOT NULL,
  alias TEXT NOT NULL,
  PRIMARY KEY (indicator_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_part (
  indicator_key INTEGER NOT NULL REFERENCES indicator ON DELETE CASCADE,
  position INTEGER NOT NULL,
  part_key INTEGER NOT NULL REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (indicator_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE issued_number (
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  report_key INTEGER NOT NULL REFERENCES report,
  PRIMARY KEY (series, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_file (
  sha256 TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  kept_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE layout (
  form_key INTEGER NOT NULL REFERENCES form ON DELETE CASCADE,
  signature TEXT NOT NULL,
  settlements_json TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (form_key, signature)
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  full_name TEXT NOT NULL,
  role TEXT NOT NULL,
  office TEXT NOT NULL,
  from_date TEXT,
  to_date TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE period (
  period_key INTEGER PRIMARY KEY,
  form_key INTEGER NOT NULL REFERENCES form,
  label TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  closed_at TEXT,
  window_from TEXT,
  window_to TEXT,
  due_on TEXT,
  UNIQUE (form_key, label)
) STRICT;

CREATE TABLE report (
  report_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  form_code TEXT NOT NULL,
  period TEXT NOT NULL,
  kind TEXT NOT NULL,
  profile TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'frozen')),
  revision INTEGER NOT NULL,
  draft_json TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  frozen_at TEXT,
  printed_number TEXT
) STRICT;

CREATE TABLE report_file (
  report_key INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES kept_file,
  size INTEGER NOT NULL,
  PRIMARY KEY (report_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_snapshot (
  report_key INTEGER PRIMARY KEY REFERENCES report ON DELETE CASCADE,
  snapshot_json TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE term (
  position INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT
) STRICT;

CREATE TABLE unit (
  unit_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  code TEXT,
  parent_key INTEGER REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
  parent_given INTEGER NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT
) STRICT;

CREATE TABLE unit_alias (
  unit_key INTEGER NOT NULL REFERENCES unit ON DELETE CASCADE,
  position INTEGER NOT NULL,
  alias TEXT NOT NULL,
  PRIMARY KEY (unit_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit_event (
  event_key INTEGER PRIMARY KEY,
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  date TEXT NOT NULL,
  basis TEXT NOT NULL
) STRICT;

CREATE TABLE unit_event_unit (
  event_key INTEGER NOT NULL REFERENCES unit_event ON DELETE CASCADE,
  side TEXT NOT NULL CHECK (side IN ('from', 'to')),
  position INTEGER NOT NULL,
  unit_key INTEGER NOT NULL REFERENCES unit DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (event_key, side, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_log_by_action ON event_log (action, seq);

CREATE INDEX figure_change_by_import ON figure_change (import_key);

CREATE INDEX figure_change_by_period ON figure_change (period_key);

CREATE INDEX form_indicator_by_indicator ON form_indicator (indicator_key);

CREATE INDEX form_unit_by_unit ON form_unit (unit_key);

CREATE INDEX import_by_file ON import (sha256);

CREATE INDEX import_by_period ON import (period_key, import_key);

CREATE INDEX indicator_part_by_part ON indicator_part (part_key);

CREATE INDEX unit_by_parent ON unit (parent_key);

CREATE INDEX unit_event_unit_by_unit ON unit_event_unit (unit_key);
