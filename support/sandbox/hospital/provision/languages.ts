// The languages that the hospital's people work in: installed only where somebody needs one, as each takes its time.
import type { Builder } from './builder.ts';

/** Every Odoo has it. */
const ENGLISH = 'en_US';

export async function provisionLanguages(b: Builder): Promise<void> {
  const file = b.hospital.files.personas;
  const wanted = new Set(b.hospital.personas.map((person) => person.language));
  wanted.delete(ENGLISH);
  for (const code of wanted) {
    const at = { file, key: `language ${code}` };
    const id = await b.find(at, 'res.lang', [['code', '=', code]]);
    const values = { lang_ids: [[6, 0, [id]]], overwrite: false };
    const [wizard] = (await b.call(at, 'base.language.install', 'create', [[values]])) as number[];
    await b.call(at, 'base.language.install', 'lang_install', [[wizard ?? 0]]);
  }
}
