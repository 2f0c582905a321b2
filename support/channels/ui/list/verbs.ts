// Lists and cards on the screen: the verbs, each of them a line that names what carries it out.
import type { ListVerbs } from '../../list-verbs.ts';
import type { Acts } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { said } from '../said.ts';
import { moveCard, quickCreate } from './cards.ts';
import { importFile } from './import.ts';
import { changeSelected, selectAll } from './many.ts';
import { goToNeighbour, setGroup, showColumn, sortBy, switchView, turnPage } from './pages.ts';
import { readList } from './reading.ts';
import {
  choosePanel,
  clearSearch,
  favourite,
  filter,
  groupBy,
  removeFacet,
  saveFavourite,
  search,
} from './search.ts';

export function listVerbs(acts: Acts): ListVerbs {
  const act = (verb: string, words: Record<string, unknown>, run: (desk: Desk) => Promise<void>) =>
    acts.act({ verb, said: words, run });
  return {
    reading: () => acts.look(readList),
    search: (text, field) => act('search', { text, field }, (desk) => search(desk, text, field)),
    filter: (name, period) => act('filter', { name, period }, (desk) => filter(desk, name, period)),
    groupBy: (name, interval) => act('groupBy', { name, interval }, (desk) => groupBy(desk, name, interval)),
    favourite: (name) => act('favourite', { name }, (desk) => favourite(desk, name)),
    saveFavourite: (name) => act('saveFavourite', { name }, (desk) => saveFavourite(desk, name)),
    panel: (value, heading) => act('panel', { value, heading }, (desk) => choosePanel(desk, value, heading)),
    removeFacet: (text) => act('removeFacet', { text }, (desk) => removeFacet(desk, text)),
    clearSearch: () => act('clearSearch', {}, clearSearch),
    view: (kind) => act('view', { kind }, (desk) => switchView(desk, kind)),
    nextPage: () => act('nextPage', {}, (desk) => turnPage(desk, 'next')),
    previousPage: () => act('previousPage', {}, (desk) => turnPage(desk, 'previous')),
    openGroup: (title) => act('openGroup', { title }, (desk) => setGroup(desk, title, true)),
    closeGroup: (title) => act('closeGroup', { title }, (desk) => setGroup(desk, title, false)),
    sortBy: (column) => act('sortBy', { column }, (desk) => sortBy(desk, column)),
    showColumn: (title) =>
      act('showColumn', { title }, async (desk) => {
        await showColumn(desk, title);
      }),
    selectAll: () => act('selectAll', {}, selectAll),
    changeSelected: (column, value) =>
      act('changeSelected', { column, value: said(value) }, (desk) => changeSelected(desk, column, value)),
    importFile: (file, { testOnly = false } = {}) =>
      acts.act({
        verb: 'importFile',
        said: { file: file.file, testOnly },
        run: (desk) => importFile(desk, file, testOnly),
      }),
    moveCard: (card, stage) => act('moveCard', { card, stage }, (desk) => moveCard(desk, card, stage)),
    quickCreate: (stage, cells) =>
      act('quickCreate', { stage, cells: said(cells) }, (desk) => quickCreate(desk, stage, cells)),
    nextRecord: () => act('nextRecord', {}, (desk) => goToNeighbour(desk, 'next')),
    previousRecord: () => act('previousRecord', {}, (desk) => goToNeighbour(desk, 'previous')),
  };
}
