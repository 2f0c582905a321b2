// Lists and cards without a screen: the verbs, each of them a line that names what carries it out.
import type { ListVerbs } from '../../list-verbs.ts';
import type { Acts } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { moveCard, quickCreate } from './cards.ts';
import { importFile } from './import.ts';
import { changeSelected, selectAll } from './many.ts';
import { goToNeighbour } from './neighbours.ts';
import { setGroup, showColumn, sortBy, switchView, turnPage } from './pages.ts';
import { readList } from './reading.ts';
import { saveFavourite } from './save-search.ts';
import type { ListScreen } from './screen.ts';
import { choosePanel, clearSearch, favourite, filter, groupBy, removeFacet, search } from './search.ts';

export function listVerbs(desk: Desk, acts: Acts): ListVerbs {
  const act = (
    verb: string,
    said: Readonly<Record<string, unknown>>,
    run: (list: ListScreen) => Promise<void> | void,
  ) => acts.act(verb, said, async () => run(desk.listOnTop()));
  return {
    reading: () => acts.look(() => readList(desk, desk.listOnTop())),
    search: (text, field) => act('search', { text, field }, (list) => search(list, text, field)),
    filter: (name, period) => act('filter', { name, period }, (list) => filter(list, name, period)),
    groupBy: (name, interval) => act('groupBy', { name, interval }, (list) => groupBy(list, name, interval)),
    favourite: (name) => act('favourite', { name }, (list) => favourite(list, name)),
    saveFavourite: (name) => act('saveFavourite', { name }, (list) => saveFavourite(desk, list, name)),
    panel: (value, heading) =>
      act('panel', { value, heading }, (list) => choosePanel(desk, list, value, heading)),
    removeFacet: (text) => act('removeFacet', { text }, (list) => removeFacet(list, text)),
    clearSearch: () => act('clearSearch', {}, clearSearch),
    view: (kind) => act('view', { kind }, (list) => switchView(desk, list, kind)),
    nextPage: () => act('nextPage', {}, (list) => turnPage(desk, list, 'next')),
    previousPage: () => act('previousPage', {}, (list) => turnPage(desk, list, 'previous')),
    openGroup: (title) => act('openGroup', { title }, (list) => setGroup(desk, list, title, true)),
    closeGroup: (title) => act('closeGroup', { title }, (list) => setGroup(desk, list, title, false)),
    sortBy: (column) => act('sortBy', { column }, (list) => sortBy(desk, list, column)),
    showColumn: (title) => act('showColumn', { title }, (list) => showColumn(desk, list, title)),
    selectAll: () => act('selectAll', {}, (list) => selectAll(desk, list)),
    changeSelected: (column, value) =>
      act('changeSelected', { column, value }, (list) => changeSelected(desk, list, column, value)),
    importFile: (file, { testOnly = false } = {}) =>
      acts.act('importFile', { file: file.file, testOnly }, () =>
        importFile(desk, desk.listOnTop(), file, testOnly),
      ),
    moveCard: (card, stage) => act('moveCard', { card, stage }, (list) => moveCard(desk, list, card, stage)),
    quickCreate: (stage, cells) =>
      act('quickCreate', { stage, cells }, (list) => quickCreate(desk, list, stage, cells)),
    nextRecord: () => acts.act('nextRecord', {}, () => goToNeighbour(desk, 'next')),
    previousRecord: () => acts.act('previousRecord', {}, () => goToNeighbour(desk, 'previous')),
  };
}
