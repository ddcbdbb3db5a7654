import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/**
 * Mends a freshly written Open XML package so that the same content always gives the same bytes: reports are frozen by
 * their bytes and written again identically. Writers put the time of writing into the archive and the core properties.
 */
export type SealOptions = {
  /** Goes into the core properties as created and modified; ISO instant. Null leaves both out. */
  readonly createdAt: string | null;
  /** Changes to single parts, by their path. */
  readonly mend?: Readonly<Record<string, (xml: string) => string>>;
};

const CONTENT_TYPES = '[Content_Types].xml';
const CORE_PROPERTIES = 'docProps/core.xml';
/** The first moment a zip archive can name, in local time, since that is how the archive stores it. */
const ARCHIVE_TIME = new Date(1980, 0, 1);

function datedCore(xml: string, createdAt: string | null): string {
  return xml.replace(/<dcterms:(created|modified)([^>]*)>[^<]*<\/dcterms:\1>/g, (_whole, name: string, attributes: string) =>
    createdAt === null ? '' : `<dcterms:${name}${attributes}>${createdAt}</dcterms:${name}>`,
  );
}

/** Parts in a fixed order, the content types first, as the packaging convention asks. */
function partOrder(left: string, right: string): number {
  if (left === CONTENT_TYPES || right === CONTENT_TYPES) return left === CONTENT_TYPES ? -1 : 1;
  return left < right ? -1 : 1;
}

/** The package again, with fixed dates and part order. */
export function sealPackage(bytes: Uint8Array, options: SealOptions): Uint8Array {
  const mends: Record<string, (xml: string) => string> = {
    ...options.mend,
    [CORE_PROPERTIES]: (xml) => datedCore(options.mend?.[CORE_PROPERTIES]?.(xml) ?? xml, options.createdAt),
  };
  const parts = unzipSync(bytes);
  const sealed: Zippable = {};
  for (const path of Object.keys(parts).sort(partOrder)) {
    if (path.endsWith('/')) continue;
    const content = parts[path] ?? new Uint8Array();
    const mend = mends[path];
    sealed[path] = mend === undefined ? content : strToU8(mend(strFromU8(content)));
  }
  return zipSync(sealed, { mtime: ARCHIVE_TIME, level: 6 });
}
