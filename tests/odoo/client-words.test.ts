// The web client's own words in a language: its own module first, English where nobody has translated, places filled in.
import assert from 'node:assert/strict';
import test from 'node:test';
import { clientWords, ENGLISH, sayerOf } from '../../support/odoo/client-words.ts';

const FRENCH = {
  modules: {
    web: {
      messages: [
        { id: 'New', string: 'Nouveau' },
        { id: 'Add %s', string: 'Ajouter %s' },
        { id: 'Among %(total)s, %(valid)s are valid', string: '%(valid)s valables sur %(total)s' },
      ],
    },
    helpdesk: {
      messages: [
        { id: 'New', string: 'Neuf' },
        { id: 'Ticket', string: 'Ticket d’assistance' },
      ],
    },
  },
};

test('the words of the client’s own module come first, then those of any other, then English', () => {
  const say = sayerOf(FRENCH);
  assert.deepEqual(
    [say('New'), say('Ticket'), say('Discard')],
    ['Nouveau', 'Ticket d’assistance', 'Discard'],
  );
});

test('places are filled in, by their names where a translation has them in another order', () => {
  const say = sayerOf(FRENCH);
  assert.equal(say('Add %s', 'Contact'), 'Ajouter Contact');
  assert.equal(say('Among %(total)s, %(valid)s are valid', 3, 2), '2 valables sur 3');
  assert.equal(ENGLISH('Among %(total)s, %(valid)s are valid', 3, 2), 'Among 3, 2 are valid');
  assert.equal(ENGLISH('Add %s'), 'Add %s');
});

test('a language is asked for once for each make of an Odoo, English never', async () => {
  const asked: string[] = [];
  const session = (lang: string, make: string) => ({
    context: { lang },
    info: { registry_hash: make },
    get: async (path: string) => {
      asked.push(path);
      return { status: 200, contentType: 'application/json', text: JSON.stringify(FRENCH) };
    },
  });
  assert.equal((await clientWords('http://a', session('en_US', 'one')))('New'), 'New');
  assert.equal((await clientWords('http://a', session('fr_FR', 'one')))('New'), 'Nouveau');
  await clientWords('http://a', session('fr_FR', 'one'));
  assert.deepEqual(asked, ['/web/webclient/translations?lang=fr_FR']);
  await clientWords('http://a', session('fr_FR', 'two'));
  assert.equal(asked.length, 2);
});
