import type { Generated } from 'kysely';

/** The tables of documents, dossiers, plans, tasks, meetings, bodies and channels, as migration 2 makes them. */
export type RecordTables = {
  readonly document: DocumentTable;
  readonly document_relation: { from_key: number; to_key: number; kind: string; effective_on: string | null; note: string };
  readonly document_version: { document_key: number; version: number; at: string; by: string; reason: string; content_json: string; file_name: string | null; sha256: string | null; size: number | null };
  readonly series_number: { series: string; number: number; suffix: string; state: string; holder_kind: string | null; holder_id: string | null; at: string; note: string };
  readonly attachment: AttachmentTable;
  readonly file_text: { sha256: string; state: string; code: string | null; pages: number | null; text: string };
  readonly dossier: DossierTable;
  readonly dossier_item: { dossier_key: number; record_kind: string; record_id: string; position: number };
  readonly plan: PlanTable;
  readonly task: TaskTable;
  readonly task_event: TaskEventTable;
  readonly target: TargetTable;
  readonly meeting: MeetingTable;
  readonly body: { id: string; position: number; name: string; kind: string; parent_id: string | null; basis: string; from_date: string | null; to_date: string | null };
  readonly meeting_version: { meeting_key: number; version: number; at: string; by: string; reopened_at: string | null; reopen_reason: string | null; snapshot_json: string };
  readonly body_member: { body_id: string; position: number; member_id: string; role: string; from_date: string | null; to_date: string | null };
  readonly channel: { id: string; position: number; kind: string; owner_json: string | null; responsible_id: string | null; address: string; from_date: string | null; to_date: string | null; indicators_json: string };
  readonly channel_name: { channel_id: string; position: number; name: string; from_date: string | null; to_date: string | null; basis: string };
  readonly assignment: { id: string; position: number; member_id: string; subject_kind: string; subject: string; from_date: string | null; to_date: string | null; note: string };
  readonly search_entry: { entry_key: Generated<number>; kind: string; record_id: string; part: string; type: string | null; number_text: string; day: string | null; title: string; text: string };
};

/**
 * `number_key` compares numbers however they were typed; `folded` is what the list's filter looks in, with a space in front
 * of each word. `register_day` and `register_order` are the order of the register. The text stands last, so that a line of the
 * list is read without it.
 */
type DocumentTable = {
  document_key: Generated<number>;
  id: string;
  direction: string;
  type: string;
  type_name: string | null;
  profile: string | null;
  issuer: string;
  symbol: string;
  number: number | null;
  number_suffix: string;
  number_text: string;
  number_key: string;
  series: string | null;
  signed_on: string | null;
  arrived_on: string | null;
  arrival_number: number | null;
  register_day: string;
  register_order: number;
  subject: string;
  signer_name: string;
  signer_office: string;
  recipients_json: string;
  copies: number | null;
  pages: number | null;
  urgency: string | null;
  secrecy: string | null;
  stage: string;
  valid_from: string | null;
  valid_to: string | null;
  amended_on: string | null;
  replaced_on: string | null;
  withdrawn_on: string | null;
  withdrawn_because: string;
  handler_kind: string | null;
  handler_id: string | null;
  due_on: string | null;
  closed_on: string | null;
  closed_by: string | null;
  closing_note: string;
  register_json: string;
  note: string;
  origin_kind: string | null;
  origin_id: string | null;
  origin_part: string | null;
  dossier_key: number | null;
  retention: string | null;
  version: number;
  revision: number;
  created_at: string;
  updated_at: string;
  removed_at: string | null;
  folded: string;
  text_json: string | null;
};

type AttachmentTable = {
  attachment_key: Generated<number>;
  id: string;
  owner_kind: string;
  owner_id: string;
  position: number;
  name: string;
  media_type: string;
  sha256: string;
  size: number;
  added_at: string;
  added_by: string;
  note: string;
  removed_at: string | null;
};

type DossierTable = {
  dossier_key: Generated<number>;
  id: string;
  year: number;
  heading: string;
  sub_heading: string;
  position: number;
  symbol: string;
  title: string;
  creator: string;
  retention: string;
  retention_checked: number;
  opened_on: string | null;
  closed_on: string | null;
  handed_over_on: string | null;
  note: string;
  arranged_json: Generated<string>;
  revision: number;
  removed_at: string | null;
};

type PlanTable = {
  plan_key: Generated<number>;
  id: string;
  document_key: number | null;
  title: string;
  year: number;
  starts_on: string | null;
  ends_on: string | null;
  content_json: string;
  revision: number;
  created_at: string;
  updated_at: string;
  removed_at: string | null;
};

type TaskTable = {
  task_key: Generated<number>;
  id: string;
  kind: string;
  plan_key: number | null;
  heading: string;
  position: number;
  text: string;
  detail: string;
  owner_kind: string | null;
  owner_id: string | null;
  cooperating_json: string;
  starts_on: string | null;
  due_on: string | null;
  recurrence_json: string | null;
  recurs_from_key: number | null;
  recurs_on: string | null;
  progress: number;
  state: string;
  closed_on: string | null;
  revision: number;
  created_at: string;
  updated_at: string;
  removed_at: string | null;
};

type TaskEventTable = {
  task_key: number;
  position: number;
  at: string;
  by: string;
  happened_on: string;
  kind: string;
  text: string;
  meeting_id: string | null;
  progress: number | null;
  state: string | null;
  evidence_json: string;
  change_json: string | null;
};

type TargetTable = {
  target_key: Generated<number>;
  id: string;
  plan_key: number;
  position: number;
  form_code: string;
  indicator_code: string;
  unit_id: string | null;
  value: number;
  at_most: number;
  window_from: string;
  window_to: string;
  note: string;
};

type MeetingTable = {
  meeting_key: Generated<number>;
  id: string;
  kind: string;
  title: string;
  starts_at: string;
  ends_at: string | null;
  place: string;
  status: string;
  content_json: string;
  version: number;
  revision: number;
  created_at: string;
  updated_at: string;
  removed_at: string | null;
};
