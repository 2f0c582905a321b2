// What quality does not let happen: a case closed by whoever was to mend it, a record deleted before its years are over.
import { provisionRule } from './automation.ts';
import type { Builder } from './builder.ts';

export async function provisionKeptRecords(b: Builder): Promise<void> {
  const { case_closing, retention } = b.hospital.files.controls.value;
  await provisionRule(b, {
    key: 'case_closing',
    name: case_closing.name,
    model: 'mgmtsystem.nonconformity',
    trigger: 'on_create_or_write',
    fields: ['stage_id'],
    before: "[('state', '!=', 'done')]",
    after: "[('state', '=', 'done')]",
    code: CLOSING,
  });
  await provisionRule(b, {
    key: 'retention',
    name: retention.name,
    model: 'dms.file',
    trigger: 'on_unlink',
    after: `[('directory_id', '=', ${b.id(`directory:${retention.directory}`)})]`,
    code: keep(retention.years),
  });
}

const CLOSING = `for case in records:
    if not case.cause_ids and not case.analysis:
        raise UserError('The cause has to be stated before the nonconformity is closed.')
    if env.uid in (case.action_ids | case.immediate_action_id).mapped('user_id').ids:
        raise UserError('Somebody other than the owner of the action has to check that it worked.')
`;

function keep(years: number): string {
  return `for record in records:
    day = record.create_date + dateutil.relativedelta.relativedelta(years=${years})
    if day > datetime.datetime.now():
        raise UserError('%s is kept until %s and cannot be deleted before.' % (record.name, day.date()))
`;
}
