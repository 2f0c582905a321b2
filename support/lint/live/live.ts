// Looks at features with the eyes of the people in them, on a real Odoo: signs in, reads menus and views, acts never.
import type { Pickle } from '@cucumber/messages';
import type { WrittenScenario } from '../../evidence/gherkin-index.ts';
import type { WebSession } from '../../odoo/transport.ts';
import { openWebSession } from '../../odoo/web-session.ts';
import type { OpenedEnvironment } from '../../run/environment.ts';
import type { Project } from '../../run/project.ts';
import type { Sentence } from '../../run/vocabulary.ts';
import { readWordings } from '../../run/wordings.ts';
import { loadHospital } from '../../sandbox/hospital/load.ts';
import type { Finding } from '../finding.ts';
import type { Absent, SaidStep } from './looks.ts';
import { type Eyes, Screens } from './screens.ts';
import { ANYBODY, Walk } from './walk.ts';

export interface Looked {
  readonly findings: readonly Finding[];
  /** Roles of those with whose eyes was looked. */
  readonly people: readonly string[];
  /** Roles that have no account there: nothing is claimed about their screens. */
  readonly unasked: readonly string[];
}

/** A person's key to a session; undefined where there is no account. `ANYBODY` is the reference account. */
export type SignIn = (key: string) => Promise<Eyes | undefined>;

export function signInTo({ environment, secrets }: OpenedEnvironment): SignIn {
  const database = environment.kind === 'own' ? environment.database : environment.warm;
  return async (key) => {
    const account = key === ANYBODY ? secrets.reference : secrets.people[key];
    if (!account || database === undefined) return undefined;
    const session = await openWebSession({ url: environment.url, database }, account);
    return session.info.is_internal_user === false ? outside(session) : session;
  };
}

/** Somebody of the portal has no menus: Odoo answers such a person with a page that says no. */
function outside(session: WebSession): Eyes {
  return {
    uid: session.uid,
    context: session.context,
    info: session.info,
    get: (...of) => session.get(...of),
    menus: async () => [],
    loadAction: (...of) => session.loadAction(...of),
    call: (...of) => session.call(...of),
  };
}

export async function lookAt(
  scenarios: ReadonlyArray<{ readonly pickle: Pickle; readonly written: WrittenScenario }>,
  known: { readonly project: Project; readonly sentences: readonly Sentence[]; readonly signIn: SignIn },
): Promise<Looked> {
  const { personas } = loadHospital(known.project.hospitalDir);
  const roles = new Map(personas.map(({ key, role }) => [key, role]));
  const reader = new StepReader(known.sentences, keysOf(personas, known.project));
  const opened = new Map<string, Promise<Screens | undefined>>();
  const screensOf = (key: string) => {
    const screens =
      opened.get(key) ?? known.signIn(key).then((eyes) => (eyes ? new Screens(eyes) : undefined));
    opened.set(key, screens);
    return screens;
  };
  const findings: Finding[] = [];
  for (const { pickle, written } of scenarios) {
    const walk = new Walk(screensOf);
    for (const [n, step] of pickle.steps.entries()) {
      const said = reader.read(step);
      const { uri, name } = written;
      const line = written.steps[n]?.line ?? 0;
      for (const absent of said ? await walk.step(said) : [])
        findings.push({ ...told(absent, roles.get(walk.who) ?? walk.who), uri, line, scenario: name });
    }
  }
  const there = await Promise.all(
    [...opened]
      .filter(([key]) => key !== ANYBODY)
      .map(async ([key, screens]) => ({ role: roles.get(key) ?? key, asked: (await screens) !== undefined })),
  );
  return {
    findings,
    people: there.filter(({ asked }) => asked).map(({ role }) => role),
    unasked: there.filter(({ asked }) => !asked).map(({ role }) => role),
  };
}

/** What follows from it depends on whether the step wants the thing, or wants it absent. */
function told(
  { rule, what, nearest, nobody }: Absent,
  role: string,
): Pick<Finding, 'rule' | 'what' | 'why' | 'cure'> {
  const near = nearest.length > 0 ? `; the nearest are: ${nearest.slice(0, 5).join(', ')}` : '';
  return {
    rule,
    what: `${nobody ? 'nobody at all has' : `the ${role} does not have`} ${what}`,
    why: nobody
      ? 'what is mistyped is absent for everybody, and its absence would seem to be meant'
      : 'the step would find nothing there, and the scenario stop at it',
    cure: `say it as the screen does${near}${nobody ? '' : '. If it should be there, a group or a module is missing'}`,
  };
}

type Keys = ReadonlyMap<string, string>;

/** What a person is called to the key: "the buyer", "l'acheteuse". */
function keysOf(
  personas: ReadonlyArray<{ readonly key: string; readonly role: string }>,
  project: Project,
): Keys {
  const byRole = new Map(personas.map(({ key, role }) => [role.toLowerCase(), key]));
  const others = [...readWordings(project.dir).people].flatMap(([said, role]) => {
    const key = byRole.get(role.toLowerCase());
    return key === undefined ? [] : [[said, key] as const];
  });
  return new Map([...[...byRole].map(([role, key]) => [`the ${role}`, key] as const), ...others]);
}

class StepReader {
  readonly #sentences: readonly Sentence[];
  readonly #keys: Keys;

  constructor(sentences: readonly Sentence[], keys: Keys) {
    this.#sentences = sentences;
    this.#keys = keys;
  }

  /** Undefined where no sentence fits, or several do: lint says so by itself. */
  read({ text, argument }: Pickle['steps'][number]): SaidStep | undefined {
    const fitting = this.#sentences.filter((sentence) => sentence.fits(text));
    const [sentence] = fitting;
    if (!sentence || fitting.length > 1) return undefined;
    const said = sentence.said(text);
    const ofType = (type: string) => said.filter((one) => one.type === type).map((one) => one.text);
    return {
      pattern: sentence.means ?? sentence.pattern,
      keyword: sentence.keyword,
      people: ofType('person').flatMap((who) => this.#keys.get(who) ?? []),
      strings: ofType('string').map(unquoted),
      places: ofType('place').map(placeOf),
      rows: (argument?.dataTable?.rows ?? []).map(({ cells }) => cells.map(({ value }) => value)),
    };
  }
}

function unquoted(text: string): string {
  return text.replace(/^"|"$/g, '');
}

function placeOf(text: string): { label: string; within?: string } {
  const [, label = '', within] = /^"([^"]*)"(?: in "([^"]*)")?$/.exec(text) ?? [];
  return within === undefined ? { label } : { label, within };
}
