// What only the `ui` channel has: pictures, and a browser that ends with it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { openWard, personOf } from './ward.ts';

const { hospital, channel } = await openWard('ui');

/** Browser processes that this process started, by id. */
function browsers(): string[] {
  return readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      const [, parent] = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
      return (
        parent === String(process.pid) &&
        /--remote-debugging/.test(readFileSync(`/proc/${id}/cmdline`, 'utf8'))
      );
    } catch (error) {
      // It ended while we looked.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
  });
}

test('a picture is a JPEG of the whole window; the browser ends with its channel', async () => {
  const before = browsers().length;
  const own = channel();
  const nurse = await own.signIn(personOf(hospital, 'ward-nurse'));
  await nurse.go('Helpdesk');
  const picture = await nurse.picture();
  assert.equal(picture?.mediaType, 'image/jpeg');
  assert.deepEqual([...(picture?.bytes.subarray(0, 3) ?? [])], [0xff, 0xd8, 0xff]);
  assert.equal(browsers().length, before + 1);
  await own.close();
  assert.equal(browsers().length, before);
});
