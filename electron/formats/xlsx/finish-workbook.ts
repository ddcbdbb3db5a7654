import { unzipSync } from 'fflate';
import type ExcelJS from 'exceljs';
import { joinParts, packPart, type PackedPart } from './zip.ts';

/** Order of a font's children that the Open XML SDK asks for (CT_Font); exceljs writes `color` before `sz`. */
const FONT_CHILDREN = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

const DEFLATE_LEVEL = 6;

/**
 * Writes an exceljs workbook so that Excel opens it without repair and equal content gives equal bytes: font children
 * put in order, every part of the package bearing one fixed time. The workbook's `created` and `modified` must be set by
 * the caller.
 */
export async function finishWorkbook(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  const written = await workbook.xlsx.writeBuffer({ useSharedStrings: true, useStyles: true });
  const parts = unzipSync(new Uint8Array(written));
  const decoder = new TextDecoder();
  const packed: PackedPart[] = [];
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.endsWith('/')) continue;
    const text = decoder.decode(bytes);
    packed.push(await packPart(name, [name === 'xl/styles.xml' ? orderFonts(text) : text], DEFLATE_LEVEL));
  }
  return joinParts(packed);
}

function orderFonts(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const children = inner.match(/<(\w+)(?:\s[^>]*)?\/>/g) ?? [];
    const place = (child: string): number => FONT_CHILDREN.indexOf(/^<(\w+)/.exec(child)?.[1] ?? '');
    return `<font>${[...children].sort((left, right) => place(left) - place(right)).join('')}</font>`;
  });
}
