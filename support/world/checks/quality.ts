// Assertions on inspections, nonconformity, corrective action and the audit trail.
import type { RecordRef } from '../../channels/channel.ts';
import { nameOf } from '../observer.ts';
import type { VouchWorld } from '../world.ts';

export async function inspectionWaits(w: VouchWorld, lot: string): Promise<void> {
  const inspection = await w.observer.read(w.the('inspection'), ['state', 'internal_notes']);
  w.facts.check(
    'state of the inspection',
    'draft or ready',
    String(inspection['state']),
    ['draft', 'ready'].includes(String(inspection['state'])),
  );
  w.facts.check(
    'what the inspection names',
    lot,
    String(inspection['internal_notes']),
    String(inspection['internal_notes']).includes(w.named(lot)),
  );
}

export async function passed(w: VouchWorld, word: string): Promise<void> {
  const { state } = await w.observer.read(w.the(word), ['state']);
  w.facts.equal(`state of the ${word}`, state, 'success');
}

export async function failed(w: VouchWorld): Promise<void> {
  const { state } = await w.observer.read(w.the('inspection'), ['state']);
  w.facts.equal('state of the inspection', state, 'failed');
}

/** Closing is refused by Odoo itself; it is tried on the screen after the server said that it would refuse. */
export async function cannotCloseNonconformity(w: VouchWorld, who: string): Promise<void> {
  const record = w.the('nonconformity');
  await hasOpenAction(w, record);
  const closed = await w.observer.one('stage Closed', 'mgmtsystem.nonconformity.stage', [
    ['name', '=', 'Closed'],
  ]);
  await w.refusals.cannot(await w.seat(who), {
    act: 'close the nonconformity early',
    way: {
      shown: async (seat) => {
        await seat.go(w.menu('nonconformities'));
        await seat.openRow(record);
        return (await seat.screen()).stages?.all.includes('Closed') ?? false;
      },
      take: (seat) => seat.chooseStage('Closed'),
    },
    server: [
      {
        gap: 'nonconformity-closed-early',
        call: {
          ...record,
          ids: [record.id],
          method: 'write',
          args: [{ stage_id: closed.id }],
          watch: ['stage_id'],
        },
      },
    ],
  });
  const { stage_id: stage } = await w.observer.read(record, ['stage_id']);
  w.facts.check('stage of the nonconformity', 'not Closed', nameOf(stage), nameOf(stage) !== 'Closed');
}

/** Without one, it would be something else that keeps it from being closed. */
async function hasOpenAction(w: VouchWorld, { id }: RecordRef): Promise<void> {
  const open = await w.observer.search(
    'mgmtsystem.action',
    [
      ['nonconformity_ids', '=', id],
      ['stage_id.is_ending', '=', false],
    ],
    ['name'],
  );
  const names = open.map((action) => String(action['name'])).join(', ');
  w.facts.check('open actions of the nonconformity', 'at least one', names || 'none', open.length > 0);
}

export async function actionClosed(w: VouchWorld): Promise<void> {
  const { stage_id: stage } = await w.observer.read(w.the('corrective action'), ['stage_id']);
  w.facts.equal('stage of the corrective action', nameOf(stage), 'Closed');
}

export async function nonconformityClosed(w: VouchWorld): Promise<void> {
  const found = await w.observer.read(w.the('nonconformity'), ['stage_id', 'closing_date']);
  w.facts.equal('stage of the nonconformity', nameOf(found['stage_id']), 'Closed');
  w.facts.check('closing date', 'a date', String(found['closing_date']), Boolean(found['closing_date']));
}

/** The audit log, not the screen: who changed what, by name. */
export async function auditTrail(w: VouchWorld): Promise<void> {
  const who = async (model: string, id: number, field: string, value: string) => {
    const lines = await w.observer.search(
      'auditlog.log.line',
      [
        ['log_id.model_id.model', '=', model],
        ['log_id.res_id', '=', id],
        ['field_name', '=', field],
        ['new_value_text', 'ilike', value],
      ],
      ['log_id'],
      { order: 'id desc', limit: 1 },
    );
    const [line] = lines;
    if (!line) return 'nobody';
    const log = await w.observer.read(
      { model: 'auditlog.log', id: (line['log_id'] as [number, string])[0] },
      ['user_id'],
    );
    return nameOf(log['user_id']);
  };
  const expect = async (what: string, record: string, field: string, value: string, person: string) => {
    const { model, id } = w.the(record);
    w.facts.equal(what, await who(model, id, field, value), w.person(person).name);
  };
  await expect('who released the requirement', 'requirement', 'state', 'approved', 'the procurement manager');
  await expect('who committed the order', 'order', 'state', 'purchase', 'the second procurement approver');
  await expect('who posted the bill', 'bill', 'state', 'posted', 'the accounts payable clerk');
  await expect('who closed the request', 'request', 'stage_id', 'Repaired', 'the technician');
  await expect('who closed the ticket', 'ticket', 'stage_id', 'Done', 'the service desk agent');
  const receipt = await w.observer.search(
    'mail.tracking.value',
    [
      ['mail_message_id.model', '=', 'stock.picking'],
      ['mail_message_id.res_id', '=', w.the('receipt').id],
      ['new_value_char', '=', 'Done'],
    ],
    ['create_uid'],
    { limit: 1 },
  );
  w.facts.equal('who received', nameOf(receipt[0]?.['create_uid']), w.person('the storekeeper').name);
}
