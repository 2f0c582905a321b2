// Gives the world's tasks, givens and checks their world, so that a step names only what its sentence says.

// biome-ignore lint/suspicious/noExplicitAny: any function is what is being described here
type Act = (world: never, ...said: any[]) => unknown;

type BoundAct<F> = F extends (world: never, ...said: infer A) => infer R ? (...said: A) => R : never;

export type Bound<M> = {
  readonly [Subject in keyof M]: {
    readonly [Name in keyof M[Subject]]: BoundAct<M[Subject][Name]>;
  };
};

/** Modules by subject, each function with the world as its first parameter, that parameter filled in. */
export function bound<M extends object>(world: unknown, modules: M): Bound<M> {
  const subjects = Object.entries(modules).map(([subject, acts]) => [
    subject,
    Object.fromEntries(
      Object.entries(acts as Record<string, Act>)
        .filter(([, act]) => typeof act === 'function')
        .map(([name, act]) => [name, (...said: unknown[]) => act(world as never, ...said)]),
    ),
  ]);
  return Object.fromEntries(subjects) as Bound<M>;
}
