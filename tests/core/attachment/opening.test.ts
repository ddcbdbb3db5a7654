import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isOpenedName, openingOf } from '../../../electron/core/attachment/opening.ts';
import { safeFileName } from '../../../electron/core/text/file-name.ts';
import { docxOf, docxOfLines, pdfOfLines, PNG } from '../../builders/attachment/files.ts';
import { odtOf } from '../../builders/attachment/office-files.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from([...values, ...Array<number>(64).fill(0)]);
const PROGRAM = bytes(0x4d, 0x5a, 0x90);
const SHORTCUT = bytes(0x4c, 0, 0, 0, 1, 0x14, 2, 0);
const OLD_OFFICE = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const WITH_MACROS = docxOf({ body: '', parts: { 'word/vbaProject.bin': 'x' } });
const OLD_WITH_MACROS = new Uint8Array([...OLD_OFFICE, ...utf16('_VBA_PROJECT'), 0, 0]);

function utf16(word: string): readonly number[] {
  return [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
}

const shown = (name: string, content: Uint8Array): string => {
  const opening = openingOf(safeFileName(name), content);
  return opening.kind === 'open' ? 'open' : `${opening.kind} ${opening.because}`;
};

describe('a file is opened in its own program', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['Hướng dẫn 04.pdf', pdfOfLines('a'), 'open'],
    ['Kế hoạch.docx', docxOfLines('a'), 'open'],
    ['Kế hoạch đặt mật khẩu.docx', OLD_OFFICE, 'open'],
    ['Kế hoạch.odt', odtOf(''), 'open'],
    ['cũ.doc', OLD_OFFICE, 'open'],
    ['xuất từ phần mềm.xls', text('<html><table></table></html>'), 'open'],
    ['ảnh.JPG', bytes(0xff, 0xd8, 0xff), 'open'],
    ['số liệu.csv', text('Tên;Số\nAn Hoà;5'), 'open'],
    ['ghi chú.txt', text('MZ là hai chữ đầu'), 'open'],
    ['phát thanh.mp3', bytes(0x49, 0x44, 0x33), 'open'],
  ])('%s', (name, content, expected) => {
    expect(shown(name, content)).toBe(expected);
  });
});

describe('a person is asked first', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['biểu mẫu.docm', WITH_MACROS, 'ask macros'],
    ['biểu mẫu.docm', docxOfLines('chưa có macro'), 'ask macros'],
    ['đổi đuôi.docx', WITH_MACROS, 'ask macros'],
    ['cũ có macro.doc', OLD_WITH_MACROS, 'ask macros'],
    ['trang.html', text('<html></html>'), 'ask web-page'],
    ['hình.svg', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'ask web-page'],
  ])('about %s', (name, content, expected) => {
    expect(shown(name, content)).toBe(expected);
  });
});

describe('a file is never opened, only saved', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ...['exe', 'bat', 'cmd', 'js', 'vbs', 'ps1', 'lnk', 'scr', 'msi', 'hta', 'jar', 'chm', 'url', 'reg', 'xll', 'iso', 'sh'].map((ending) => [`a.${ending}`, text('x'), 'never program'] as const),
    ['Hướng dẫn.pdf.exe', pdfOfLines('a'), 'never program'],
    ['Hướng dẫn.pdf.EXE. ', pdfOfLines('a'), 'never program'],
    ['Hướng dẫn\u202Efdp.exe', pdfOfLines('a'), 'never program'],
    ['Hướng dẫn.exe\u202Efdp.', pdfOfLines('a'), 'never unknown-kind'],
    ['Hướng dẫn.pdf', PROGRAM, 'never program'],
    ['Kế hoạch.docx', SHORTCUT, 'never program'],
    ['Hướng dẫn.pdf', text('<script>alert(1)</script>'), 'never not-its-kind'],
    ['Kế hoạch.docx', PNG, 'never not-its-kind'],
    ['ảnh.png', docxOfLines('a'), 'never not-its-kind'],
    ['a.dat', text('x'), 'never unknown-kind'],
    ['không đuôi', text('x'), 'never unknown-kind'],
    ['a.constructor', text('x'), 'never unknown-kind'],
  ])('%j', (name, content, expected) => {
    expect(shown(name, content)).toBe(expected);
  });

  test.prop([fc.string(), fc.constantFrom('.exe', '.bat', '.cmd', '.js', '.vbs', '.ps1', '.lnk', '.scr', '.msi', '.hta'), fc.constantFrom('', ' ', '.', '. .', '\u202E', '\u200B'), fc.uint8Array()])(
    'whatever stands before a program’s ending, after it, and in the file',
    (before, ending, after, content) => {
      const name = safeFileName(`${before}${ending}${after}`);
      expect(openingOf(name, content).kind).toBe('never');
      expect(isOpenedName(name)).toBe(false);
    },
  );
});
