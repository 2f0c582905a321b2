// The rainbow man: what it says is told, and it stands in nobody's way.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Ward } from '../live/ward.ts';

export function effects({ people, hospital, channel }: Ward): void {
  test('what the rainbow man says is told, and the next act goes through him', async () => {
    await people.call('setup', 'ir.config_parameter', 'set_param', ['base_setup.show_effect', 'True']);
    const { login, password } = hospital.reference;
    const user = await people.last('res.users', [['login', '=', login]]);
    const id = await people.create('setup', 'crm.lead', {
      name: 'A ward more',
      type: 'opportunity',
      user_id: user.id,
      expected_revenue: 5_000_000,
    });
    const own = channel();
    try {
      const seller = await own.signIn({ key: 'everybody', name: login, login, password: () => password });
      await seller.open({ model: 'crm.lead', id, name: 'A ward more' });
      seller.notices();
      await seller.press({ label: 'Won' });
      const [cheer, ...more] = seller.notices();
      assert.deepEqual([cheer?.kind, cheer?.title, more], ['success', '', []]);
      assert.match(cheer?.text ?? '', /\w+/);
      await seller.fill({ label: 'Email' }, 'ward@hospital.example');
      await seller.save();
      assert.equal(await people.field('crm.lead', id, 'email_from'), 'ward@hospital.example');
    } finally {
      await own.close();
    }
  });
}
