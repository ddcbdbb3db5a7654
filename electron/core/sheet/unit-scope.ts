import type { Catalogue, Unit } from '../catalogue/types.ts';
import { fold } from '../text/fold.ts';
import { isPlaceDateLine } from '../unit/mention.ts';
import type { UnitMention } from '../unit/mention.ts';
import { isLocalKind } from '../unit/words.ts';
import type { Lexicon, UnitSense } from './lexicon.ts';
import type { Line } from './lines.ts';
import type { Cell } from './types.ts';
import { namesAnother, namesReporter } from './vocabulary.ts';

/** Where the unit of a table that names none itself may be written. */
export type UnitSources = {
  /** Lines right above the table, then those at the head of the sheet, then those below it. */
  readonly titles: readonly Line[];
  readonly letterhead: readonly Line[];
  /** The lines of the cover before the table, which speak for it where its own sheet names no unit. */
  readonly cover: readonly Line[];
  readonly footers: readonly Line[];
  readonly sheetName: string;
  /** Null where the file holds several units and its name cannot mean this one. */
  readonly fileName: string | null;
  /** Sheets are named after units, so that a bare name is one. */
  readonly sheetsAreUnits: boolean;
};

/** The unit as a sense, with the text and cell it was found at; `text` empty when nothing names one. */
export type ScopedUnit = { readonly found: UnitSense; readonly text: string; readonly cell: Cell | null };

type Evidence = ScopedUnit & { readonly bare: boolean };

/**
 * Finds the unit that a one-unit table belongs to: who is said to report, the letterhead and title, the sheet's name,
 * the signature, the file's name. All are consulted; where they name different units nobody is believed.
 */
export const scopeUnit = (sources: UnitSources, catalogue: Catalogue, lexicon: Lexicon): ScopedUnit => {
  const place = fold(`${catalogue.committee.place} ${catalogue.committee.parentBody}`);
  const isPlace = (evidence: Evidence): boolean => evidence.bare && evidence.found.kind === 'match' && ` ${place} `.includes(` ${fold(evidence.found.unit.name)} `);
  const titled = fromLines(sources.titles, lexicon, isPlace) ?? fromLines(sources.letterhead, lexicon, isPlace);
  const sheet = fromName(sources.sheetName, lexicon);
  const covered = titled !== null || sheet !== null ? null : fromCover(sources.cover, lexicon, isPlace);
  const file = sources.fileName === null ? null : fromMentions(lexicon.unitsIn(sources.fileName), null, lexicon);
  const signed = fromSignature(sources.footers, lexicon);
  const named = [
    titled,
    covered,
    sheet !== null && !sources.sheetsAreUnits && isPlace(sheet) ? null : sheet,
    file !== null && isPlace(file) ? null : file,
    signed,
  ].filter((evidence): evidence is Evidence => evidence !== null);
  const [first] = named;
  if (first === undefined) return { found: { kind: 'none' }, text: sources.sheetsAreUnits ? sources.sheetName : '', cell: null };
  if (first.found.kind !== 'match') return first;
  const others = named.filter((evidence) => !agrees(evidence, first));
  if (others.length === 0) return first;
  const candidates = [...new Map(named.flatMap(unitsOf).map((unit) => [unit.id, unit])).values()];
  return { found: { kind: 'ambiguous', candidates }, text: named.map((evidence) => evidence.text).join(' / '), cell: first.cell };
};

/** A file name may name more than one unit; it contradicts only when the unit is not among them. */
const agrees = (evidence: Evidence, first: Evidence): boolean =>
  first.found.kind === 'match' && unitsOf(evidence).some((unit) => first.found.kind === 'match' && unit.id === first.found.unit.id);

const unitsOf = ({ found }: ScopedUnit): readonly Unit[] => {
  if (found.kind === 'match' || found.kind === 'closed') return [found.unit];
  return found.kind === 'ambiguous' || found.kind === 'near' ? found.candidates : [];
};

const fromLines = (lines: readonly Line[], lexicon: Lexicon, isPlace: (evidence: Evidence) => boolean): Evidence | null => {
  const usable = lines.filter((line) => line.text.length < 300 && !isPlaceDateLine(line.text) && !namesAnother(fold(line.text)));
  const reporter = usable.map((line) => reporterOf(line, lexicon)).find((evidence) => evidence !== null) ?? null;
  if (reporter !== null && reporter.found.kind !== 'match') return reporter;
  const found = belowSuperiors(ofForm(usable.flatMap((line): readonly Evidence[] => {
    const whole = line.text.length < 90 ? lexicon.unit(line.text) : null;
    if (whole !== null && (whole.kind === 'match' || whole.kind === 'left-out')) return [{ found: whole, text: line.text, cell: line.cell, bare: isBare(whole, line.text) }];
    return lexicon.unitsIn(line.text).map((mention): Evidence => ({ found: mention.result, text: mention.text, cell: line.cell, bare: !mention.explicitKind }));
  }), lexicon), usable);
  if (reporter !== null) return contradicted(reporter, found, usable);
  const unknown = usable.map((line) => unknownReporter(line, lexicon)).find((evidence) => evidence !== null) ?? null;
  const explicit = found.filter((evidence) => !evidence.bare);
  if (explicit.length > 0) return combined(explicit);
  if (unknown !== null) return unknown;
  return combined(found.filter((evidence) => !isPlace(evidence)));
};

