import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IParagraphStylePropertiesOptions, type IRunStylePropertiesOptions, type IStylesOptions } from 'docx';
import { TABLE_TEXT_SIZES, type ComponentLook, type ComponentName, type DocumentLayout, type Typeface } from '../../core/document/layout.ts';
import { HEADINGS } from './numbering.ts';

/**
 * Every component has a style of its own, named in Vietnamese, so that the office can change a look in one place and
 * Word's navigation pane shows headings, articles and appendices. Paragraphs themselves carry hardly any formatting.
 */
export type StyleId =
  | 'TieuDe' | 'TieuNgu' | 'CapTren' | 'CoQuan' | 'DauSao' | 'SoKyHieu' | 'DiaDanh' | 'DuongKe' | 'TenLoai' | 'TrichYeu' | 'GachDuoi'
  | 'TrichYeuCongVan' | 'BanHanhKem' | 'KinhGui' | 'ThanVan' | 'CanCu' | 'PhanChuong' | 'TenPhanChuong' | 'Dieu' | 'MucLietKe'
  | 'ThamQuyenKy' | 'ChucVuDuoi' | 'ChucVuKy' | 'Kiem' | 'HoTenKy' | 'NoiNhan' | 'NoiNhanDong' | 'DoKhan' | 'LuuHanh' | 'DuThao' | 'NguoiSoan'
  | 'LienHe' | 'PhuLuc' | 'TenPhuLuc' | 'KemTheo' | 'DonViTinh' | 'CachKy' | 'SoTrang' | 'BangDau' | 'BangChiSo' | 'BangO' | 'BangSo' | 'KetPhan';

/** Height of the line that carries a rule, in twips: just the room below the text. */
const RULE_LINE = 80;
/** From the letters to the rule. */
const RULE_GAP = 30;
/** The paragraph that ends a section must exist; one point high it never starts a page of its own. */
const CLOSING_LINE = 20;
const TABLE_TEXT: IRunStylePropertiesOptions = { size: TABLE_TEXT_SIZES[0] * 2 };
/** Above and below the text of a table cell. */
const TABLE_SPACING = { before: 30, after: 30 } as const;
/** Room for the signature and the seal above the name: about five lines. */
const SIGNATURE_GAP = 1300;

const isBold = (face: Typeface): boolean => face === 'bold' || face === 'bold-italic';
const isItalic = (face: Typeface): boolean => face === 'italic' || face === 'bold-italic';

function runOf(look: Pick<ComponentLook, 'size' | 'face'>): IRunStylePropertiesOptions {
  return {
    size: look.size * 2,
    ...(isBold(look.face) ? { bold: true } : {}),
    ...(isItalic(look.face) ? { italics: true } : {}),
  };
}

function bodyLine(layout: DocumentLayout): { line: number; lineRule: (typeof LineRuleType)[keyof typeof LineRuleType] } {
  const { rule, value } = layout.body.line;
  return { line: value, lineRule: rule === 'exact' ? LineRuleType.EXACT : LineRuleType.AUTO };
}

const CENTERED: IParagraphStylePropertiesOptions = { alignment: AlignmentType.CENTER };
const KEPT: IParagraphStylePropertiesOptions = { keepNext: true, keepLines: true };

