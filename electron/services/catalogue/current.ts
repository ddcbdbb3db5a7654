import type { Catalogue, Form } from '../../core/catalogue/types.ts';
import type { RememberedLayout } from '../../core/import/types.ts';
import type { ReadableDatabase } from '../../store/database/access.ts';
import type { Numbering } from '../../store/database/numbering.ts';
import { readCatalogue, readCatalogueRevision, type StoredCatalogue } from '../../store/repositories/catalogue.ts';
import { indicatorNumbering, unitNumbering } from '../../store/repositories/catalogue-write.ts';
import { readLayouts } from '../../store/repositories/layouts.ts';
import { failure } from '../failure.ts';

export type CurrentCatalogue = StoredCatalogue & { readonly units: Numbering; readonly indicators: Numbering };

/**
 * The catalogue as it stands, read again only when it has changed. The same object as long as nothing changed, so that a
 * reading process is sent it once for many files.
 */
export type CatalogueCache = {
  current(db: ReadableDatabase): Promise<CurrentCatalogue>;
  layouts(db: ReadableDatabase, form: string): Promise<readonly RememberedLayout[]>;
  /** Something other than the catalogue's own revision changed: layouts, or the whole data file. */
  forget(): void;
};

export function createCatalogueCache(): CatalogueCache {
  let known: CurrentCatalogue | null = null;
  let layouts = new Map<string, readonly RememberedLayout[]>();
  return {
    current: async (db) => {
      if (known !== null && known.revision === (await readCatalogueRevision(db))) return known;
      known = { ...(await readCatalogue(db)), units: await unitNumbering(db), indicators: await indicatorNumbering(db) };
      layouts = new Map();
      return known;
    },
    layouts: async (db, form) => {
      // What is read of an earlier moment must not get into what was begun afresh meanwhile.
      const into = layouts;
      const found = into.get(form) ?? (await readLayouts(db, form));
      into.set(form, found);
      return found;
    },
    forget: () => {
      known = null;
      layouts = new Map();
    },
  };
}

/** The catalogue, which must be there for almost everything. Fails with `no-catalogue`. */
export async function requireCatalogue(cache: CatalogueCache, db: ReadableDatabase): Promise<CurrentCatalogue & { readonly catalogue: Catalogue }> {
  const current = await cache.current(db);
  if (current.catalogue === null) throw failure('no-catalogue');
  return { ...current, catalogue: current.catalogue };
}

/** A form of the catalogue by its code. Fails with `unknown-form`. */
export function formOf(catalogue: Catalogue, code: string): Form {
  const form = catalogue.forms.find((each) => each.code === code);
  if (form === undefined) throw failure('unknown-form', { form: code });
  return form;
}
