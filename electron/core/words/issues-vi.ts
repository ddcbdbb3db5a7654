import type { IssueCode } from '../import/types.ts';
import type { Params, Wording } from './params.ts';

const WHY_UNREADABLE: Readonly<Record<string, string>> = {
  empty: 'tệp rỗng',
  damaged: 'tệp bị hỏng hoặc tải về chưa đủ',
  'no-sheets': 'tệp không có trang tính nào',
  doctype: 'tệp có phần khai báo không an toàn mà Excel không bao giờ ghi',
  unsupported: 'kiểu bảng tính này quá cũ hoặc chưa đọc được',
  crashed: 'việc đọc tệp dừng giữa chừng',
  'cannot-open': 'không mở được tệp',
};

const FILE_KINDS: Readonly<Record<string, string>> = {
  word: 'văn bản Word', pdf: 'tệp PDF', image: 'tệp ảnh', archive: 'tệp nén', powerpoint: 'tệp trình chiếu', program: 'chương trình', text: 'tệp văn bản', email: 'thư điện tử', xlsb: 'bảng tính Excel nhị phân (.xlsb)',
};

function whyUnreadable(of: Params): string {
  if (of.text('reason') === 'other-kind') return `đây là ${FILE_KINDS[of.text('kind')] ?? 'loại tệp khác'}, không phải bảng tính`;
  return WHY_UNREADABLE[of.text('reason')] ?? 'tệp không phải bảng tính hoặc đã hỏng';
}

function whyTooLarge(of: Params): string {
  if (of.text('reason') === 'time') return 'Đọc tệp quá lâu nên đã dừng.';
  if (of.text('reason') === 'memory') return 'Tệp cần quá nhiều bộ nhớ để mở nên đã dừng đọc.';
  const allowed = of.text('limit').toLowerCase().includes('bytes') && of.has('allowed') ? ` (tối đa ${of.bytes('allowed')})` : '';
  return `Tệp lớn quá mức cho phép${allowed}, hoặc giải nén ra quá lớn.`;
}

const PLACES: Readonly<Record<string, string>> = { 'file-name': 'Tên tệp', 'sheet-name': 'Tên trang tính', title: 'Tiêu đề', column: 'Tiêu đề cột', row: 'Dòng' };
const ENCODINGS: Readonly<Record<string, string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI', viscii: 'VISCII', unicode: 'Unicode' };
const HIDDEN: Readonly<Record<string, string>> = { row: 'Dòng', column: 'Cột', sheet: 'Trang tính' };

