import type { Migration } from './migration.ts';

/**
 * The secretariat's other records: documents with their number series, relations, versions and attachments; dossiers;
 * plans, tasks and targets; meetings; bodies, channels and assignments; the search index. Records know each other by `id`
 * where a reference may name any kind of record, and by key where it names one kind.
 */
export const records: Migration = {
  version: 2,
  name: 'records',
  sql: `
CREATE TABLE document (
  document_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  direction TEXT NOT NULL CHECK (direction IN ('outgoing', 'incoming', 'internal')),
  type TEXT NOT NULL,
  type_name TEXT,
  profile TEXT,
  issuer TEXT NOT NULL,
  symbol TEXT NOT NULL,
  number INTEGER,
  number_suffix TEXT NOT NULL,
  number_text TEXT NOT NULL,
  number_key TEXT NOT NULL,
  series TEXT,
  signed_on TEXT,
  arrived_on TEXT,
  arrival_number INTEGER,
  register_day TEXT NOT NULL,
  register_order INTEGER NOT NULL,
  subject TEXT NOT NULL,
  signer_name TEXT NOT NULL,
  signer_office TEXT NOT NULL,
  recipients_json TEXT NOT NULL,
  copies INTEGER,
  pages INTEGER,
  urgency TEXT,
  secrecy TEXT,
  stage TEXT NOT NULL CHECK (stage IN ('draft', 'issued')),
  valid_from TEXT,
  valid_to TEXT,
  amended_on TEXT,
  replaced_on TEXT,
  withdrawn_on TEXT,
  withdrawn_because TEXT NOT NULL,
  handler_kind TEXT CHECK (handler_kind IN ('member', 'unit', 'body', 'other')),
  handler_id TEXT,
  due_on TEXT,
  closed_on TEXT,
  closed_by TEXT CHECK (closed_by IN ('answer', 'person')),
  closing_note TEXT NOT NULL,
  register_json TEXT NOT NULL,
  note TEXT NOT NULL,
  origin_kind TEXT,
  origin_id TEXT,
  origin_part TEXT,
  dossier_key INTEGER REFERENCES dossier,
  retention TEXT,
  version INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT,
  folded TEXT NOT NULL,
  text_json TEXT
) STRICT;
CREATE INDEX document_register ON document (register_day, register_order, document_key, direction, stage, removed_at, type, valid_from, valid_to, amended_on, replaced_on, withdrawn_on, handler_kind, handler_id, due_on, closed_on, dossier_key, folded);
CREATE INDEX document_by_number ON document (number_key);
CREATE INDEX document_alike ON document (number_key, issuer) WHERE direction <> 'incoming' AND removed_at IS NULL AND number_key <> '';
CREATE INDEX document_by_due ON document (due_on) WHERE due_on IS NOT NULL AND closed_on IS NULL;
CREATE INDEX document_by_dossier ON document (dossier_key) WHERE dossier_key IS NOT NULL;
CREATE INDEX document_by_origin ON document (origin_kind, origin_id) WHERE origin_kind IS NOT NULL;
CREATE INDEX document_removed ON document (removed_at) WHERE removed_at IS NOT NULL;

CREATE TABLE document_relation (
  from_key INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  to_key INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('based-on', 'guides', 'amends', 'replaces', 'annexed-to', 'answers')),
  effective_on TEXT,
  note TEXT NOT NULL,
  PRIMARY KEY (from_key, to_key, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_relation_backwards ON document_relation (to_key, kind);

CREATE TABLE document_version (
  document_key INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  version INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  reason TEXT NOT NULL,
  content_json TEXT NOT NULL,
  file_name TEXT,
  sha256 TEXT REFERENCES kept_file,
  size INTEGER,
  PRIMARY KEY (document_key, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE series_number (
  series TEXT NOT NULL,
  number INTEGER NOT NULL,
  suffix TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reserved', 'issued', 'void')),
  holder_kind TEXT CHECK (holder_kind IN ('document', 'report')),
  holder_id TEXT,
  at TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (series, number, suffix)
) STRICT, WITHOUT ROWID;
CREATE INDEX series_number_by_holder ON series_number (holder_kind, holder_id);
INSERT INTO series_number (series, number, suffix, state, holder_kind, holder_id, at, note)
  SELECT issued_number.series, issued_number.number, '', 'issued', 'report', report.id, coalesce(report.frozen_at, report.updated_at), ''
  FROM issued_number JOIN report ON report.report_key = issued_number.report_key;

CREATE TABLE attachment (
  attachment_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  owner_kind TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES kept_file,
  size INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  note TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX attachment_by_owner ON attachment (owner_kind, owner_id);
CREATE INDEX attachment_by_file ON attachment (sha256);

CREATE TABLE file_text (
  sha256 TEXT PRIMARY KEY REFERENCES kept_file,
  state TEXT NOT NULL CHECK (state IN ('extracted', 'no-text', 'not-supported', 'failed')),
  code TEXT,
  pages INTEGER,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dossier (
  dossier_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  year INTEGER NOT NULL,
  heading TEXT NOT NULL,
  sub_heading TEXT NOT NULL,
  position INTEGER NOT NULL,
  symbol TEXT NOT NULL,
  title TEXT NOT NULL,
  creator TEXT NOT NULL,
  retention TEXT NOT NULL,
  retention_checked INTEGER NOT NULL CHECK (retention_checked IN (0, 1)),
  opened_on TEXT,
  closed_on TEXT,
  handed_over_on TEXT,
  note TEXT NOT NULL,
  arranged_json TEXT NOT NULL DEFAULT '[]',
  revision INTEGER NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX dossier_by_year ON dossier (year, position);

CREATE TABLE dossier_item (
  dossier_key INTEGER NOT NULL REFERENCES dossier ON DELETE CASCADE,
  record_kind TEXT NOT NULL CHECK (record_kind IN ('meeting', 'report', 'plan')),
  record_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (record_kind, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX dossier_item_by_dossier ON dossier_item (dossier_key, position);

CREATE TABLE plan (
  plan_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_key INTEGER REFERENCES document,
  title TEXT NOT NULL,
  year INTEGER NOT NULL,
  starts_on TEXT,
  ends_on TEXT,
  content_json TEXT NOT NULL,
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

CREATE TABLE task (
  task_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('task', 'conclusion')),
  plan_key INTEGER REFERENCES plan,
  heading TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  detail TEXT NOT NULL,
  owner_kind TEXT CHECK (owner_kind IN ('member', 'unit', 'body', 'other')),
  owner_id TEXT,
  cooperating_json TEXT NOT NULL,
  starts_on TEXT,
  due_on TEXT,
  recurrence_json TEXT,
  recurs_from_key INTEGER REFERENCES task,
  recurs_on TEXT,
  progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
  state TEXT NOT NULL CHECK (state IN ('open', 'doing', 'done', 'dropped')),
  closed_on TEXT,
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX task_by_plan ON task (plan_key, position);
CREATE INDEX task_by_due ON task (due_on) WHERE state IN ('open', 'doing');
CREATE INDEX task_by_owner ON task (owner_kind, owner_id);
CREATE UNIQUE INDEX task_occurrence ON task (recurs_from_key, recurs_on) WHERE recurs_from_key IS NOT NULL;

CREATE TABLE task_event (
  task_key INTEGER NOT NULL REFERENCES task ON DELETE CASCADE,
  position INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  meeting_id TEXT,
  progress INTEGER,
  state TEXT,
  evidence_json TEXT NOT NULL,
  change_json TEXT,
  PRIMARY KEY (task_key, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_event_by_meeting ON task_event (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE TABLE target (
  target_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  plan_key INTEGER NOT NULL REFERENCES plan,
  position INTEGER NOT NULL,
  form_code TEXT NOT NULL,
  indicator_code TEXT NOT NULL,
  unit_id TEXT,
  value REAL NOT NULL,
  at_most INTEGER NOT NULL CHECK (at_most IN (0, 1)),
  window_from TEXT NOT NULL,
  window_to TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX target_by_plan ON target (plan_key, position);

CREATE TABLE meeting (
  meeting_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT,
  place TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'final', 'cancelled')),
  content_json TEXT NOT NULL,
  version INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX meeting_by_time ON meeting (starts_at);
CREATE INDEX meeting_by_kind ON meeting (kind, starts_at);

CREATE TABLE meeting_version (
  meeting_key INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
  version INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  reopened_at TEXT,
  reopen_reason TEXT,
  snapshot_json TEXT NOT NULL,
  PRIMARY KEY (meeting_key, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE body (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent_id TEXT,
  basis TEXT NOT NULL,
  from_date TEXT,
  to_date TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE body_member (
  body_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  member_id TEXT NOT NULL,
  role TEXT NOT NULL,
  from_date TEXT,
  to_date TEXT,
  PRIMARY KEY (body_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE channel (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  owner_json TEXT,
  responsible_id TEXT,
  address TEXT NOT NULL,
  from_date TEXT,
  to_date TEXT,
  indicators_json TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE channel_name (
  channel_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  from_date TEXT,
  to_date TEXT,
  basis TEXT NOT NULL,
  PRIMARY KEY (channel_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  member_id TEXT NOT NULL,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('field', 'unit', 'channel', 'body')),
  subject TEXT NOT NULL,
  from_date TEXT,
  to_date TEXT,
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE search_entry (
  entry_key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  part TEXT NOT NULL,
  type TEXT,
  number_text TEXT NOT NULL,
  day TEXT,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (kind, record_id, part)
) STRICT;
CREATE VIRTUAL TABLE search_title USING fts5 (
  number, words,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '=<>?~.(^+-/'", prefix = '1 2 3'
);
CREATE VIRTUAL TABLE search_text USING fts5 (
  words,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0 tokenchars '=<>?~.(^+-/'", prefix = '2 3'
);

DROP TRIGGER event_log_is_never_changed;
CREATE TRIGGER event_log_is_never_changed BEFORE UPDATE ON event_log
WHEN NEW.seq <> OLD.seq OR NEW.at <> OLD.at OR NEW.by <> OLD.by OR NEW.action <> OLD.action OR NEW.subject <> OLD.subject OR NEW.hash <> OLD.hash OR OLD.action = 'log.redact'
  OR NOT EXISTS (
    SELECT 1 FROM event_log AS telling, json_each(telling.after_json, '$.entries') AS entry
    WHERE telling.action = 'log.redact' AND telling.seq > OLD.seq AND json_extract(entry.value, '$.seq') = OLD.seq AND json_extract(entry.value, '$.hash') = OLD.hash
  )
BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;
`,
};
