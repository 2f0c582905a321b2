// Surveys that are there before the story begins.
import type { Json } from '../../odoo/transport.ts';
import type { VouchWorld } from '../world.ts';

const KINDS: Readonly<Record<string, string>> = {
  'one of': 'simple_choice',
  'any of': 'multiple_choice',
  'a text': 'text_box',
  'a number': 'numerical_box',
  'a day': 'date',
};

/** Rows of question and answer. The scenario calls the survey by its title. */
export async function made(
  w: VouchWorld,
  title: string,
  rows: ReadonlyArray<readonly string[]>,
): Promise<void> {
  const values = {
    title: w.named(title),
    access_mode: 'public',
    users_login_required: false,
    questions_layout: 'one_page',
    question_and_page_ids: rows.map(
      ([asked = '', answered = ''], at): Json => [0, 0, question(asked, answered, at)],
    ),
  };
  const [id = 0] = (await w.setup.call('survey.survey', 'create', [[values]])) as number[];
  w.keep(title, { model: 'survey.survey', id, name: values.title });
}

function question(asked: string, answered: string, sequence: number): Json {
  const [kind = '', choices = ''] = answered.split(':').map((part) => part.trim());
  const type = KINDS[kind];
  if (type === undefined) {
    throw new Error(
      `The answer to "${asked}" is said as ${Object.keys(KINDS).join(', ')} (with choices after a colon), found "${answered}".`,
    );
  }
  const required = /\s*\*$/;
  return {
    title: asked.replace(required, ''),
    question_type: type,
    sequence,
    constr_mandatory: required.test(asked),
    suggested_answer_ids: choices
      .split(';')
      .filter(Boolean)
      .map((value): Json => [0, 0, { value: value.trim() }]),
  };
}
