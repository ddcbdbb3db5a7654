import type ExcelJS from 'exceljs';
import { sealPackage } from '../ooxml/seal.ts';

/** Order of a font's children that the Open XML SDK asks for (CT_Font); exceljs writes `color` before `sz`. */
const FONT_CHILDREN = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/**
 * Writes an exceljs workbook so that Excel opens it without repair and equal content gives equal bytes: font children
 * put in order, fixed times on the package's parts.
 *
 * @param createdAt ISO instant for the file's properties
 */
export async function finishWorkbook(workbook: ExcelJS.Workbook, createdAt: string): Promise<Uint8Array> {
  const written = await workbook.xlsx.writeBuffer({ useSharedStrings: true, useStyles: true });
  return sealPackage(new Uint8Array(written), { createdAt, mend: { 'xl/styles.xml': orderFonts } });
}

function orderFonts(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const children = inner.match(/<(\w+)(?:\s[^>]*)?\/>/g) ?? [];
    const place = (child: string): number => FONT_CHILDREN.indexOf(/^<(\w+)/.exec(child)?.[1] ?? '');
    return `<font>${[...children].sort((left, right) => place(left) - place(right)).join('')}</font>`;
  });
}