/** The cells of a cover are of another sheet; one that lists units is no cover. */
const fromCover = (lines: readonly Line[], lexicon: Lexicon, isPlace: (evidence: Evidence) => boolean): Evidence | null => {
  const found = fromLines(lines, lexicon, isPlace);
  return found === null || found.found.kind === 'ambiguous' || found.bare ? null : { ...found, cell: null };
};

/** Who is said to report is believed, unless a title names another unit of the same sort outright, or is `… của` another. */
const contradicted = (reporter: Evidence, found: readonly Evidence[], lines: readonly Line[]): Evidence | null => {
  const isOf = (evidence: Evidence): boolean => lines.some((line) => fold(line.text).includes(`cua ${fold(evidence.text)}`));
  const [own] = unitsOf(reporter);
  const others = found.filter((evidence) => {
    const { bare, found: other } = evidence;
    return !bare && other.kind === 'match' && own !== undefined && other.unit.id !== own.id && (sortOf(other.unit) === sortOf(own) || isOf(evidence));
  });
  return others.length === 0 ? reporter : combined([reporter, ...others]);
};

/**
 * In a letterhead the body above stands right over the one that reports, in the next row or in the same cell: `PHÒNG GD&ĐT`
 * over `TRƯỜNG MẦM NON A`, and `PHÒNG GD&ĐT` over `TRUNG TÂM B` where nothing stands above both. Of communes neither is
 * above the other.
 */
const belowSuperiors = (found: readonly Evidence[], lines: readonly Line[]): readonly Evidence[] =>
  found.filter((upper, at) => {
    const superior = unitsOf(upper)[0];
    return !found.some((lower, below) => {
      const own = unitsOf(lower)[0];
      if (superior === undefined || own === undefined || !standsRightBelow(lower, upper, below > at)) return false;
      if (own.kind === 'truong' && superior.kind !== 'truong') return true;
      return isBody(superior) && isBody(own) && opens(upper, lines) && lines.some((line) => line.cell === lower.cell && fold(line.text).startsWith(fold(lower.text)));
    });
  });

const standsRightBelow = ({ cell: lower }: Evidence, { cell: upper }: Evidence, later: boolean): boolean =>
  lower !== null && upper !== null && lower.col === upper.col && (lower.row === upper.row + 1 || (lower.row === upper.row && later));

const isBody = (unit: Unit): boolean => unit.kind === 'co-quan' || unit.kind === 'khac';

/** Whether nothing stands above it in its column. */
const opens = ({ text, cell }: Evidence, lines: readonly Line[]): boolean => {
  const first = lines.find((line) => line.cell.col === cell?.col);
  return first !== undefined && first.cell === cell && fold(first.text).startsWith(fold(text));
};

/** A commune's name without a word for its kind may be a person's or a place's; a school or an office is called by its kind. */
const isBare = (found: UnitSense, text: string): boolean =>
  !(found.kind === 'match' && !isLocalKind([found.unit.kind])) && !/\s(?:(?:xã|phường|thị trấn|đặc khu|tt\.?)\s|[px](?:\.|\s?\d))/iu.test(` ${text.normalize('NFC')} `);

/** `Đơn vị báo cáo: Xã A`. A name behind it that nobody knows is a doubt, whatever the rest of the file says. */
const reporterOf = (line: Line, lexicon: Lexicon): Evidence | null => {
  const colon = line.text.indexOf(':');
  if (colon < 0 || !namesReporter(fold(line.text.slice(0, colon)))) return null;
  const text = line.text.slice(colon + 1).replace(/^[\s.…-]+|[\s.…;,]+$/gu, '');
  if (!/\p{L}/u.test(text)) return null;
  const found = lexicon.unit(text);
  if (found.kind !== 'none') return { found, text, cell: line.cell, bare: false };
  const inside = fromMentions(lexicon.unitsIn(text), line.cell, lexicon);
  if (inside !== null) return inside;
  return /^(?:ban chi dao|bcd|to thu ky|to giup viec|huyen|tinh|ban tuyen giao)/.test(fold(text)) ? null : { found, text, cell: line.cell, bare: false };
};

