import type { Issue, IssueCode, IssueSeverity, Suggestion } from './types.ts';

/**
 * What each code's `params` hold, for the wording. Every text is as the office wrote it (NFC); `path` joins the texts of a
 * merged or grouped header from the outside in with ` › ` and is what a settlement names. A doubt about the unit of a whole
 * sheet or file (`text` empty, or several names joined) is settled for the file: a unit settlement with `text` null.
 *
 * | code                    | params                                                                                      |
 * |-------------------------|---------------------------------------------------------------------------------------------|
 * | `secrecy-mark`          | `mark` the mark as written                                                                   |
 * | `no-table-found`        | none                                                                                         |
 * | `unknown-unit`          | `text` the name; empty when nothing names the unit of a one-unit sheet or file               |
 * | `ambiguous-unit`        | `text` the name, or the names that disagree joined by ` / `                                  |
 * | `closed-unit`           | `text`, `unit` the closed unit's name, `closedOn` ISO date (empty when it is not yet valid)  |
 * | `duplicate-unit`        | `text`, `unit` its name, `count`, `cells` the A1 references of all of them                   |
 * | `unit-not-in-form`      | `text`, `unit`                                                                               |
 * | `unknown-indicator`     | `text` the path                                                                              |
 * | `ambiguous-indicator`   | `text` the path                                                                              |
 * | `duplicate-indicator`   | `text` the path, `indicator` its name, `count`, `cells`                                      |
 * | `indicator-not-in-form` | `text` the path, `indicator`                                                                 |
 * | `period-mismatch`       | `found` the period named, `asked` its key, `text` the line naming it, `where` file-name, sheet-name, title, column or row |
 * | `period-assumed`        | `asked` the period's key                                                                     |
 * | `ambiguous-column`      | `text` the header, `columns` the headers that could be meant joined by ` / `                 |
 * | `not-a-number`          | `text` what is written                                                                       |
 * | `not-an-integer`        | `text`, `value`, `decimals` digits after the comma that are allowed (0 for whole numbers)    |
 * | `negative-value`        | `text`, `value`                                                                              |
 * | `ambiguous-number`      | `text`; the readings are suggestions                                                         |
 * | `formula-without-value` | `formula` without its `=`                                                                    |
 * | `error-value`           | `text` such as `#REF!`                                                                       |
 * | `merged-value`          | `text`, `range` the merged A1 range                                                          |
 * | `unlabelled-value`      | `text`; numbers with no name beside or above them                                            |
 * | `unmatched-measure`     | `text` the measure written, `measure` the catalogue's, `indicator`                           |
 * | `total-mismatch`        | `text` the total's label, `printed`, `expected` the sum of its parts                         |
 * | `hidden-cells`          | `text` the header or label that is hidden, `kind` row, column or sheet                       |
 * | `legacy-encoding`       | `encoding`, `count` cells converted                                                          |
 * | `ambiguous-encoding`    | `text` as decoded, `raw` as stored, `encoding`                                               |
 */
export const PATH_SEPARATOR = ' › ';

/** Where a doubt stands: a sheet and, when it is about one cell, its A1 reference. */
export type Place = { readonly sheet: string | null; readonly cell: string | null };

export const issue = (
  severity: IssueSeverity,
  code: IssueCode,
  place: Place,
  params: Readonly<Record<string, string | number>> = {},
  suggestions: readonly Suggestion[] = [],
): Issue => ({ severity, code, sheet: place.sheet, cell: place.cell, params, suggestions });
