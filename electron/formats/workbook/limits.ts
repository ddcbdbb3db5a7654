/** How much a foreign file may ask of this PC (DESIGN §7). Sizes in bytes. */
export type ReadLimits = {
  /** The file as received. */
  readonly fileBytes: number;
  /** Entries in a zip. */
  readonly zipEntries: number;
  /** All inflated parts of one file together. */
  readonly inflatedBytes: number;
  /** Inflated to packed size of one part, looked at once more than `ratioFreeBytes` came out. */
  readonly inflateRatio: number;
  readonly ratioFreeBytes: number;
  /** One inflated part: it is held whole while it is read. */
  readonly partBytes: number;
  /**
   * Listed cells of a workbook. A cell takes about 200 bytes, and as much again where a workbook is handed from one
   * process to another. The fullest workbook of a district, 200 units × 200 columns × 12 months, has 480,000.
   */
  readonly cells: number;
  /** Characters of all texts together. */
  readonly textLength: number;
  /** Characters of all formulas together. */
  readonly formulaLength: number;
  readonly sheets: number;
  readonly merges: number;
};

export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 50 * 1024 * 1024,
  zipEntries: 2_000,
  inflatedBytes: 512 * 1024 * 1024,
  inflateRatio: 200,
  ratioFreeBytes: 1024 * 1024,
  partBytes: 128 * 1024 * 1024,
  cells: 500_000,
  textLength: 32 * 1024 * 1024,
  formulaLength: 8 * 1024 * 1024,
  sheets: 1_000,
  merges: 100_000,
};
