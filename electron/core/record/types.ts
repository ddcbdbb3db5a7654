/** What the register keeps, as search, evidence, dossiers and attachments refer to it. */
export type RecordKind = 'document' | 'report' | 'plan' | 'task' | 'meeting' | 'dossier' | 'file';

/** One record. A `task` is also a conclusion of a meeting: the two are one thing (DESIGN §5). */
export type RecordRef = { readonly kind: RecordKind; readonly id: string };

/** Who is to do something: a member, a unit or a body of the catalogue by id, or somebody outside it by name. */
export type Responsible =
  | { readonly kind: 'member' | 'unit' | 'body'; readonly id: string }
  | { readonly kind: 'other'; readonly name: string };

/** What shows that something was done: a record, a kept file, a figure, or words. */
export type Evidence =
  | { readonly kind: 'record'; readonly record: RecordRef }
  | { readonly kind: 'file'; readonly attachment: string }
  | { readonly kind: 'figure'; readonly form: string; readonly period: string; readonly unit: string; readonly indicator: string }
  | { readonly kind: 'words'; readonly text: string };
