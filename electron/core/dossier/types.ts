/** How long a dossier is kept: for ever, some years from the year the work ended, or until its documents are no longer in force. */
export type Retention = { readonly kind: 'permanent' } | { readonly kind: 'years'; readonly years: number } | { readonly kind: 'until-expired' };

/** Everything of a dossier that a person types. */
export type DossierFields = {
  /** Of the file plan it stands in. */
  readonly year: number;
  /** Heading of the file plan, without its Roman number. */
  readonly heading: string;
  /** Heading below it, without its Arabic number; empty for none. */
  readonly subHeading: string;
  /** Number and symbol, such as `01.TH`. */
  readonly symbol: string;
  readonly title: string;
  /** Who makes it up. */
  readonly creator: string;
  /** Retention in words, as `core/dossier/retention` reads it; empty while it is not settled. */
  readonly retention: string;
  /** A person has held the retention against the table in force. */
  readonly retentionChecked: boolean;
  readonly openedOn: string | null;
  /** The day on which the work ended. */
  readonly closedOn: string | null;
  readonly handedOverOn: string | null;
  readonly note: string;
};

export type Dossier = DossierFields & { readonly id: string; readonly position: number; readonly revision: number; readonly removedAt: string | null };
