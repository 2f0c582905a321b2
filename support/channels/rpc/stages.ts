// The status bar: its stages, and moving to one.

import { domainOf } from '../../odoo/form/choices.ts';
import type { Form } from '../../odoo/form/form.ts';
import type { Named } from '../../odoo/form/values.ts';
import type { Json } from '../../odoo/transport.ts';
import { sameLabel } from '../../odoo/view/labels.ts';
import { nearestFirst } from '../../odoo/view/nearest.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';
import type { ScreenReading } from '../channel.ts';
import { ScreenError } from '../errors.ts';
import { isStatusBar } from './find.ts';
import { type FormScreen, titleOf } from './screens.ts';

interface Stage {
  readonly value: Json | Named;
  readonly label: string;
  readonly current: boolean;
}

export async function chooseStage(screen: FormScreen, label: string): Promise<void> {
  const { form } = screen;
  const bar = statusBar(form);
  if (!bar) throw new ScreenError('absent', `There is no status bar on ${titleOf(screen)}.`);
  const stages = await stagesOf(form, bar);
  const found = stages.filter((stage) => sameLabel(stage.label, label));
  const labels = nearestFirst(
    label,
    stages.map((stage) => stage.label),
  );
  const [stage] = found;
  if (!stage) {
    throw new ScreenError(
      'absent',
      `The status bar has no stage "${label}". It has: ${labels.join(', ')}.`,
      labels,
    );
  }
  if (found.length > 1)
    throw new ScreenError('ambiguous', `The status bar has ${found.length} stages "${label}".`, labels);
  if (stage.current) return;
  if (!isClickable(form, bar)) {
    const why = `The status bar cannot be clicked here: "${label}" is reached otherwise.`;
    throw new ScreenError('readonly', why, labels);
  }
  await form.record.update(new Map([[bar.name, stage.value]]));
  await form.save();
}

export async function readStages(form: Form): Promise<ScreenReading['stages']> {
  const bar = statusBar(form);
  if (!bar) return undefined;
  const stages = await stagesOf(form, bar);
  return {
    all: stages.map((stage) => stage.label),
    current: stages.find((stage) => stage.current)?.label ?? '',
  };
}

function statusBar(form: Form): FieldNode | undefined {
  return form.view.fields.find((field) => isStatusBar(field) && form.isShown(field));
}

function isClickable(form: Form, bar: FieldNode): boolean {
  return Boolean(bar.options.clickable) && !form.isReadonly(bar);
}

async function stagesOf(form: Form, bar: FieldNode): Promise<Stage[]> {
  const value = form.record.value(bar.name);
  if (bar.info.type === 'selection') {
    const visible =
      bar.attrs.statusbar_visible
        ?.split(',')
        .map((one) => one.trim())
        .filter(Boolean) ?? [];
    return (bar.info.selection ?? [])
      .filter(([key]) => visible.length === 0 || key === value || visible.includes(String(key)))
      .map(([key, label]) => ({ value: key, label, current: key === value }));
  }
  const current = (value || undefined) as Named | undefined;
  const own = domainOf(form.record, bar);
  const domain = own.length > 0 && current ? ['|', ['id', '=', current.id], ...joined(own)] : own;
  const stages = (await form.env.session.call(bar.info.relation ?? '', 'search_read', [], {
    domain,
    fields: ['display_name'],
  })) as unknown as Array<Named & { display_name: string }>;
  return stages.map((stage) => ({
    value: { id: stage.id, display_name: stage.display_name },
    label: stage.display_name,
    current: stage.id === current?.id,
  }));
}

/** A domain of several terms as one term, so that an "or" before it takes it whole. */
function joined(domain: readonly Json[]): Json[] {
  let missing = -1;
  for (const term of domain) {
    if (term === '&' || term === '|') missing -= 1;
    else if (term !== '!') missing += 1;
  }
  return [...Array.from({ length: Math.max(missing, 0) }, () => '&'), ...domain];
}
