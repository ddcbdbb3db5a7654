import {
  IconBook2, IconChartBar, IconClipboardList, IconFileImport, IconFiles, IconFolders, IconHistory, IconHome, IconListCheck, IconListDetails, IconReportAnalytics, IconSettings, IconTable, IconUsersGroup, type Icon,
} from '@tabler/icons-react';
import type { Words } from '../i18n/words.tsx';
import type { vi } from '../i18n/vi.ts';

export type NavigationItem = {
  readonly to: '/' | '/figures' | '/analysis' | '/board' | '/imports' | '/reports' | '/documents' | '/dossiers' | '/plans' | '/meetings' | '/catalogue' | '/log' | '/settings';
  readonly name: string;
  readonly icon: Icon;
  /** Stands under the item above it. */
  readonly sub: boolean;
};

/** The areas of the register in the order of the navigation. Areas come here when they are built, not before. */
export function navigationItems({ navigation }: Words<typeof vi>): readonly NavigationItem[] {
  return [
    { to: '/', name: navigation.overview, icon: IconHome, sub: false },
    { to: '/figures', name: navigation.figures, icon: IconTable, sub: false },
    { to: '/imports', name: navigation.imports, icon: IconFileImport, sub: true },
    { to: '/board', name: navigation.board, icon: IconListCheck, sub: true },
    { to: '/analysis', name: navigation.analysis, icon: IconChartBar, sub: true },
    { to: '/reports', name: navigation.reports, icon: IconReportAnalytics, sub: false },
    { to: '/documents', name: navigation.documents, icon: IconFiles, sub: false },
    { to: '/dossiers', name: navigation.dossiers, icon: IconFolders, sub: true },
    { to: '/plans', name: navigation.plans, icon: IconListDetails, sub: false },
    { to: '/meetings', name: navigation.meetings, icon: IconUsersGroup, sub: false },
    { to: '/catalogue', name: navigation.catalogue, icon: IconBook2, sub: false },
    { to: '/log', name: navigation.log, icon: IconHistory, sub: false },
    { to: '/settings', name: navigation.settings, icon: IconSettings, sub: false },
  ];
}

/** The set-up guide is reached from the overview, the settings and the palette. */
export const guideItem = { to: '/guide', icon: IconClipboardList } as const;
