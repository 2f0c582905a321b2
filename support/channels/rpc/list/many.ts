// Many rows at once without a screen: ticking all, typing into a cell of all that are ticked.
import { evaluateCondition } from '../../../odoo/expression/evaluate.ts';
import { textOfValue } from '../../../odoo/form/texts.ts';
import type { Dict } from '../../../odoo/transport.ts';
import type { Value } from '../../channel.ts';
import { notForMany, nothingTicked } from '../../list-words.ts';
import type { Desk } from '../desk.ts';
import { setValue } from '../fill.ts';
import { columnOf, columnsOf } from '../find.ts';
import { blankRecord, readPage } from './page.ts';
import type { ListScreen } from './screen.ts';

export async function selectAll(desk: Desk, list: ListScreen): Promise<void> {
  const { rows, groups, total } = await readPage(desk, list);
  const records = groups.length > 0 ? groups.reduce((sum, group) => sum + group.count, 0) : total;
  list.selected = rows.map((row) => row.id);
  if (records <= rows.length) return;
  list.selected = (await desk.session.call(list.view.model, 'search', [list.domain], {
    context: list.context,
  })) as number[];
}

/** Reaches the rows of the page only, as the screen does. */
export async function changeSelected(
  desk: Desk,
  list: ListScreen,
  title: string,
  value: Value,
): Promise<void> {
  if (list.selected.length === 0) throw nothingTicked(list.title);
  const column = columnOf(desk, columnsOf(list.view, blankRecord(desk, list)), title, `"${list.title}"`);
  const { rows } = await readPage(desk, list);
  const ticked = rows.filter((row) => list.selected.includes(row.id));
  const open = ticked.filter(
    ({ record }) => !evaluateCondition(column.readonly, record.names(), desk.env.clock),
  );
  const [first] = open;
  if (!list.view.multiEdit || !first) throw notForMany(title, list.title);
  const { record } = first;
  await setValue(record, column, title, value);
  const changes = record.toSend(false);
  const ids = open.map((row) => row.id);
  const save = async (): Promise<void> => {
    await desk.session.call(list.view.model, 'web_save', [ids, changes as Dict], {
      context: list.context,
      specification: record.specification(),
    });
  };
  if (ticked.length < 2) return save();
  const to = textOfValue(column.info, record.value(column.name)) || desk.say('None');
  const text = [
    list.selected.length > ticked.length
      ? desk.say('This update will only consider the records of the current page.')
      : '',
    open.length < ticked.length
      ? desk.say(
          'Among the %(total)s selected records, %(valid_count)s are valid for this update.',
          ticked.length,
          open.length,
        )
      : '',
    desk.say('Are you sure you want to update %(count)s records?', open.length),
    `${desk.say('Field:')} ${column.string} ${desk.say('Update to:')} ${to}`,
  ];
  desk.push({
    kind: 'question',
    title: desk.say('Confirmation'),
    text: text.filter((line) => line !== '').join(' '),
    answers: [
      { label: desk.say('Update'), run: save },
      { label: desk.say('Cancel'), run: async () => undefined },
    ],
  });
}
