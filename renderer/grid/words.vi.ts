export const vi = {
  corner: 'Đơn vị',
  total: 'Tổng cộng',
  help: 'Phím mũi tên để di chuyển, gõ để nhập, F2 để sửa, Esc rồi Tab để rời bảng.',
  cellName: (row: string, col: string, value: string) => `${row}, ${col}: ${value === '' ? 'để trống' : value}`,
  selectAll: 'Chọn cả bảng',
  fault: {
    notANumber: 'Đây không phải là số. Gõ số, “-” (không có), “…” (chưa có số liệu) hoặc “x” (không áp dụng).',
    ambiguous: (choices: string) => `Số này có thể hiểu nhiều cách${choices === '' ? '' : `: ${choices}`}. Dấu phẩy ngăn phần thập phân, dấu chấm ngăn hàng nghìn.`,
    tooManyDecimals: (decimals: number) => (decimals === 0 ? 'Chỉ tiêu này chỉ nhận số nguyên.' : `Chỉ tiêu này chỉ nhận ${decimals} chữ số thập phân.`),
    negative: 'Số liệu này không thể nhỏ hơn 0.',
  },
  or: 'hay',
  sign: { typed: 'nhập tay', corrected: 'đã sửa sau lần gửi đầu', unsaved: 'đang lưu', failed: 'chưa lưu được' },
  state: { zero: 'không có', missing: 'chưa có số liệu', notApplicable: 'không áp dụng' },
};
