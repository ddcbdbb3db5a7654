/** What people look for, from the commonest words to the rarest, with and without marks, phrases and numbers. */
const LOOKED_FOR = [
  'cong tac tuyen truyen', 'kế hoạch năm 2020', 'xứ đồng gò mái', '15-KH/BCĐ35', 'duong lien thon', '"chuyển đổi số"', 'báo cáo kết quả lễ hội', 'ban chi dao trong che', 'uỷ ban nhân dân xã', 'ke song', 'quyết định quy hoạch', 'khuyen hoc nuoc sach',
];

/** Every state of the search box while these are typed, from the second letter on. */
export const KEYSTROKES: readonly string[] = LOOKED_FOR.flatMap((text) => Array.from({ length: text.length - 1 }, (_, last) => text.slice(0, last + 2)));
