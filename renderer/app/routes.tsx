import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { readSearchState } from '../features/search/query-state.ts';
import { NotFound } from './not-found.tsx';
import { ScreenError } from './screen-error.tsx';
import { readCellSearch, readDocumentSearch, readDossierSearch, readFigureSearch, readMeetingSearch, readPlanSearch, readSharedSearch, type SharedSearch } from './search.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  validateSearch: (search: Record<string, unknown>): SharedSearch => readSharedSearch(search),
  search: { middlewares: [retainSearchParams<SharedSearch>(['form', 'period'])] },
});

const parent = { getParentRoute: () => root };

/** Every screen is its own chunk, loaded when it is first opened. */
const tree = root.addChildren([
  createRoute({ ...parent, path: '/', component: lazyRouteComponent(() => import('../features/overview/page.tsx'), 'OverviewPage') }),
  createRoute({ ...parent, path: '/guide', component: lazyRouteComponent(() => import('../features/guide/page.tsx'), 'GuidePage') }),
  createRoute({ ...parent, path: '/figures', validateSearch: readFigureSearch, component: lazyRouteComponent(() => import('../features/figures/page.tsx'), 'FiguresPage') }),
  createRoute({ ...parent, path: '/analysis', component: lazyRouteComponent(() => import('../features/figures/analysis-page.tsx'), 'AnalysisPage') }),
  createRoute({ ...parent, path: '/board', component: lazyRouteComponent(() => import('../features/board/page.tsx'), 'BoardPage') }),
  createRoute({ ...parent, path: '/imports', component: lazyRouteComponent(() => import('../features/imports/page.tsx'), 'ImportsPage') }),
  createRoute({ ...parent, path: '/imports/$importId', validateSearch: readCellSearch, component: lazyRouteComponent(() => import('../features/imports/review-page.tsx'), 'ImportReviewPage') }),
  createRoute({ ...parent, path: '/reports', component: lazyRouteComponent(() => import('../features/reports/page.tsx'), 'ReportsPage') }),
  createRoute({ ...parent, path: '/reports/$reportId', component: lazyRouteComponent(() => import('../features/reports/report-page.tsx'), 'ReportPage') }),
  createRoute({ ...parent, path: '/documents', validateSearch: readDocumentSearch, component: lazyRouteComponent(() => import('../features/documents/page.tsx'), 'DocumentsPage') }),
  createRoute({ ...parent, path: '/documents/import', validateSearch: readDocumentSearch, component: lazyRouteComponent(() => import('../features/registers/import-page.tsx'), 'RegisterImportPage') }),
  createRoute({ ...parent, path: '/documents/$documentId', component: lazyRouteComponent(() => import('../features/documents/document-page.tsx'), 'DocumentPage') }),
  createRoute({ ...parent, path: '/dossiers', validateSearch: readDossierSearch, component: lazyRouteComponent(() => import('../features/dossiers/page.tsx'), 'DossiersPage') }),
  createRoute({ ...parent, path: '/plans', component: lazyRouteComponent(() => import('../features/plans/page.tsx'), 'PlansPage') }),
  createRoute({ ...parent, path: '/plans/overdue', component: lazyRouteComponent(() => import('../features/plans/overdue-page.tsx'), 'OverduePage') }),
  createRoute({ ...parent, path: '/plans/$planId', validateSearch: readPlanSearch, component: lazyRouteComponent(() => import('../features/plans/plan-page.tsx'), 'PlanPage') }),
  createRoute({ ...parent, path: '/meetings', component: lazyRouteComponent(() => import('../features/meetings/page.tsx'), 'MeetingsPage') }),
  createRoute({ ...parent, path: '/meetings/$meetingId', validateSearch: readMeetingSearch, component: lazyRouteComponent(() => import('../features/meetings/meeting-page.tsx'), 'MeetingPage') }),
  createRoute({ ...parent, path: '/catalogue', component: lazyRouteComponent(() => import('../features/catalogue/page.tsx'), 'CataloguePage') }),
  createRoute({ ...parent, path: '/catalogue/$section', component: lazyRouteComponent(() => import('../features/catalogue/page.tsx'), 'CataloguePage') }),
  createRoute({ ...parent, path: '/search', validateSearch: readSearchState, component: lazyRouteComponent(() => import('../features/search/page.tsx'), 'SearchPage') }),
  createRoute({ ...parent, path: '/log', component: lazyRouteComponent(() => import('../features/log/page.tsx'), 'LogPage') }),
  createRoute({ ...parent, path: '/settings', component: lazyRouteComponent(() => import('../features/settings/page.tsx'), 'SettingsPage') }),
]);

/** Hash addresses: they work from a file protocol and from the loopback host alike. */
export function createWindowRouter() {
  return createRouter({ routeTree: tree, history: createHashHistory(), defaultPreload: 'intent', defaultErrorComponent: ScreenError, scrollRestoration: false });
}
