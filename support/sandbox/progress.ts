// How the set-up tells what it does, how far it is and how long it has taken.

export interface ProgressEvent {
  /** Which stage, counted from 1. */
  readonly step: number;
  /** How many stages there are. */
  readonly of: number;
  /** What is being done, for people. */
  readonly text: string;
  /** Since the stage began, in milliseconds. */
  readonly elapsedMs: number;
  /** Within the stage, where it can be counted: 45 of 183 modules. */
  readonly done?: number;
  readonly total?: number;
}

export type Progress = (event: ProgressEvent) => void;

export interface Count {
  readonly done: number;
  readonly total: number;
}

/** Tells one stage's progress. */
export type Say = (text: string, count?: Count) => void;

/** Silence for this long within a stage is broken by repeating its last line with the time that has passed. */
const REPEAT_MS = 4000;

/** Runs one stage: `work` says what it does, and while it is silent its last words are repeated. */
export async function stage<T>(
  progress: Progress,
  place: { readonly step: number; readonly of: number; readonly text: string },
  work: (say: Say) => Promise<T>,
): Promise<T> {
  const began = Date.now();
  let last: { text: string; count?: Count } = { text: place.text };
  let toldAt = 0;
  const tell = () => {
    toldAt = Date.now();
    progress({ step: place.step, of: place.of, elapsedMs: toldAt - began, text: last.text, ...last.count });
  };
  const say: Say = (text, count) => {
    const repeated = text === last.text && count !== undefined && Date.now() - toldAt < 1000;
    last = { text, count };
    if (!repeated) tell();
  };
  const timer = setInterval(() => {
    if (Date.now() - toldAt >= REPEAT_MS) tell();
  }, 1000);
  tell();
  try {
    return await work(say);
  } finally {
    clearInterval(timer);
  }
}

/** For callers that do not show progress. */
export const quiet: Progress = () => undefined;
