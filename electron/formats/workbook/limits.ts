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
   * Listed cells of a workbook. A cell takes about 200 bytes where it is read, as much again where the workbook is handed
   * from one process to another, and more where it is printed; 150,000 keep each of them under 512 MB (measured). The
   * fullest yearly workbook of a province, 200 units × 40 columns × 12 months, has two thirds of that.
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
  cells: 150_000,
  textLength: 32 * 1024 * 1024,
  formulaLength: 8 * 1024 * 1024,
  sheets: 1_000,
  merges: 100_000,
};
