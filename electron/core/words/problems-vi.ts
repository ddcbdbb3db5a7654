import type { CatalogueProblemCode } from '../catalogue/problems.ts';
import type { Wording } from './params.ts';

/** The faults of a catalogue file, in Vietnamese; where they stand is said in front. */
export const PROBLEMS_VI: Readonly<Record<CatalogueProblemCode, Wording>> = {
  'not-an-object': () => 'phải là một nhóm thông tin { … }.',
  'not-a-list': () => 'phải là một danh sách [ … ].',
  'not-a-text': () => 'phải là chữ, đặt trong dấu ngoặc kép.',
  'not-a-whole-number': () => 'phải là số nguyên.',
  'empty-text': () => 'không được để trống.',
  'missing-field': (of) => `thiếu mục ${of.quoted('field')}.`,
  'unknown-field': (of) => `có mục lạ ${of.quoted('field')}.`,
  'unknown-format': (of) => `tệp danh mục phải ghi định dạng ${of.quoted('expected')}${of.when('found', () => `, ở đây ghi ${of.quoted('found')}`)}.`,
  'unknown-value': (of) => `giá trị ${of.quoted('found')} không đúng; phải là một trong: ${of.said('allowed')}.`,
  'not-a-date': (of) => `${of.has('found') ? `${of.quoted('found')} không phải` : 'phải là'} ngày dạng năm-tháng-ngày, như 2020-02-01.`,
  'out-of-range': (of) => `phải từ ${of.said('from')} đến ${of.said('to')}.`,
  duplicate: (of) => `${of.quoted('found')} bị trùng với ${of.said('first')}.`,
  'unknown-reference': (of) => `không có ${of.quoted('found')} trong ${of.said('list')}.`,
  'ends-before-it-begins': (of) => `ngày kết thúc ${of.date('to')} trước ngày bắt đầu ${of.date('from')}.`,
  'terms-overlap': (of) => `nhiệm kỳ này chồng lên nhiệm kỳ ${of.quoted('other')}.`,
  'event-without-units': () => 'thay đổi địa giới phải nêu đơn vị trước và đơn vị sau.',
  'event-date-differs': (of) => `ngày ${of.date('date')} không khớp với hiệu lực của đơn vị ${of.quoted('unit')}${of.when('expected', () => ` (${of.date('expected')})`)}.`,
  'derivation-cycle': (of) => `chỉ tiêu cộng vòng lại chính nó: ${of.said('cycle')}.`,
  'derived-ratio': (of) => `không thể cộng tỷ lệ ${of.quoted('found')}.`,
  'channel-without-name': () => 'kênh phải có ít nhất một tên.',
  'names-overlap': (of) => `tên này bắt đầu khi tên ${of.quoted('other')} chưa kết thúc; hãy ghi ngày kết thúc của tên cũ.`,
  'own-parent': (of) => `đơn vị ${of.quoted('found')} là cấp trên của chính nó.`,
};
