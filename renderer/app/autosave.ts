import { failureOf } from './failure.ts';

/** What is stored, and how often it has been written. */
export type Stored<Value> = { readonly value: Value; readonly revision: number };

export type SaveStatus = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

export type AutosaveState<Value> = {
  readonly value: Value;
  readonly status: SaveStatus;
  readonly revision: number;
  /** Why it could not be stored; null unless `failed`. */
  readonly failure: unknown;
};

export type AutosavePorts<Value> = {
  /** Writes a value over the revision it was made from. A `conflict` means that another window has written. */
  readonly save: (value: Value, revision: number) => Promise<Stored<Value>>;
  readonly load: () => Promise<Stored<Value>>;
  readonly isSame: (left: Value, right: Value) => boolean;
};

/** Keeps what is typed over what is stored and writes it when asked; nothing typed is lost by a failure or a conflict. */
export class Autosave<Value> {
  readonly #ports: AutosavePorts<Value>;
  readonly #watchers = new Set<() => void>();
  #stored: Stored<Value>;
  #theirs: Stored<Value> | null = null;
  #state: AutosaveState<Value>;
  #underWay: Promise<void> | null = null;

  constructor(stored: Stored<Value>, ports: AutosavePorts<Value>) {
    this.#ports = ports;
    this.#stored = stored;
    this.#state = { value: stored.value, status: 'saved', revision: stored.revision, failure: null };
  }

  readonly state = (): AutosaveState<Value> => this.#state;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  change(value: Value): void {
    const { status } = this.#state;
    this.#tell({ value, status: status === 'conflict' || status === 'saving' ? status : this.#ports.isSame(value, this.#stored.value) ? 'saved' : 'unsaved', failure: null });
  }

  /** The register has moved on, by a command of this screen or elsewhere: taken over unless something here is not stored yet. */
  receive(stored: Stored<Value>): void {
    if (stored.revision <= this.#stored.revision) return;
    if (this.#state.status !== 'saved') return;
    this.#stored = stored;
    this.#tell({ value: stored.value, revision: stored.revision });
  }

  /** Stores what is typed. True when everything is stored afterwards. */
  async flush(): Promise<boolean> {
    this.#underWay ??= this.#save().finally(() => { this.#underWay = null; });
    await this.#underWay;
    return this.#state.status === 'saved';
  }

  takeTheirs(): void {
    if (this.#theirs === null) return;
    this.#stored = this.#theirs;
    this.#theirs = null;
    this.#tell({ value: this.#stored.value, revision: this.#stored.revision, status: 'saved', failure: null });
  }

  keepMine(): void {
    if (this.#theirs === null) return;
    this.#stored = this.#theirs;
    this.#theirs = null;
    this.#tell({ status: 'unsaved', revision: this.#stored.revision, failure: null });
  }

  async #save(): Promise<void> {
    while (this.#state.status === 'unsaved' || this.#state.status === 'failed') {
      const { value } = this.#state;
      this.#tell({ status: 'saving', failure: null });
      try {
        this.#stored = await this.#ports.save(value, this.#stored.revision);
        // What was typed meanwhile stands over what came back.
        const isOurs = this.#state.value === value;
        this.#tell({ value: isOurs ? this.#stored.value : this.#state.value, revision: this.#stored.revision, status: isOurs ? 'saved' : 'unsaved' });
      } catch (thrown) {
        await this.#meet(thrown);
        return;
      }
    }
  }

  async #meet(thrown: unknown): Promise<void> {
    if (failureOf(thrown)?.code !== 'conflict') {
      this.#tell({ status: 'failed', failure: thrown });
      return;
    }
    try {
      this.#theirs = await this.#ports.load();
      this.#tell({ status: 'conflict' });
    } catch (unreachable) {
      this.#tell({ status: 'failed', failure: unreachable });
    }
  }

  #tell(change: Partial<AutosaveState<Value>>): void {
    this.#state = { ...this.#state, ...change };
    for (const watcher of this.#watchers) watcher();
  }
}
