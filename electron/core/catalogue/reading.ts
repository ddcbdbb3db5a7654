import { isDate } from '../period/keys.ts';
import { editDistance } from '../text/distance.ts';
import type { CatalogueProblem, CatalogueProblemCode } from './problems.ts';

/** Reads foreign JSON field by field and notes every fault with its place, so that all are told at once. */
export class Reading {
  readonly problems: CatalogueProblem[] = [];

  fault(path: string, code: CatalogueProblemCode, params: CatalogueProblem['params'] = {}): void {
    this.problems.push({ path, code, params });
  }

  /**
   * The fields of an object, null (and a fault) when it is none. Fields nobody knows are left alone, so that notes may
   * be kept in the file, but one that looks like a misspelt known field is a fault: it would be lost silently.
   */
  fields(value: unknown, path: string, known: readonly string[]): Fields | null {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fault(path, 'not-an-object');
      return null;
    }
    const names = Object.keys(value);
    for (const name of names) {
      const misspelt = known.some((one) => !names.includes(one) && editDistance(one.toLowerCase(), name.toLowerCase(), 2) <= 2);
      if (!known.includes(name) && misspelt) this.fault(path, 'unknown-field', { field: name });
    }
    return new Fields(this, new Map(Object.entries(value)), path);
  }

  /** The items of a list read one by one; those with a fault of their own are left out. */
  list<Item>(value: unknown, path: string, item: (value: unknown, path: string) => Item | null): Item[] {
    if (!Array.isArray(value)) {
      this.fault(path, 'not-a-list');
      return [];
    }
    return value.map((one: unknown, at) => item(one, `${path}[${at}]`)).filter((one) => one !== null);
  }

  text(value: unknown, path: string): string | null {
    if (typeof value !== 'string') {
      this.fault(path, 'not-a-text');
      return null;
    }
    if (value.trim() === '') {
      this.fault(path, 'empty-text');
      return null;
    }
    return value.normalize('NFC');
  }
}

/** The fields of one object. Each reader gives null after noting a fault. */
export class Fields {
  readonly #reading: Reading;
  readonly #values: ReadonlyMap<string, unknown>;
  readonly path: string;

  constructor(reading: Reading, values: ReadonlyMap<string, unknown>, path: string) {
    this.#reading = reading;
    this.#values = values;
    this.path = path;
  }

  at(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }

  has(name: string): boolean {
    return this.#values.get(name) !== undefined;
  }

  /** Null or left out. */
  isNull(name: string): boolean {
    return !this.has(name) || this.#values.get(name) === null;
  }

  text(name: string): string | null {
    return this.#present(name) ? this.#reading.text(this.#values.get(name), this.at(name)) : null;
  }

  /** Text that may be empty, such as the group of an indicator without one. */
  anyText(name: string): string | null {
    if (!this.#present(name)) return null;
    const value = this.#values.get(name);
    if (typeof value === 'string') return value.normalize('NFC');
    this.#reading.fault(this.at(name), 'not-a-text');
    return null;
  }

  /** Text, or null where the file says null or nothing. */
  textOrNull(name: string): string | null {
    return this.has(name) && this.#values.get(name) !== null ? this.text(name) : null;
  }

  date(name: string): string | null {
    if (!this.#present(name)) return null;
    const value = this.#values.get(name);
    if (typeof value === 'string' && isDate(value)) return value;
    this.#reading.fault(this.at(name), 'not-a-date', typeof value === 'string' ? { found: value } : {});
    return null;
  }

  dateOrNull(name: string): string | null {
    return this.has(name) && this.#values.get(name) !== null ? this.date(name) : null;
  }

  wholeNumber(name: string, from: number, to: number): number | null {
    if (!this.#present(name)) return null;
    const value = this.#values.get(name);
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      this.#reading.fault(this.at(name), 'not-a-whole-number');
      return null;
    }
    if (value >= from && value <= to) return value;
    this.#reading.fault(this.at(name), 'out-of-range', { from, to });
    return null;
  }

  oneOf<Value extends string>(name: string, allowed: readonly Value[]): Value | null {
    const text = this.text(name);
    if (text === null) return null;
    const found = allowed.find((one) => one === text);
    if (found === undefined) this.#reading.fault(this.at(name), 'unknown-value', { found: text, allowed: allowed.join(', ') });
    return found ?? null;
  }

  /** A list that must be there. */
  list<Item>(name: string, item: (value: unknown, path: string) => Item | null): Item[] {
    return this.#present(name) ? this.#reading.list(this.#values.get(name), this.at(name), item) : [];
  }

  /** A list that may be left out, which is an empty one. */
  optionalList<Item>(name: string, item: (value: unknown, path: string) => Item | null): Item[] {
    return this.has(name) ? this.list(name, item) : [];
  }

  object(name: string, known: readonly string[]): Fields | null {
    return this.#present(name) ? this.#reading.fields(this.#values.get(name), this.at(name), known) : null;
  }

  #present(name: string): boolean {
    if (this.has(name)) return true;
    this.#reading.fault(this.path, 'missing-field', { field: name });
    return false;
  }
}

/** Whether nothing in a record is null: every field was read. */
export function complete<Shape extends Record<string, unknown>>(record: Shape): record is { [Name in keyof Shape]: NonNullable<Shape[Name]> } & Shape {
  return Object.values(record).every((value) => value !== null);
}
