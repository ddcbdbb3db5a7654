/**
 * The formats that a file names by number alone (ECMA-376 part 1, 18.8.30). 14 and 22 are the system's short date, here
 * the Vietnamese one. Numbers not listed show as General.
 */
export const BUILT_IN_FORMATS: ReadonlyMap<number, string> = new Map([
  [0, 'General'], [1, '0'], [2, '0.00'], [3, '#,##0'], [4, '#,##0.00'],
  [5, '"$"#,##0_);("$"#,##0)'], [6, '"$"#,##0_);[Red]("$"#,##0)'], [7, '"$"#,##0.00_);("$"#,##0.00)'], [8, '"$"#,##0.00_);[Red]("$"#,##0.00)'],
  [9, '0%'], [10, '0.00%'], [11, '0.00E+00'], [12, '# ?/?'], [13, '# ??/??'],
  [14, 'dd/mm/yyyy'], [15, 'd-mmm-yy'], [16, 'd-mmm'], [17, 'mmm-yy'], [18, 'h:mm AM/PM'], [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'], [21, 'h:mm:ss'], [22, 'dd/mm/yyyy h:mm'],
  [27, 'dd/mm/yyyy'], [28, 'dd/mm/yyyy'], [29, 'dd/mm/yyyy'], [30, 'dd/mm/yyyy'], [31, 'dd/mm/yyyy'], [36, 'dd/mm/yyyy'],
  [32, 'h:mm:ss'], [33, 'h:mm:ss'], [34, 'h:mm:ss'], [35, 'h:mm:ss'],
  [37, '#,##0_);(#,##0)'], [38, '#,##0_);[Red](#,##0)'], [39, '#,##0.00_);(#,##0.00)'], [40, '#,##0.00_);[Red](#,##0.00)'],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'], [42, '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'], [44, '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)'],
  [45, 'mm:ss'], [46, '[h]:mm:ss'], [47, 'mm:ss.0'], [48, '##0.0E+0'], [49, '@'],
  [50, 'dd/mm/yyyy'], [51, 'dd/mm/yyyy'], [52, 'dd/mm/yyyy'], [53, 'dd/mm/yyyy'], [54, 'dd/mm/yyyy'],
  [55, 'dd/mm/yyyy'], [56, 'dd/mm/yyyy'], [57, 'dd/mm/yyyy'], [58, 'dd/mm/yyyy'],
]);
