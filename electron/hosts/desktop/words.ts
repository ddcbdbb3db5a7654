import type { Language } from '../../contract/base.ts';

const vi = {
  cannotOpen: 'Không mở được thư mục dữ liệu.',
  chooseFolder: 'Chọn thư mục khác',
  quit: 'Thoát',
  unsaved: 'Còn nội dung chưa lưu vào sổ. Rời màn hình này thì phần đó sẽ mất.',
  stay: 'Ở lại',
  leave: 'Rời đi',
  backendEnded: 'Phần xử lý dữ liệu đã dừng đột ngột. Dữ liệu đã lưu không bị mất; hãy mở lại ứng dụng.',
};

const en: typeof vi = {
  cannotOpen: 'The data folder cannot be opened.',
  chooseFolder: 'Choose another folder',
  quit: 'Quit',
  unsaved: 'Something here is not saved in the register yet. It will be lost when you leave this screen.',
  stay: 'Stay',
  leave: 'Leave',
  backendEnded: 'The data process ended unexpectedly. Nothing saved is lost; please open the app again.',
};

/** Words of the desktop's own dialogs, shown before there is a window. */
export function desktopWords(language: Language): typeof vi {
  return language === 'en' ? en : vi;
}