export function stylesOf(layout: DocumentLayout): IStylesOptions {
  const looks = layout.components;
  const line = bodyLine(layout);
  const text: IParagraphStylePropertiesOptions = {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: layout.body.firstLineIndent },
    spacing: { after: layout.body.spacing, ...line },
  };
  const style = (id: StyleId, name: string, component: ComponentName, paragraph: IParagraphStylePropertiesOptions, basedOn = 'Normal'): IParagraphStyleOptions => ({
    id, name, basedOn, quickFormat: true, run: runOf(looks[component]), paragraph,
  });
  const titleSpace = layout.family === 'party' ? 0 : 60;

  return {
    default: {
      document: {
        run: {
          font: { ascii: layout.font, hAnsi: layout.font, cs: layout.font, eastAsia: layout.font },
          size: looks.body.size * 2,
          color: '000000',
          language: { value: layout.language, eastAsia: layout.language },
        },
      },
      ...headingStyles(layout),
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true, run: { size: looks.body.size * 2 }, paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } } },
      style('TieuDe', 'Tiêu đề văn bản', 'nationalName', CENTERED),
      style('TieuNgu', 'Tiêu ngữ', 'motto', CENTERED),
      style('CapTren', 'Cơ quan cấp trên', 'parentBody', CENTERED),
      style('CoQuan', 'Cơ quan ban hành', 'issuingBody', CENTERED),
      style('DauSao', 'Dấu sao', 'separator', CENTERED),
      style('SoKyHieu', 'Số và ký hiệu', 'numberLine', { ...CENTERED, spacing: { before: titleSpace } }),
      style('DiaDanh', 'Địa danh và ngày tháng', 'placeDate', { ...CENTERED, spacing: { before: 60 } }),
      { id: 'DuongKe', name: 'Đường kẻ', basedOn: 'Normal', run: { size: 4 }, paragraph: { spacing: { before: RULE_GAP, after: 0, line: RULE_LINE, lineRule: LineRuleType.EXACT } } },
      style('TenLoai', 'Tên loại văn bản', 'typeName', { ...CENTERED, ...KEPT, spacing: { before: 360 } }),
      style('TrichYeu', 'Trích yếu', 'subject', { ...CENTERED, ...KEPT }),
      style('GachDuoi', 'Gạch dưới trích yếu', 'body', { ...CENTERED, ...KEPT, spacing: { after: 240 } }),
      style('TrichYeuCongVan', 'Trích yếu công văn', 'letterSubject', { ...CENTERED, spacing: { before: 120 } }),
      style('BanHanhKem', 'Ban hành kèm theo', 'issuedWith', { ...CENTERED, ...KEPT, spacing: { after: 60 } }),
      style('KinhGui', 'Kính gửi', 'addressee', { spacing: { ...line } }),
      style('ThanVan', 'Thân văn bản', 'body', text),
      style('CanCu', 'Căn cứ', 'basis', text, 'ThanVan'),
      style('PhanChuong', 'Phần - chương - mục', 'divisionNumber', { ...CENTERED, ...KEPT, spacing: { before: 120, after: 0, ...line }, outlineLevel: 0 }),
      style('TenPhanChuong', 'Tên phần - chương - mục', 'divisionTitle', { ...CENTERED, ...KEPT, spacing: { after: layout.body.spacing, ...line } }),
      // The title of an article is bold by its runs; its text on the same line is not, so the style itself stays regular.
      { ...style('Dieu', 'Điều', 'body', { ...text, outlineLevel: 1 }), next: 'ThanVan' },
      style('MucLietKe', 'Mục liệt kê', 'body', text, 'ThanVan'),
      style('ThamQuyenKy', 'Thẩm quyền ký', 'authority', { ...CENTERED, ...KEPT }),
      style('ChucVuDuoi', 'Chức vụ dưới thẩm quyền', 'officeUnderAuthority', { ...CENTERED, ...KEPT }),
      style('ChucVuKy', 'Chức vụ ký', 'office', { ...CENTERED, ...KEPT }),
      style('Kiem', 'Kiêm', 'officeJoin', { ...CENTERED, ...KEPT }),
      style('HoTenKy', 'Họ tên người ký', 'signerName', { ...CENTERED, keepLines: true, spacing: { before: SIGNATURE_GAP } }),
      style('NoiNhan', 'Nơi nhận', 'recipientsLabel', KEPT),
      style('NoiNhanDong', 'Danh sách nơi nhận', 'recipient', { keepLines: true }),
      style('DoKhan', 'Mức độ khẩn', 'urgency', { ...CENTERED, spacing: { before: 120 } }),
      style('LuuHanh', 'Phạm vi lưu hành', 'circulation', { alignment: AlignmentType.RIGHT }),
      style('DuThao', 'Dự thảo', 'draftMark', { ...CENTERED, spacing: { before: 60 } }),
      style('NguoiSoan', 'Ký hiệu người soạn', 'drafterCode', { spacing: { before: 60 } }),
      style('LienHe', 'Thông tin liên hệ', 'contact', CENTERED),
      style('PhuLuc', 'Phụ lục', 'appendixNumber', { ...CENTERED, ...KEPT, outlineLevel: 0 }),
      style('TenPhuLuc', 'Tên phụ lục', 'appendixTitle', { ...CENTERED, ...KEPT }),
      style('KemTheo', 'Kèm theo', 'appendixParent', { ...CENTERED, ...KEPT }),
      style('DonViTinh', 'Đơn vị tính', 'measure', { alignment: AlignmentType.RIGHT, ...KEPT, spacing: { before: 120, after: 60 } }),
      style('CachKy', 'Cách ký', 'signingHint', { ...CENTERED, ...KEPT }),
      style('SoTrang', 'Số trang', 'pageNumber', CENTERED),
      { id: 'BangDau', name: 'Bảng - đầu cột', basedOn: 'Normal', quickFormat: true, run: { ...TABLE_TEXT, bold: true }, paragraph: { ...CENTERED, keepNext: true, spacing: TABLE_SPACING } },
      { id: 'BangChiSo', name: 'Bảng - hàng chỉ số', basedOn: 'Normal', quickFormat: true, run: { ...TABLE_TEXT, italics: true }, paragraph: { ...CENTERED, keepNext: true } },
      { id: 'BangO', name: 'Bảng - chữ', basedOn: 'Normal', quickFormat: true, run: TABLE_TEXT, paragraph: { alignment: AlignmentType.LEFT, spacing: TABLE_SPACING } },
      { id: 'BangSo', name: 'Bảng - số', basedOn: 'BangO', quickFormat: true, paragraph: { alignment: AlignmentType.RIGHT, spacing: TABLE_SPACING } },
      { id: 'KetPhan', name: 'Kết phần', basedOn: 'Normal', run: { size: 2 }, paragraph: { spacing: { before: 0, after: 0, line: CLOSING_LINE, lineRule: LineRuleType.EXACT } } },
    ],
  };
}

/** Word's own Heading 1–4, restyled: the navigation pane, the table of contents and the numbering follow them. */
function headingStyles(layout: DocumentLayout): Required<Pick<NonNullable<IStylesOptions['default']>, 'heading1' | 'heading2' | 'heading3' | 'heading4'>> {
  const heading = (level: 0 | 1 | 2 | 3) => ({
    // Word's own name, by which it knows the style whatever its language.
    name: `heading ${String(level + 1)}`,
    basedOn: 'Normal',
    next: 'ThanVan',
    uiPriority: 9,
    quickFormat: true,
    run: { ...runOf({ size: layout.components.body.size, face: layout.headings[level].face }), color: '000000' },
    paragraph: {
      ...KEPT,
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: layout.body.firstLineIndent },
      spacing: { before: level === 0 ? 60 : 0, after: layout.body.spacing, ...bodyLine(layout) },
      outlineLevel: level,
      numbering: { reference: HEADINGS, level },
    },
  });
  return { heading1: heading(0), heading2: heading(1), heading3: heading(2), heading4: heading(3) };
}