const OWN_LINE =
  /^(?:(?:ubnd|uy ban nhan dan|dang uy|dang bo|hdnd|hoi dong nhan dan|ban chi dao(?: 35)?|bcd(?: ?35)?|dai truyen thanh|tram truyen thanh|ubmttq|mttq|ban chap hanh dang bo) )?(?:xa|phuong|thi tran|dac khu) (?!xa\b|phuong\b|thi tran\b|dac khu\b)[a-z0-9]+|^truong (?:mam non|mn|mau giao|tieu hoc|th|thcs|thpt|ptdtbt|ptdtnt|trung hoc) /;

/** A letterhead line of a commune that the catalogue does not know, so that no other name in the file is taken for it. */
const unknownReporter = (line: Line, lexicon: Lexicon): Evidence | null => {
  if (line.text.length > 80 || !OWN_LINE.test(fold(line.text)) || lexicon.unitsIn(line.text).length > 0) return null;
  const found = lexicon.unit(line.text);
  return found.kind === 'none' || found.kind === 'near' ? { found, text: line.text, cell: line.cell, bare: false } : null;
};

const fromName = (name: string, lexicon: Lexicon): Evidence | null => {
  const whole = lexicon.unit(name);
  if (whole.kind === 'match' || whole.kind === 'closed' || whole.kind === 'ambiguous' || whole.kind === 'left-out') return { found: whole, text: name, cell: null, bare: isBare(whole, name) };
  const mentioned = fromMentions(lexicon.unitsIn(name), null, lexicon);
  const cut = mentioned === null && name.length >= LONGEST_SHEET_NAME - 1 ? lexicon.unitCutOff(name) : null;
  return cut === null ? mentioned : { found: { kind: 'match', unit: cut, sameNameClosed: [] }, text: name, cell: null, bare: false };
};

/** Excel lets a sheet's name have no more characters. */
const LONGEST_SHEET_NAME = 31;

/** The signature names the body that signs: `TM. UBND XÃ …`. Persons' names and places do not count. */
const fromSignature = (footers: readonly Line[], lexicon: Lexicon): Evidence | null => {
  const explicit = footers
    .filter((line) => line.text.length < 120 && !isPlaceDateLine(line.text) && !namesAnother(fold(line.text)) && !line.text.startsWith('-'))
    .flatMap((line) => lexicon.unitsIn(line.text).filter((mention) => mention.explicitKind).map((mention): Evidence => ({ found: mention.result, text: mention.text, cell: line.cell, bare: false })));
  const first = explicit[0];
  return first === undefined ? null : combined(ofForm(explicit, lexicon));
};

const fromMentions = (mentions: readonly UnitMention[], cell: Cell | null, lexicon: Lexicon): Evidence | null => {
  const all = ofForm(mentions.map((mention): Evidence => ({ found: mention.result, text: mention.text, cell, bare: !mention.explicitKind })), lexicon);
  const explicit = all.filter((evidence) => !evidence.bare);
  return combined(explicit.length > 0 ? explicit : all);
};

/**
 * The district above the reporting units reports nothing itself, and neither does a commune above the schools that do:
 * what does not report the form steps back where a unit of another sort that does is named as well.
 */
const ofForm = (found: readonly Evidence[], lexicon: Lexicon): readonly Evidence[] => {
  const outside = (evidence: Evidence): Unit | null => (evidence.found.kind === 'match' && !lexicon.reports(evidence.found.unit) ? evidence.found.unit : null);
  const reporting = found.flatMap((evidence) => (evidence.found.kind === 'match' && outside(evidence) === null ? [sortOf(evidence.found.unit)] : []));
  return found.filter((evidence) => {
    const unit = outside(evidence);
    return unit === null || (!lexicon.isAboveForm(unit) && !reporting.some((sort) => sort !== sortOf(unit)));
  });
};

/** Communes of every kind are of one sort; schools and offices are others. */
export const sortOf = (unit: Unit): string => (isLocalKind([unit.kind]) ? 'local' : unit.kind);

/** Several names that mean one unit are one piece of evidence; several units are an ambiguity. */
const combined = (found: readonly Evidence[]): Evidence | null => {
  const [first] = found;
  if (first === undefined) return null;
  const doubtful = found.find((evidence) => evidence.found.kind === 'ambiguous');
  const units = [...new Map(found.flatMap(unitsOf).map((unit) => [unit.id, unit])).values()];
  if (units.length <= 1) return doubtful ?? first;
  return { found: { kind: 'ambiguous', candidates: units }, text: found.map((evidence) => evidence.text).join(' / '), cell: first.cell, bare: found.every((evidence) => evidence.bare) };
};
