// Signs the hospital's people into the database of a live test, and calls as them.
import assert from 'node:assert/strict';
import { OdooError } from '../../support/odoo/errors.ts';
import type { Dict, Json, WebSession } from '../../support/odoo/transport.ts';
import { openWebSession } from '../../support/odoo/web-session.ts';
import { type LiveHospital, liveHospital } from './support.ts';

export class People {
  private readonly hospital: LiveHospital;
  private readonly sessions = new Map<string, Promise<WebSession>>();

  constructor(hospital: LiveHospital) {
    this.hospital = hospital;
  }

  /** In a fresh hospital of the test file's own. */
  static async open(): Promise<People> {
    return new People(await liveHospital());
  }

  /** A persona's session by key, or the set-up account's by `setup`. */
  as(key: string): Promise<WebSession> {
    const who = key === 'setup' ? this.hospital.setup : this.hospital.people[key];
    assert.ok(who, `no account for ${key}`);
    const open = (): Promise<WebSession> => openWebSession(this.hospital, who);
    const session = this.sessions.get(key) ?? open();
    this.sessions.set(key, session);
    return session;
  }

  async call(key: string, model: string, method: string, args: Json[], kwargs: Dict = {}): Promise<Json> {
    return (await this.as(key)).call(model, method, args, kwargs);
  }

  async create(key: string, model: string, values: Dict, context: Dict = {}): Promise<number> {
    const [id] = (await this.call(key, model, 'create', [[values]], { context })) as number[];
    return id as number;
  }

  async write(key: string, model: string, id: number, values: Dict): Promise<void> {
    await this.call(key, model, 'write', [[id], values]);
  }

  /** Records as the set-up account sees them, in the order in which they were made. */
  async all(model: string, domain: Json[], fields: string[]): Promise<Dict[]> {
    return (await this.call('setup', model, 'search_read', [domain], { fields, order: 'id' })) as Dict[];
  }

  /** The newest record found. */
  async last(model: string, domain: Json[], fields: string[] = ['id']): Promise<Dict & { id: number }> {
    const record = (await this.all(model, domain, fields)).at(-1);
    assert.ok(record, `a ${model} with ${JSON.stringify(domain)}`);
    return record as Dict & { id: number };
  }

  /** Approves as the client does: the button, then the comment that it asks for. */
  async review(
    key: string,
    verb: 'validate' | 'reject',
    model: string,
    id: number,
    comment: string,
  ): Promise<void> {
    const answer = (await this.call(key, model, `${verb}_tier`, [[id]])) as Dict | null;
    if (answer === null) return;
    const context = answer.context as Dict;
    const wizard = answer.res_model as string;
    const defaults = (await this.call(
      key,
      wizard,
      'default_get',
      [['validate_reject', 'res_model', 'res_id', 'review_ids', 'comment']],
      { context },
    )) as Dict;
    const made = await this.create(key, wizard, { ...defaults, comment }, context);
    await this.call(key, wizard, 'add_comment', [[made]], { context });
  }

  /** Odoo must say no, in words that match. */
  async refused(act: Promise<unknown>, words: RegExp): Promise<void> {
    await assert.rejects(act, (error: unknown) => {
      assert.ok(error instanceof OdooError && error.isRefusal, String(error));
      assert.match(error.message, words);
      return true;
    });
  }

  /** Reviews of a document as "name: status", the first asked first. */
  async reviews(model: string, id: number): Promise<string[]> {
    const domain: Json[] = [
      ['model', '=', model],
      ['res_id', '=', id],
    ];
    const found = await this.all('tier.review', domain, ['name', 'status', 'sequence']);
    return found
      .toSorted((a, b) => (a.sequence as number) - (b.sequence as number))
      .map((review) => `${review.name}: ${review.status}`);
  }

  async field(model: string, id: number, field: string): Promise<Json | undefined> {
    const [record] = (await this.call('setup', model, 'read', [[id], [field]])) as Dict[];
    return record?.[field];
  }
}
