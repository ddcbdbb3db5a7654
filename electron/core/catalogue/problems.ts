/** What can be wrong with a catalogue file. `path` says where, as `units[3].validFrom`. */
export type CatalogueProblemCode =
  | 'not-an-object' | 'not-a-list' | 'not-a-text' | 'not-a-whole-number' | 'empty-text' | 'missing-field' | 'unknown-field'
  | 'unknown-format' | 'unknown-value' | 'not-a-date' | 'out-of-range' | 'duplicate' | 'unknown-reference' | 'ends-before-it-begins'
  | 'terms-overlap' | 'event-without-units' | 'event-date-differs' | 'derivation-cycle' | 'derived-ratio' | 'own-parent'
  | 'channel-without-name' | 'names-overlap';

export type CatalogueProblem = {
  readonly path: string;
  readonly code: CatalogueProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
};
