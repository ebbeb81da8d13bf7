import { recall, remember } from './device-memory.ts';

const key = 'madoguchi.device';

interface Tab {
  readonly device: string;
  readonly link: HTMLAnchorElement;
  readonly panel: HTMLElement;
}

/** Turns each row of device links into tabs (WAI-ARIA pattern), and stores the chosen device. */
export function enhanceDeviceTabs(root: ParentNode = document): void {
  for (const group of root.querySelectorAll<HTMLElement>('.devices')) enhance(group);
}

function enhance(group: HTMLElement): void {
  const row = group.querySelector('.tabs');
  const tabs = [...group.querySelectorAll<HTMLAnchorElement>('.tabs a')].flatMap((link): Tab[] => {
    const panel = document.getElementById(link.hash.slice(1));
    return panel === null ? [] : [{ device: link.dataset.device ?? '', link, panel }];
  });
  const [first] = tabs;
  if (row === null || first === undefined) return;

  const select = (chosen: Tab) => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.link.ariaSelected = String(isChosen);
      tab.link.tabIndex = isChosen ? 0 : -1;
      // Where supported, page search and links to a step can open an `until-found` panel.
      tab.panel.ariaHidden = isChosen ? null : 'true';
      if (isChosen) tab.panel.removeAttribute('hidden');
      else tab.panel.setAttribute('hidden', 'until-found');
    }
  };
  const choose = (tab: Tab) => {
    select(tab);
    remember(key, tab.device);
  };

  row.role = 'tablist';
  tabs.forEach((tab, index) => {
    tab.link.id = `${tab.panel.id}-tab`;
    tab.link.role = 'tab';
    tab.link.setAttribute('aria-controls', tab.panel.id);
    tab.panel.role = 'tabpanel';
    tab.link.addEventListener('click', (event) => {
      event.preventDefault();
      choose(tab);
    });
    tab.link.addEventListener('keydown', (event) => {
      const target = tabs[tabAfter(event.key, index, tabs.length)];
      if (target === undefined) return;
      event.preventDefault();
      choose(target);
      target.link.focus();
    });
    tab.panel.addEventListener('beforematch', () => select(tab));
  });

  const tabOfFragment = () => {
    const target = fragmentTarget();
    return target === null ? undefined : tabs.find(({ panel }) => panel.contains(target));
  };
  const tabFor = (name: string | null) => tabs.find(({ device }) => device === name);
  const named = recall(key);
  // Where the app has no steps of its own, its readers hold a phone.
  const nearest = named === 'app' ? tabFor('smartphone') : undefined;
  select(tabOfFragment() ?? tabFor(named) ?? nearest ?? tabFor(likelyDevice()) ?? first);
  addEventListener('hashchange', () => {
    const tab = tabOfFragment();
    if (tab === undefined) return;
    select(tab);
    fragmentTarget()?.scrollIntoView();
  });
}

/** The element that the fragment names. A fragment may be any text, and decoding `#%` throws. */
function fragmentTarget(): HTMLElement | null {
  const fragment = location.hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(fragment));
  } catch {
    return document.getElementById(fragment);
  }
}

function tabAfter(key: string, index: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case ' ':
      return index;
    default:
      return -1;
  }
}

// A narrow touch screen is a phone, and most likely the order is placed on it, too.
function likelyDevice(): string {
  return matchMedia('(pointer: coarse) and (max-width: 48rem)').matches ? 'smartphone' : 'pc';
}
