import { useState, type ReactNode } from 'react';
import { ActionIcon, Kbd, Tooltip, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconFileSearch, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { ErrorAlert } from '../components/error-alert.tsx';
import { Page } from '../components/page.tsx';
import { useWords } from '../i18n/shell-words.ts';
import { useApi } from './client.tsx';
import { useCommands, type Command } from './commands.tsx';
import { guideItem, navigationItems } from './navigation.ts';
import { DataNotice, useDamage } from './data-notice.tsx';
import { Palette } from './palette.tsx';
import { SEARCH_BOX } from './search-box.ts';
import classes from './shell.module.css';

const COLLAPSED_KEY = 'so-thu-ky.sidebar-collapsed';

/** As it was left; at first open, unless the window is so narrow (150 % scaling) that the tables need the room. */
function startsCollapsed(): boolean {
  const kept = window.localStorage.getItem(COLLAPSED_KEY);
  return kept === null ? window.innerWidth < 1000 : kept === 'yes';
}

/** The frame of every screen: navigation on the left, the screen on the right, the palette over both. */
export function Shell(): ReactNode {
  const words = useWords();
  const navigate = useNavigate();
  const [collapsed, setCollapsed] = useState(startsCollapsed);
  const damage = useDamage();
  const catalogue = useQuery(useApi().catalogue.get.queryOptions());
  const items = navigationItems(words);

  /** To the search box, with what stands in it when one is there already. */
  const search = (): void => {
    const box = document.getElementById(SEARCH_BOX);
    if (box === null) void navigate({ to: '/search' });
    else box.focus();
  };

  useCommands(words.palette.goTo, [
    ...items.map((item, index): Command => ({
      id: `go.${item.to}`,
      name: item.name,
      icon: item.icon,
      shortcut: `alt+${index + 1}`,
      run: () => void navigate({ to: item.to }),
    })),
    { id: 'go.search', name: words.search.open, hint: words.search.hint, icon: IconFileSearch, shortcut: 'mod+shift+F', run: search },
    { id: 'go.guide', name: words.navigation.guide, icon: guideItem.icon, run: () => void navigate({ to: guideItem.to }) },
  ]);

  const toggle = (): void => {
    window.localStorage.setItem(COLLAPSED_KEY, collapsed ? 'no' : 'yes');
    setCollapsed(!collapsed);
  };
  const toggleName = collapsed ? words.navigation.expand : words.navigation.collapse;

  return (
    <div className={classes.frame} data-collapsed={collapsed || undefined}>
      <a href="#main" className={classes.skip} onClick={(event) => { event.preventDefault(); document.getElementById('main')?.focus(); }}>
        {words.navigation.skip}
      </a>
      <nav className={classes.side} aria-label={words.navigation.label}>
        <div className={classes.brand}>
          <div className={classes.mark} aria-hidden>
            STK
          </div>
          {!collapsed && (
            <div className={classes.brandText}>
              <div className={classes.appName}>{words.appName}</div>
              <div className={classes.committee}>{catalogue.data?.catalogue?.committee.name ?? ''}</div>
            </div>
          )}
        </div>
        <Tooltip label={`${words.search.open} (${words.search.keys})`} position="right" disabled={!collapsed}>
          <Link to="/search" className={classes.find} activeProps={{ 'aria-current': 'page' }} activeOptions={{ includeSearch: false }} aria-label={collapsed ? words.search.open : undefined}>
            <IconFileSearch size={16} aria-hidden />
            {!collapsed && <span className={classes.findText}>{words.search.open}</span>}
            {!collapsed && <Kbd size="xs" aria-hidden>{words.search.keys}</Kbd>}
          </Link>
        </Tooltip>
        <Tooltip label={`${words.palette.open} (Ctrl+K)`} position="right" disabled={!collapsed}>
          <UnstyledButton className={classes.find} onClick={spotlight.open} aria-label={collapsed ? words.palette.open : undefined}>
            <IconSearch size={16} aria-hidden />
            {!collapsed && <span className={classes.findText}>{words.palette.open}</span>}
            {!collapsed && <Kbd size="xs" aria-hidden>Ctrl K</Kbd>}
          </UnstyledButton>
        </Tooltip>
        <ul className={classes.items}>
          {items.map((item) => (
            <li key={item.to}>
              <Tooltip label={item.name} position="right" disabled={!collapsed}>
                <Link
                  to={item.to}
                  className={classes.item}
                  data-sub={item.sub || undefined}
                  aria-label={collapsed ? item.name : undefined}
                  activeProps={{ 'aria-current': 'page' }}
                  activeOptions={{ exact: item.to === '/', includeSearch: false }}
                >
                  <item.icon size={18} stroke={1.7} aria-hidden />
                  {!collapsed && <span>{item.name}</span>}
                </Link>
              </Tooltip>
            </li>
          ))}
        </ul>
        <ActionIcon className={classes.collapse} onClick={toggle} aria-label={toggleName} title={toggleName}>
          {collapsed ? <IconLayoutSidebarLeftExpand size={18} /> : <IconLayoutSidebarLeftCollapse size={18} />}
        </ActionIcon>
      </nav>
      <main className={classes.main} id="main" tabIndex={-1} data-notice={damage === null ? undefined : 'yes'}>
        {damage !== null && <DataNotice failure={damage.failure} />}
        {/* Without the catalogue no screen could tell an empty register from one it cannot reach. */}
        {catalogue.isError && catalogue.data === undefined ? (
          <Page title={words.failure.title}>
            <ErrorAlert error={catalogue.error} onRetry={() => void catalogue.refetch()} />
          </Page>
        ) : (
          <Outlet />
        )}
      </main>
      <Palette />
    </div>
  );
}
