/**
 * One person's editing of one record: what stands on screen, what is stored, and what is on its way. Every save names the
 * revision it was made on; a record that moved on elsewhere is a conflict that a person decides, never an overwrite.
 */
export type DraftSession<Draft, State> = {
  readonly draft: Draft;
  /** Revision that the next save builds on. */
  readonly revision: number;
  readonly sync:
    | { readonly kind: 'settled' }
    | { readonly kind: 'unsaved' }
    | { readonly kind: 'saving'; readonly sent: Draft }
    | { readonly kind: 'failed'; readonly thrown: unknown }
    | { readonly kind: 'conflict'; readonly theirs: State };
};

export type DraftEvent<Draft, State> =
  | { readonly kind: 'edited'; readonly draft: Draft }
  | { readonly kind: 'save-started' }
  | { readonly kind: 'saved'; readonly state: State }
  | { readonly kind: 'save-failed'; readonly thrown: unknown }
  | { readonly kind: 'conflict'; readonly theirs: State }
  /** The person's own text is put over the other one's. */
  | { readonly kind: 'keep-mine' }
  | { readonly kind: 'take-theirs' }
  /** The register changed the record on request. */
  | { readonly kind: 'replaced'; readonly state: State };

/** How a draft lies in the state that the register answers with. */
export type DraftShape<Draft, State> = { readonly draftOf: (state: State) => Draft; readonly revisionOf: (state: State) => number };

export function openSession<Draft, State>(shape: DraftShape<Draft, State>, state: State): DraftSession<Draft, State> {
  return { draft: shape.draftOf(state), revision: shape.revisionOf(state), sync: { kind: 'settled' } };
}

/** Whether something is on screen that is not stored yet. */
export function hasUnsaved<Draft, State>(session: DraftSession<Draft, State>): boolean {
  return session.sync.kind !== 'settled';
}

export function advanceSession<Draft, State>(shape: DraftShape<Draft, State>, session: DraftSession<Draft, State>, event: DraftEvent<Draft, State>): DraftSession<Draft, State> {
  const { sync } = session;
  switch (event.kind) {
    case 'edited':
      // An edit during a save or a conflict keeps that state: the save is compared with what was sent when it comes back.
      return { ...session, draft: event.draft, sync: sync.kind === 'saving' || sync.kind === 'conflict' ? sync : { kind: 'unsaved' } };
    case 'save-started':
      return { ...session, sync: { kind: 'saving', sent: session.draft } };
    case 'saved': {
      const sent = sync.kind === 'saving' ? sync.sent : session.draft;
      return { ...session, revision: shape.revisionOf(event.state), sync: session.draft === sent ? { kind: 'settled' } : { kind: 'unsaved' } };
    }
    case 'save-failed':
      return { ...session, sync: { kind: 'failed', thrown: event.thrown } };
    case 'conflict':
      return { ...session, sync: { kind: 'conflict', theirs: event.theirs } };
    case 'keep-mine':
      return sync.kind === 'conflict' ? { ...session, revision: shape.revisionOf(sync.theirs), sync: { kind: 'unsaved' } } : session;
    case 'take-theirs':
      return sync.kind === 'conflict' ? openSession(shape, sync.theirs) : session;
    case 'replaced':
      return openSession(shape, event.state);
  }
}