/** The doubts of an import, in Vietnamese. What each carries stands in `core/import/issues.ts`. */
export const ISSUES_VI: Readonly<Record<IssueCode, Wording>> = {
  'unreadable-file': (of) => `Không đọc được tệp: ${whyUnreadable(of)}. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi nhập lại, hoặc xin đơn vị gửi lại.`,
  'encrypted-file': () => 'Tệp có đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ) rồi lưu và nhập lại.',
  'file-too-large': (of) => `${whyTooLarge(of)} Hãy xoá các trang, dòng, ảnh không cần thiết rồi nhập lại.`,
  'duplicate-file': (of) => `Tệp này đã được nhập${of.when('name', () => ` với tên ${of.quoted('name')}`)}${of.when('at', () => ` ngày ${of.date('at')}`)}; không nhập lần nữa.`,
  'secrecy-mark': (of) => `Tệp có dấu chỉ độ mật${of.when('mark', () => ` ${of.quoted('mark')}`)}. Tài liệu mật không được lưu trên máy tính này; việc nhập đã dừng và không giữ lại gì.`,
  'no-table-found': () => 'Không tìm thấy bảng số liệu nào trong trang tính này: không thấy tên chỉ tiêu hoặc tên đơn vị của biểu. Hãy kiểm tra có chọn đúng biểu mẫu không, hoặc tự chỉ ra dòng tiêu đề và cột đơn vị.',
  'unknown-unit': (of) => of.has('text')
    ? `Không có đơn vị nào tên ${of.quoted('text')} trong danh mục. Hãy chọn đơn vị đúng, hoặc bỏ qua dòng này.`
    : 'Không rõ số liệu này của đơn vị nào: tên đơn vị không có ở tiêu đề, tên tệp hay tên trang tính. Hãy chọn đơn vị.',
  'ambiguous-unit': (of) => `${of.has('text') ? `Tên ${of.quoted('text')}` : 'Tên đơn vị'} có thể là nhiều đơn vị khác nhau. Hãy chọn đơn vị đúng.`,
  'closed-unit': (of) => of.has('closedOn')
    ? `Đơn vị ${of.quoted('unit')} đã không còn từ ngày ${of.date('closedOn')} (sáp nhập, chia tách hoặc giải thể). Số liệu không tự chuyển sang đơn vị mới; hãy chọn đơn vị nhận số liệu hoặc bỏ qua.`
    : `Đơn vị ${of.quoted('unit')} chưa được thành lập trong kỳ này. Hãy chọn đơn vị đúng hoặc bỏ qua.`,
  'duplicate-unit': (of) => `Đơn vị ${of.has('unit') ? of.quoted('unit') : of.quoted('text')} có mặt ${of.has('count') ? of.text('count') : 'nhiều'} lần${of.when('cells', () => ` (ô ${of.said('cells')})`)}. Chưa lấy số liệu nào của đơn vị này; hãy chọn dòng đúng.`,
  'unknown-indicator': (of) => `Không có chỉ tiêu nào tên ${of.quoted('text')} trong biểu. Hãy chọn chỉ tiêu đúng, hoặc bỏ qua.`,
  'ambiguous-indicator': (of) => `${of.quoted('text')} có thể là nhiều chỉ tiêu khác nhau (cùng tên ở các nhóm). Hãy chọn chỉ tiêu đúng.`,
  'duplicate-indicator': (of) => `Chỉ tiêu ${of.has('indicator') ? of.quoted('indicator') : of.quoted('text')} có mặt ${of.has('count') ? of.text('count') : 'nhiều'} lần${of.when('cells', () => ` (ô ${of.said('cells')})`)}. Hãy chọn cột hoặc dòng đúng.`,
  'period-mismatch': (of) =>
    of.text('kind') === 'other-figures'
      ? `${PLACES[of.text('where')] ?? 'Tệp'} ghi ${of.quoted('text')}: có vẻ đây là số kế hoạch, luỹ kế hay của kỳ khác, không phải số của ${of.period('asked')}. Hãy kiểm tra có đúng bảng không.`
      : `${PLACES[of.text('where')] ?? 'Tệp'} ghi ${of.has('text') ? of.quoted('text') : of.period('found')}, nhưng đang nhập cho ${of.period('asked')}. Hãy kiểm tra có đúng tệp không.`,
  'not-a-number': (of) => `Ô này ghi ${of.quoted('text')}, không phải một con số. Hãy nhập con số đúng, hoặc để trống nếu chưa có số liệu.`,
  'not-an-integer': (of) => (of.text('decimals') === '' || of.text('decimals') === '0')
    ? `Ô này ghi ${of.has('text') ? of.quoted('text') : of.said('value')}, nhưng chỉ tiêu này phải là số nguyên.`
    : `Ô này ghi ${of.has('text') ? of.quoted('text') : of.said('value')}, nhiều hơn ${of.said('decimals')} chữ số sau dấu phẩy.`,
  'negative-value': (of) => `Ô này là số âm (${of.has('text') ? of.text('text') : of.has('value') ? of.text('value') : '…'}), số liệu này không thể âm.`,
  'ambiguous-number': (of) => `${of.quoted('text')} có thể hiểu theo hai cách (dấu chấm, dấu phẩy là phân nhóm hay thập phân?). Hãy chọn con số đúng.`,
  'formula-without-value': (of) => `Ô này có công thức${of.when('formula', () => ` =${of.text('formula')}`)} nhưng chưa có kết quả tính. Hãy mở tệp bằng Excel rồi lưu lại, hoặc nhập số vào đây.`,
  'total-mismatch': (of) => `${of.has('text') ? `Dòng ${of.quoted('text')}` : 'Số tổng'} ghi ${of.said('printed')}, nhưng cộng các số chi tiết được ${of.said('expected')}. Hãy đối chiếu với đơn vị.`,
  'hidden-cells': (of) => `${HIDDEN[of.text('kind')] ?? 'Dòng hoặc cột'}${of.when('text', () => ` ${of.quoted('text')}`)} đang bị ẩn trong tệp. Hãy xem có đúng là số liệu cần lấy không.`,
  outlier: (of) => of.has('least') ? `Tỷ lệ ${of.said('value')} thấp hơn hẳn các đơn vị khác (thấp nhất là ${of.said('least')} %). Hãy kiểm tra có phải ghi phần của 1 thay vì phần trăm không.` : of.has('others') ? `Số ${of.has('value') ? of.said('value') : of.quoted('text')} lớn gấp hơn trăm lần số của mọi đơn vị khác (cao nhất là ${of.said('others')}). Hãy kiểm tra có gõ thừa số không không.` : of.has('most') ? `Tỷ lệ ${of.has('value') ? of.said('value') : of.quoted('text')} lớn hơn ${of.said('most')} %. Hãy kiểm tra có gõ thiếu dấu phẩy không.` : `Số ${of.has('value') ? of.text('value') : of.quoted('text')} khác hẳn các kỳ trước${of.when('usual', () => ` (thường khoảng ${of.said('usual')})`)}. Hãy kiểm tra có gõ nhầm không.`,
  'differs-from-stored': (of) => `${of.has('unit') && of.has('indicator') ? `${of.quoted('indicator')} của ${of.quoted('unit')}` : 'Ô này'} đã có số ${of.said('stored')}${of.when('file', () => ` từ tệp ${of.quoted('file')}`)}, tệp mới ghi ${of.has('value') ? of.text('value') : of.quoted('text')}. Số cũ được giữ cho đến khi chấp nhận số mới.`,
  'legacy-encoding': (of) => `Chữ trong tệp viết bằng bảng mã ${ENCODINGS[of.text('encoding')] ?? 'cũ'} và đã được chuyển sang Unicode${of.when('count', () => ` (${of.text('count')} ô)`)}.`,
  'ambiguous-encoding': (of) => `Không chắc chữ này viết bằng bảng mã nào${of.when('encoding', () => `, có lẽ là ${ENCODINGS[of.text('encoding')] ?? of.text('encoding')}`)}: ${of.quoted('raw')} đọc thành ${of.quoted('text')}. Hãy xác nhận.`,
  'ambiguous-column': (of) => `Không rõ cột nào là số liệu của kỳ này${of.when('columns', () => `: ${of.text('columns')}`)}. Hãy chọn cột đúng.`,
  'error-value': (of) => `Ô này báo lỗi ${of.said('text')} trong Excel, không có số liệu. Hãy sửa công thức trong tệp hoặc nhập con số đúng.`,
  'duplicate-in-batch': (of) => `Số liệu này cũng có trong tệp ${of.has('file') ? of.quoted('file') : 'khác'} nhập cùng lúc. Hãy chọn tệp đúng.`,
  'unit-not-in-form': (of) => `Đơn vị ${of.has('unit') ? of.quoted('unit') : of.quoted('text')} không thuộc diện báo cáo biểu này. Hãy bỏ qua, hoặc thêm đơn vị vào biểu trong Danh mục.`,
  'indicator-not-in-form': (of) => `Chỉ tiêu ${of.has('indicator') ? of.quoted('indicator') : of.quoted('text')} có trong danh mục nhưng không thuộc biểu này. Hãy bỏ qua, hoặc thêm chỉ tiêu vào biểu trong Danh mục.`,
  'period-closed': (of) => `Kỳ ${of.has('period') ? of.period('period') : 'này'} đã chốt số liệu. Muốn thay đổi, hãy mở lại kỳ trước.`,
  'unmatched-measure': (of) => `Đơn vị tính trong tệp là ${of.quoted('text')}, còn chỉ tiêu ${of.quoted('indicator')} tính bằng ${of.quoted('measure')}. Hãy xác nhận hoặc quy đổi.`,
  'merged-value': (of) => `Số ${of.quoted('text')} nằm trong ô gộp${of.when('range', () => ` ${of.text('range')}`)} trải qua nhiều dòng hoặc cột, không rõ thuộc dòng nào. Hãy nhập số cho từng ô.`,
  'period-assumed': (of) => `Tệp không ghi kỳ báo cáo; số liệu được lấy cho ${of.period('asked')} theo lựa chọn khi nhập.`,
  'unlabelled-value': (of) => `Số ${of.quoted('text')} không có tên chỉ tiêu hay đơn vị ở bên cạnh hoặc phía trên, nên không được lấy.`,
};
