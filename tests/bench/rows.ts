// What is measured against what, with which aim: the lines of the table, made from the times taken.
import { median, type Ratio, ratioOf, type Times } from './stopwatch.ts';

interface Aim {
  readonly text: string;
  holds(ratio: number): boolean;
}

export interface Row {
  readonly what: string;
  readonly against: string;
  readonly aim?: Aim;
  readonly unit: 'times' | 'ms';
  readonly found: Ratio;
}

const atLeast = (least: number): Aim => ({
  text: `at least ${least} times`,
  holds: (ratio) => ratio >= least,
});
const atMost = (most: number): Aim => ({
  text: `at most ${most} times`,
  holds: (ratio) => ratio <= most,
});

type Of<Name extends string> = Times<Name>['of'];
type Text = Pick<Row, 'what' | 'against' | 'aim'>;

export function commandRows(
  times: Of<'rpc' | 'ui' | 'rpc without evidence' | 'ui without evidence'>,
  story: string,
): Row[] {
  const evidence = (channel: 'rpc' | 'ui') =>
    compared(times, channel, `${channel} without evidence`, {
      what: `${story} on \`${channel}\` with evidence`,
      against: 'the same without evidence',
      aim: atMost(1.15),
    });
  return [
    ...compared(times, 'ui', 'rpc', {
      what: `${story} on \`ui\`, whole command`,
      against: 'the same on `rpc`',
      aim: atLeast(8),
    }),
    ...evidence('rpc'),
    ...evidence('ui'),
  ];
}

export function actRows(
  times: Of<'ui' | 'playwright' | 'playwright with cookie' | 'rpc' | 'replay' | 'naive'>,
): Row[] {
  const aim = atMost(1.3);
  const ui = 'the acts on `ui`';
  const rpc = 'the acts on `rpc`';
  const page = 'hand-written Playwright, log-in by the page';
  const cookie = 'hand-written Playwright, log-in by cookie';
  return [
    ...compared(times, 'ui', 'playwright', { what: ui, against: page, aim }),
    ...compared(times, 'ui', 'playwright with cookie', { what: ui, against: cookie, aim }),
    ...compared(times, 'rpc', 'replay', { what: rpc, against: 'the same payloads replayed bare', aim }),
    ...compared(times, 'rpc', 'naive', { what: rpc, against: 'a naive script that writes the records' }),
  ];
}

export function formRows(times: Of<'ui' | 'playwright' | 'rpc' | 'replay'>): Row[] {
  const aim = atMost(1.3);
  const what = 'an order of 50 lines filled in';
  return [
    ...compared(times, 'ui', 'playwright', {
      what: `${what} on \`ui\``,
      against: 'hand-written Playwright, log-in by cookie',
      aim,
    }),
    ...compared(times, 'rpc', 'replay', {
      what: `${what} on \`rpc\``,
      against: 'the same payloads replayed bare',
      aim,
    }),
    ...compared(times, 'ui', 'rpc', { what: `${what} on \`ui\``, against: 'the same on `rpc`' }),
  ];
}

export function viewRows(times: Of<'model' | 'bare'>, model: string): Row[] {
  const what = `the view model of the largest form (${model})`;
  return compared(times, 'model', 'bare', { what, against: 'the same answers, only fetched' });
}

export function startupRows(times: Of<'vouch' | 'cucumber-js'>): Row[] {
  const what = '`vouch run` until its first scenario begins';
  return compared(times, 'vouch', 'cucumber-js', { what, against: 'bare cucumber-js' });
}

export function lintRows(times: Of<'lint' | 'parser'>): Row[] {
  const what = '`vouch lint` of 1,000 features';
  const taken = times.lint;
  return [
    ...compared(times, 'lint', 'parser', { what, against: 'the same features only parsed' }),
    ...(taken ? [clocked(what, taken)] : []),
  ];
}

/** No row where one of the two could not be measured. */
function compared<Name extends string>(times: Of<Name>, one: Name, other: Name, text: Text): Row[] {
  const [a, b] = [times[one], times[other]];
  return a && b ? [{ ...text, unit: 'times', found: ratioOf(a, b) }] : [];
}

export function cloneRows({ made, usable }: Record<'made' | 'usable', readonly number[]>): Row[] {
  return [
    clocked('a fresh clone of the hospital', made),
    clocked('a fresh clone until somebody is signed in', usable),
  ];
}

function clocked(what: string, times: readonly number[]): Row {
  const found = { ratio: median(times), low: Math.min(...times), high: Math.max(...times) };
  return { what, against: 'the clock', unit: 'ms', found };
}
